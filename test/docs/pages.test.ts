/** Plays every page of the manual in Chromium: its HTML with the style, the scripts and the events of its section. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualBlocks, partsOf, placeOf, useOf } from './blocks.js'
import { IMPORTS, openStage, type Stage } from './stage.js'

const blocks = manualBlocks()
const pages = blocks.filter((block) => useOf(block) === 'page')
const tags = blocks.filter((block) => useOf(block) === 'script tags')
const scripts = blocks.filter((block) => useOf(block) === 'script')

const TAGS = '<script src="htmx.min.js"></script><script src="sluice.min.js"></script>'

/** What the scripts of the manual take for granted. */
const STUBS = `<script>
  const freshToken = async () => 'fresh'
  const logIn = async () => {}
</script>`

/** Keeps what was shown, in the page. */
const WATCH = `<script>
  window.shownNames = []
  document.addEventListener('htmx:sseMessage', ({ detail }) => window.shownNames.push(detail.type))
</script>`

declare global {
  interface Window {
    /** Names of the events that were shown. */
    shownNames: string[]
  }
}

/** The one page that needs no more than scripts: each set of tags must make it work. */
const MAIN_JOB = `<div hx-ext="sse" sse-connect="/events" sse-swap="message">…</div>`

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test.each(pages.map((block) => [placeOf(block), block] as const))(
  '%s works as it stands',
  async (_place, block) => {
    await play(block.text, partsOf(block, blocks))
  },
)

test.each(tags.map((block) => [placeOf(block), block] as const))(
  '%s loads what a page needs',
  async (_place, block) => {
    // Of a diff, what is there afterwards.
    const after = block.text.replace(/^-.*\n/gm, '').replace(/^[+ ]/gm, '')
    const isFour = /hx-sse\.js/.test(block.text)
    await play((isFour ? after.replace('htmx.min.js', 'htmx-4.0.1.min.js') : after) + MAIN_JOB)
  },
)

/** Scripts that stand in a section without a page. */
const alone = scripts.filter((block) => !pages.some((page) => partsOf(page, blocks).scripts.includes(block)))

test.each(alone.map((block) => [placeOf(block), block] as const))('%s runs', async (_place, block) => {
  const isModule = /^import /m.test(block.text)
  const html = isModule ? IMPORTS : TAGS
  current = await stage.open(`<!doctype html><title>x</title>${html}${STUBS}<script type="module">
    ${block.text}
    document.title = 'ran'</script>`)
  await until(() => document.title === 'ran')
  expect(stage.complaints).toEqual([])
})

let current: Page
const until = (condition: () => boolean): Promise<unknown> => current.waitForFunction(condition)

/** Opens a page, sends it what belongs to it, and expects that it shows something and complains of nothing. */
async function play(
  html: string,
  parts: ReturnType<typeof partsOf> = { scripts: [], styles: [], wires: [] },
): Promise<void> {
  const head = /<script src/.test(html) ? '' : TAGS
  const style = parts.styles.map(({ text }) => `<style>${text}</style>`).join('')
  const script = parts.scripts.map(({ text }) => `<script>{${text}}</script>`).join('')
  const doctype = /<!doctype/i.test(html) ? '' : '<!doctype html><meta charset="utf-8"><title>x</title>'
  current = await stage.open(`${doctype}${head}${WATCH}${STUBS}${style}${html}${script}`)
  if (/<form/.test(html)) {
    await current.fill('input', 'Why?')
    await current.click('form button')
  }
  for (const details of await current.locator('details').all()) await details.locator('summary').click()
  const urls = new Set([...html.matchAll(/(?:sse-connect|hx-post)="([^"]+)"/g)].map(([, url]) => url))
  await stage.opened(urls.size)
  await until(() =>
    [...document.querySelectorAll('[sse-connect]')].every((at) => at.getAttribute('sse-state') === 'open'),
  )
  const before = await current.innerHTML('body')
  const sent = parts.wires.length ? parts.wires.map(({ text }) => text).join('') : made(html)
  stage.send(`${sent.trimEnd()}\n\n`)
  const heard = namesIn(html).filter(
    (name) => new RegExp(`^event: ${name}$`, 'm').test(sent) || name === 'message',
  )
  if (heard.length) {
    await current.waitForFunction((names) => names.every((name) => window.shownNames.includes(name)), heard)
    await current.waitForFunction((before) => document.body.innerHTML !== before, before)
  }
  // An answer ends.
  if (/<form/.test(html)) stage.end()
  for (const [, name] of html.matchAll(/hx-trigger="sse:(\w+)/g)) {
    expect(name).toMatch(/\w/)
    await current.waitForSelector('b:has-text("fetched")')
  }
  // Something has to have come of it.
  expect(heard.length + [...html.matchAll(/hx-trigger="sse:/g)].length).toBeGreaterThan(0)
  expect(stage.complaints).toEqual([])
}

/** The names of the events that a page shows. */
function namesIn(html: string): string[] {
  const named = [...html.matchAll(/sse-(?:swap|stream)(?:="([^"]*)")?(?=[\s>])/g)].flatMap(([, names]) =>
    (names || 'message').split(/\s*,\s*/),
  )
  return [...new Set(named)]
}

/** Events for a page whose section shows none: with every field that its templates have. */
function made(html: string): string {
  const fields = [...html.matchAll(/\{\{(\w+)\}\}/g)].map(([, field]) => field)
  const data = fields.length
    ? JSON.stringify(Object.fromEntries(fields.map((field) => [field, 7])))
    : '<b>shown</b>'
  const triggers = [...html.matchAll(/hx-trigger="sse:(\w+)/g)].map(([, name]) => name)
  return [...namesIn(html), ...triggers]
    .map((name) => `${name === 'message' ? '' : `event: ${name}\n`}data: ${data}\n\n`)
    .join('')
}
