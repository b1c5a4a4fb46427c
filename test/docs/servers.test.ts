/** Runs the servers of the manual, and lets the first page of the README show what its server sends. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../examples/programs.js'
import { ID_REFUSED } from '../../src/stream/outcome.js'
import { spawnLeashed } from '../support/leash.js'
import { findManualPython } from '../support/manual-tools.js'
import { launchChromium } from '../support/playwright.js'
import { findPython } from '../support/python.js'
import { type Block, manualBlocks, placeOf, useOf } from './blocks.js'
import { ROOT } from './manual.js'

const blocks = manualBlocks()
const servers = blocks.filter((block) => useOf(block) === 'server')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-manual-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** How a server is started, or why it cannot be. */
type Start = { readonly command: string; readonly args: readonly string[] } | { readonly missing: string }

/** Writes the file of a block, and says how to run it on a port. */
function startOf({ language, page, text }: Block, port: number): Start {
  const ported = text.replace(/\b8000\b/, `${port}`)
  if (language === 'js') return { command: process.execPath, args: [file('server.mjs', ported)] }
  if (language === 'go') {
    if (!runs('go', 'version')) return { missing: missing('go') }
    const built = join(folder, 'go-server')
    const { status, stderr } = spawnSync('go', ['build', '-o', built, file('main.go', ported)], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return { command: built, args: [] }
  }
  file('app.py', text)
  const [name = ''] = /django|fastapi|flask/.exec(page) ?? []
  const python = [findManualPython(), findPython(), 'python3'].find(
    (path) => path && runs(path, '-c', `import ${name}`),
  )
  if (!python) return { missing: missing(name) }
  const run = (code: string): Start => ({
    command: python,
    args: ['-c', `import sys; sys.path.insert(0, ${JSON.stringify(folder)}); ${code}`],
  })
  if (name === 'flask') return run(`import app; app.app.run(port=${port}, threaded=True)`)
  const serve =
    name === 'django'
      ? [
          'daphne',
          `import app; from daphne.server import Server; Server(app.application, ["tcp:port=${port}:interface=127.0.0.1"]).run()`,
        ]
      : ['uvicorn', `import app, uvicorn; uvicorn.run(app.app, port=${port})`]
  const [module = '', code = ''] = serve
  return runs(python, '-c', `import ${module}`) ? run(code) : { missing: missing(module) }
}

/** Why a tool is not there. */
function missing(name: string): string {
  return `${name} is not installed; ${process.env.MANUAL_MISSING || 'npm test installs it'}`
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0
}

/** The beginning of the answer, up to the end of the first event. */
async function firstEvent(url: string, headers: Record<string, string>): Promise<[Response, string]> {
  for (;;) {
    const leave = new AbortController()
    // Refused as long as the server is not ready.
    const response = await fetch(url, { headers, signal: leave.signal }).catch(() => undefined)
    if (!response?.body) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      continue
    }
    let text = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk
      if (/^data:[\s\S]*?\n\n/m.test(text)) break
    }
    leave.abort()
    return [response, text]
  }
}

/** The fields of the first event, sorted; a comment before it is none. */
function fieldsOf(text: string): string[] {
  const [event = ''] = text.replace(/^:.*\n\n/, '').split('\n\n')
  return event.split('\n').sort()
}

/** Starts a server of the manual, which reads its files where it is started. */
function run({ command, args }: { readonly command: string; readonly args: readonly string[] }) {
  return spawnLeashed('/bin/sh', ['-c', 'cd "$0" && exec "$@"', folder, command, ...args])
}

/** The page that all of them serve. */
const sharedPage = blocks.find(
  ({ page, language }) => page === 'docs/servers/README.md' && language === 'html',
) as Block

