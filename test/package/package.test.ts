import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

const BIKES = [
  { modelId: 1, manufacturer: 'Honda', model: 'CRF 1100 L Africa Twin', power: 75 },
  { modelId: 2, manufacturer: 'Husqvarna', model: '701 Supermoto', power: 55 },
  { modelId: 3, manufacturer: 'Moto Guzzi', model: 'V85 <TT>', power: 59 },
]

/** What the table shows when each event was swapped in once, `afterbegin`. */
const ROWS = BIKES.map(({ manufacturer, model, power }) => `${manufacturer}\t${model}\t${power}`).reverse()

/** A Vite project outside the repository, so that it finds only what it installed. */
const project = mkdtempSync(join(tmpdir(), 'sluice-project-'))

beforeAll(() => {
  cpSync(fileURLToPath(new URL('project', import.meta.url)), project, { recursive: true })
  const packed = npm(root, 'pack', '--json', '--pack-destination', project)
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/htmx.org/package.json'), 'utf8'))
  npm(
    project,
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    `./${filename}`,
    `htmx.org@${version}`,
  )
  cpSync(join(project, 'node_modules/htmx.org/dist/htmx.min.js'), join(project, 'public/htmx.min.js'))
})

afterAll(() => rmSync(project, { recursive: true }))

/** The development dependencies that are htmx. The last is the one that stays. */
const VERSIONS = ['htmx-4', 'htmx-1.9.12', 'htmx.org']

describe('the tarball', () => {
  test('holds the builds, their maps and types, and nothing of the workshop', () => {
    const folder = join(project, 'node_modules/htmx-sluice')
    expect(readdirSync(folder).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'llms.txt',
      'package.json',
    ])
    const modules = ['sluice', 'install', 'htmx1', 'htmx2', 'htmx4'].map((name) => `${name}.esm.js`)
    const scripts = ['sluice.js', 'sluice.min.js', 'sluice-htmx2.min.js', 'sluice-htmx4.min.js']
    for (const file of [...scripts, ...modules]) {
      expect(existsSync(join(folder, 'dist', file)), file).toBe(true)
      expect(existsSync(join(folder, 'dist', `${file}.map`)), `${file}.map`).toBe(true)
    }
    for (const file of ['index.d.ts', 'install.d.ts']) {
      expect(existsSync(join(folder, 'dist/types', file)), file).toBe(true)
    }
  })

  test.each(VERSIONS)('names %s as a peer', (dependency) => {
    const [sluice, htmx] = [
      join(project, 'node_modules/htmx-sluice'),
      join(root, 'node_modules', dependency),
    ].map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    const [major] = htmx.version.split('.')
    expect(sluice.peerDependencies['htmx.org'].split(' || ')).toContainEqual(
      expect.stringMatching(new RegExp(`^\\^${major}\\.`)),
    )
  })
})

