/** Pages of the manual as the demo serves them, with the examples in them at work. */
import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { blocksOf, eventsOf, examplesOf, placeOf } from '../../examples/manual/blocks.js'
import { addressOf, listPages } from '../../examples/manual/pages.js'
import { ROOT } from '../docs/manual.js'
import type { Demo } from './demo.js'

export const read = (path: string): string => readFileSync(ROOT + path, 'utf8')
export const PAGES = Object.values(listPages()).flat()
export const EXAMPLES = PAGES.flatMap((path) => examplesOf(blocksOf({ path, text: read(path) })))

declare global {
  interface Window {
    /** Names of the events that an example has got, and the text that it began with. */
    played: { names: string[]; text: string }
  }
}

/** Runs in each example before htmx does. A script of the browser's driver may run in the empty page before it. */
function record(): void {
  const played = { names: [] as string[], text: document.body.innerText }
  window.played = played
  document.addEventListener('htmx:sseMessage', ({ detail }) => played.names.push(detail.type))
}

/** Opens a page, and keeps of each example what it does. */
export async function openPage(demo: Demo, path: string): Promise<Page> {
  // Fetched before: a request that goes on when the page is closed would be an error.
  const script = await (await fetch(`${demo.url}/docs/example.js`)).text()
  return demo.open(addressOf(path), {
    prepare: (page) =>
      page.route('**/docs/example.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: `${script};(${record})()` }),
      ),
  })
}

/** Brings an example into view, and waits until its server has sent all and its form has got all. */
export async function play(page: Page, place: string, names: readonly string[]): Promise<Frame> {
  const element = page.locator(`iframe[src="/docs/example?at=${place}"]`)
  await element.scrollIntoViewIfNeeded()
  const frame = await (await element.elementHandle())?.contentFrame()
  if (!frame) throw new Error(`${place} has no frame`)
  await frame.waitForURL(/at=/)
  await frame.waitForFunction((count) => window.played?.names.length >= count, names.length)
  await frame.waitForFunction(() =>
    [...document.querySelectorAll('[sse-connect]')].every((at) => at.getAttribute('sse-state') === 'closed'),
  )
  return frame
}

/** The names of the events of an example: its page has a place for each of them. */
export function namesOf({ wires }: (typeof EXAMPLES)[number]): string[] {
  return eventsOf(wires).map((event) => /^event: (.*)$/m.exec(event)?.[1] ?? 'message')
}

export async function playAll(page: Page, path: string): Promise<void> {
  for (const example of EXAMPLES.filter(({ block }) => block.page === path))
    await play(page, placeOf(example.block), namesOf(example))
}