describe.each(
  servers.filter(({ page }) => page !== 'README.md').map((block) => [placeOf(block), block] as const),
)('%s', (_place, block) => {
  test('serves the page, and goes on after the last event ID, from a header and from the query', async ({
    skip,
  }) => {
    file('index.html', sharedPage.text)
    const port = await freePort()
    const start = startOf(block, port)
    if ('missing' in start) return skip(start.missing)
    const server = run(start)
    try {
      const url = `http://127.0.0.1:${port}/events`
      const [response, first] = await firstEvent(url, {})
      // FastAPI has a second program, which shows another way to send.
      if (!block.text.includes('fastapi.sse'))
        expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe(sharedPage.text)
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const [id = ''] = /(?<=^id: )\d+/m.exec(first) ?? []
      const next = Number(id) + 1
      const fields = [`data: <b>${next}</b>`, 'event: tick', `id: ${next}`]
      const [, byHeader] = await firstEvent(url, { 'Last-Event-ID': id })
      expect(fieldsOf(byHeader)).toEqual(fields)
      const [, byQuery] = await firstEvent(`${url}?lastEventId=${id}`, {})
      expect(fieldsOf(byQuery)).toEqual(fields)
      // An id of another server: the page goes on without it, and hears of a gap.
      const leave = new AbortController()
      const { status } = await fetch(url, { headers: { 'Last-Event-ID': 'urn:1' }, signal: leave.signal })
      leave.abort()
      expect(ID_REFUSED).toContain(status)
    } finally {
      await server.end()
    }
  })
})

test('the first page of the README shows what its server sends', async () => {
  const [page, server] = ['html', 'js'].map((language) =>
    blocks.find(
      (block) =>
        block.page === 'README.md' &&
        block.language === language &&
        /bikes/.test(block.text) &&
        useOf(block) !== 'script',
    ),
  ) as [Block, Block]
  const port = await freePort()
  file('index.html', page.text)
  cpSync(`${ROOT}dist/sluice.min.js`, join(folder, 'sluice.min.js'))
  cpSync(`${ROOT}node_modules/htmx.org/dist/htmx.min.js`, join(folder, 'htmx.min.js'))
  const start = startOf(server, port)
  if ('missing' in start) throw new Error(start.missing)
  const running = run(start)
  const browser = await launchChromium()
  try {
    const view = await browser.newPage()
    while (!(await fetch(`http://localhost:${port}/`).catch(() => undefined))) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await view.goto(`http://localhost:${port}/`)
    await view.waitForSelector('#bike-1 ~ tr, #bike-2')
    expect(await view.innerText('#bike-1')).toBe('Honda\tCRF 1')
  } finally {
    await browser.close()
    await running.end()
  }
})

describe('what has no server here', () => {
  const syntax = blocks.filter((block) => useOf(block) === 'syntax')

  /** Programs that only read a file and say whether it is well formed. */
  const CHECKS: Record<string, readonly [command: string, ...args: string[]]> = {
    ruby: ['ruby', '-c'],
    php: ['php', '-l'],
    java: ['java', join(ROOT, 'test/docs/Parse.java')],
    python: ['python3', '-m', 'py_compile'],
    nginx: ['nginx', '-t', '-p', tmpdir(), '-c'],
  }

  test.for(syntax.map((block) => [placeOf(block), block] as const))(
    '%s is well formed',
    ([, block], { skip }) => {
      const [command, ...args] = CHECKS[block.language] ?? ['']
      if (!runs('/bin/sh', '-c', `command -v ${command}`)) return skip(missing(`${command}`))
      const text =
        block.language === 'nginx'
          ? `events {}\npid nginx.pid;\nerror_log stderr;\nhttp {\naccess_log off;\n${block.text}}\n`
          : block.text
      const name = block.language === 'java' ? 'Events.java' : `syntax.${block.language}`
      const { status, stdout, stderr } = spawnSync(command as string, [...args, file(name, text)], {
        encoding: 'utf8',
      })
      expect(status, stdout + stderr).toBe(0)
    },
  )
})