describe.each(VERSIONS)('its types, with %s', (dependency) => {
  beforeAll(() => {
    useHtmx(dependency)
  })

  test.each(['bundler', 'nodenext'])('fit a strict project that resolves modules like %s', (resolution) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', `tsconfig.${resolution}.json`], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  })
})

describe('a project built by Vite', () => {
  let server: Server
  let browser: Browser | undefined
  const complaints: string[] = []

  beforeAll(async () => {
    server = await serve(join(project, 'built'))
    const executablePath = findChromium()
    if (executablePath) browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  })

  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
  })

  describe.each(VERSIONS)('with %s', (dependency) => {
    let version: string
    beforeAll(() => {
      version = useHtmx(dependency)
    })

    test('shows events with htmx and Sluice in one bundle', async ({ skip }) => {
      expect(await buildPage('import')).toContain(version)
      const page = await visit('import', skip)
      expect(await rowsOf(page)).toEqual(ROWS)
    })

    test('shows events with the entry for this htmx alone, which brings no other', async ({ skip }) => {
      const [major] = version
      const code = await buildPage(`one${major}`)
      // What the host of one htmx alone says.
      const marks = { 1: 'selectAndSwap', 4: 'htmx_before_process' }
      for (const [of, mark] of Object.entries(marks)) expect(code.includes(mark), mark).toBe(of === major)
      const page = await visit(`one${major}`, skip)
      expect(await rowsOf(page)).toEqual(ROWS)
    })

    test('hears events from the line after the import', async ({ skip }) => {
      await buildPage('listen')
      const page = await visit('listen', skip)
      await page.waitForFunction(() => document.title === 'Heard 3')
      expect(await rowsOf(page)).toEqual(ROWS)
    })

    test('shows events with the htmx it gives to install()', async ({ skip }) => {
      expect(await buildPage('install')).toContain(version)
      const page = await visit('install', skip)
      expect(await rowsOf(page)).toEqual(ROWS)
      expect(await page.evaluate(() => 'sluice' in window)).toBe(false)
    })
  })

  test('shows events with the htmx of a script tag, and loads no other', async ({ skip }) => {
    await buildPage('alone', '<script src="/htmx.min.js"></script>')
    const page = await visit('alone', skip)
    expect(await rowsOf(page)).toEqual(ROWS)
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(scripts.filter((url) => /htmx/.test(url))).toEqual([`${originOf(server)}/alone/htmx.min.js`])
  })

  test('does nothing for the mere import of htmx-sluice/install', async ({ skip }) => {
    await buildPage('idle', '<script src="/htmx.min.js"></script>')
    const page = await visit('idle', skip)
    expect(await page.title()).toBe('install')
    expect(await page.evaluate(() => 'sluice' in window)).toBe(false)
    const requests = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(requests.filter((url) => url.endsWith('/sse-motorbikes'))).toEqual([])
  })

  test('drops an import of htmx-sluice/install that is not used', async () => {
    expect(await buildPage('unused')).not.toMatch(/sse/)
  })

  /** Opens a built page; a complaint on its console fails the test. */
  async function visit(name: string, skip: (reason: string) => never): Promise<Page> {
    if (!browser) return skip(`chromium: ${process.env.CHROMIUM_MISSING ?? 'none was found'}`)
    const page = await browser.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text())
    })
    await page.goto(`${originOf(server)}/${name}/index.html`)
    return page
  }

  afterEach(() => expect(complaints.splice(0)).toEqual([]))
})

/**
 * Installs another version of htmx, which has the same name to the project.
 * @returns its number
 */
function useHtmx(dependency: string): string {
  const folder = join(root, 'node_modules', dependency)
  npm(project, 'install', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund', folder)
  const [wanted, installed] = [folder, join(project, 'node_modules/htmx.org')].map(
    (place) => JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')).version as string,
  )
  expect(installed).toBe(wanted)
  return installed as string
}

/**
 * Builds the page with the script `NAME.js` into `built/NAME`.
 * @returns the code of all its scripts
 */
async function buildPage(name: string, scripts = ''): Promise<string> {
  const page = readFileSync(join(project, 'template.html'), 'utf8')
  const module = `<script type="module" src="/${name}.js"></script>`
  writeFileSync(join(project, 'index.html'), page.replace('<!-- scripts -->', scripts + module))
  const { output } = (await build({
    root: project,
    base: './',
    logLevel: 'error',
    build: { outDir: `built/${name}` },
  })) as { output: { type: string; code?: string }[] }
  return output.map(({ code }) => code ?? '').join('\n')
}

/** A server on a free port: the files of a folder, and the event stream of the three motorbikes. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(folder, pathname)
    if (pathname === '/sse-motorbikes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const bike of BIKES) response.write(`event: new_bike\ndata: ${JSON.stringify(bike)}\n\n`)
    } else if (existsSync(file)) {
      response.writeHead(200, { 'content-type': extname(file) === '.html' ? 'text/html' : 'text/javascript' })
      response.end(readFileSync(file))
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The rows of the table, once the last motorbike has arrived. */
async function rowsOf(page: Page): Promise<string[]> {
  await page.locator('#modelId_3').first().waitFor()
  return page.locator('#idTableBody tr').allInnerTexts()
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}
