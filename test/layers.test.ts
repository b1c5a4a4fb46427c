// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

interface Rule {
  /** Rooms and files whose code it may import; its own room and the tables always. */
  readonly uses: readonly string[]
  /** Whether it imports nothing of its own room, either. */
  readonly alone?: true
  /** Rooms and files of which it may import types only. */
  readonly types?: readonly string[]
  /** npm packages; `node:` for the modules of Node. */
  readonly packages?: readonly string[]
  /** Whether its code may touch htmx itself. */
  readonly saysHtmx?: true
}

/** The public surface as data: anyone may import them, they import only each other. */
const TABLES = ['attributes.ts', 'events.ts', 'options.ts', 'findings.ts', 'names.ts']

const ROOMS = ['transport', 'stream', 'route', 'render', 'swap', 'host', 'dom']

/** An entry for a bundler: chooses the hosts. */
const ENTRY: Rule = {
  uses: ['register.ts', 'sluice.ts', 'host'],
  types: ['api.ts', 'public.ts'],
  saysHtmx: true,
}

/** Who may know whom. The most exact name holds: a file's own rule before that of its room. */
const RULES: Record<string, Rule> = {
  tables: { uses: [], types: ['host/classic/request.ts'] },
  transport: { uses: [] },
  'transport/hub.ts': {
    uses: ['transport/transport.ts', 'transport/reader.ts'],
    types: ['hub/protocol.ts', 'stream/clock.ts'],
  },
  'transport/transport.ts': { uses: [], alone: true },
  'transport/reader.ts': { uses: [], packages: ['eventsource-parser'] },
  stream: { uses: ['transport/transport.ts'], types: ['transport/hub.ts'] },
  // What decides, and what remembers, knows nothing of what a stream is made of.
  'stream/clock.ts': { uses: [], alone: true },
  'stream/listeners.ts': { uses: [], alone: true },
  'stream/memory.ts': { uses: [], alone: true },
  'stream/page.ts': { uses: [], alone: true },
  'stream/policy.ts': { uses: [], alone: true },
  'stream/position.ts': { uses: [], alone: true },
  'stream/request-limit.ts': { uses: [], alone: true },
  'stream/symptoms.ts': { uses: [], alone: true },
  route: { uses: ['transport/transport.ts'], types: ['stream', 'swap', 'host/host.ts'] },
  render: { uses: [] },
  'render/mustache.ts': { uses: [], packages: ['mustache'] },
  swap: { uses: ['render', 'dom'], types: ['host/host.ts'] },
  host: { uses: ['transport/transport.ts', 'dom'], saysHtmx: true },
  // Plain work on elements, which whoever shows something may ask for.
  dom: { uses: [] },
  // What tabs share: a script of its own, that reads as a page does, and knows no page.
  hub: { uses: ['stream/clock.ts', 'stream/outcome.ts'], types: ['transport'] },
  'hub/protocol.ts': { uses: [], alone: true, types: ['transport/transport.ts'] },
  'hub/ring.ts': { uses: [], types: ['hub/protocol.ts'] },
  'hub/worker.ts': { uses: ['stream/clock.ts', 'transport/fetch.ts'] },
  // What is no part of Sluice itself: it knows the types of the public surface, and no room.
  testing: { uses: [] },
  'testing/recording.ts': { uses: [], packages: ['eventsource-parser'] },
  inspector: { uses: ['testing'], types: ['api.ts'] },
  // Which names a server sends for Sluice itself.
  'inspector/names.ts': { uses: ['transport/transport.ts'], types: ['api.ts', 'inspector'] },
  'inspector/inspector.ts': {
    uses: ['testing'],
    types: ['api.ts'],
    packages: ['inspector/inspector.css?inline'],
  },
  // The rooms are put together, then given their htmx, then entered.
  // The JavaScript API, as types.
  'api.ts': { uses: [], types: ROOMS },
  'sluice.ts': { uses: ROOMS, types: ['api.ts'] },
  'register.ts': { uses: ['sluice.ts'], types: ['api.ts', 'host/host.ts'], saysHtmx: true },
  'install.ts': ENTRY,
  'htmx1.ts': ENTRY,
  'htmx2.ts': ENTRY,
  'htmx4.ts': ENTRY,
  'script.ts': { uses: ['register.ts', 'sluice.ts'], types: ['public.ts', 'host/host.ts'], saysHtmx: true },
  scripts: { uses: ['script.ts', 'host'], saysHtmx: true },
  'index.ts': {
    uses: ['register.ts', 'sluice.ts', 'host/every.ts'],
    types: ['public.ts'],
    packages: ['htmx.org'],
    saysHtmx: true,
  },
  // A program of its own, for Node; it shares the tables, and what a connection's times mean.
  doctor: { uses: ['stream/symptoms.ts'], packages: ['eventsource-parser', 'parse5', 'node:'] },
  'public.ts': { uses: [], types: ['api.ts', 'register.ts', ...ROOMS] },
}

const MOST_LINES = 250
const MOST_LINES_OF_A_FUNCTION = 120

interface Import {
  /** A path below `src/`, or the name of a package. */
  readonly from: string
  readonly typeOnly: boolean
}

const src = new URL('../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
  .sort()
const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, src), 'utf8')]))

test('every file of src lives in a room that has a rule', () => {
  expect(files.filter((file) => !ruleOf(file))).toEqual([])
})

test('every file of src imports only what its room may know', () => {
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((found) => !mayImport(file, found))
      .map(({ from }) => `${file} imports ${from}`),
  )
  expect(strays).toEqual([])
})

test('only the host and the entries touch htmx', () => {
  expect(files.filter((file) => !ruleOf(file)?.saysHtmx && /\bhtmx\b/.test(codeOf(file)))).toEqual([])
})

test(`a file of more than ${MOST_LINES} lines says in a doc comment why it is long`, () => {
  const silent = files.filter((file) => {
    const text = textOf(file)
    const comments =
      text
        .match(/\/\*\*[\s\S]*?\*\//g)
        ?.join('\n')
        .replace(/\s+\*?\s*/g, ' ') ?? ''
    return text.split('\n').length - 1 > MOST_LINES && !/\bis long because\b/.test(comments)
  })
  expect(silent).toEqual([])
})

test(`no function has more than ${MOST_LINES_OF_A_FUNCTION} lines`, () => {
  const long = files.flatMap(functionsOf).filter(({ lines }) => lines > MOST_LINES_OF_A_FUNCTION)
  expect(long).toEqual([])
})

test('the files that CONTRIBUTING.md names are there, but those that a change would add', () => {
  const text = readFileSync(new URL('../CONTRIBUTING.md', src), 'utf8')
  const named = [...text.matchAll(/`((?:src|test)\/[^`\s]*)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(new URL(`../${path}`, src)))).toEqual([
    'src/host/htmx5.ts',
    'src/transport/websocket.ts',
  ])
})

test('the map in src/README.md names every file of the rooms, and no file that is not there', () => {
  const text = readFileSync(new URL('README.md', src), 'utf8')
  const named = [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.tsx?)`/g)].map(([, path = '']) => path)
  const ends = (file: string, path: string): boolean => `/${file}`.endsWith(`/${path}`)
  expect(
    named.filter((path) => !path.startsWith('test/') && !files.some((file) => ends(file, path))),
  ).toEqual([])
  const inRooms = files.filter((file) => /^(transport|stream|route|swap|dom)\//.test(file))
  expect(inRooms.filter((file) => !named.some((path) => ends(file, path)))).toEqual([])
})

test('no file of src imports itself in a circle', () => {
  const done = new Set<string>()
  const follow = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) expect.fail([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (done.has(file) || !texts.has(file)) return
    // Types are gone at run time, where a circle would hurt.
    for (const { from, typeOnly } of importsOf(file)) if (!typeOnly) follow(from, [...trail, file])
    done.add(file)
  }
  for (const file of files) follow(file, [])
})

function ruleOf(file: string): Rule | undefined {
  return RULES[file] ?? RULES[roomOf(file)]
}

/** The folder below `src/`, or for a file at the top its own name; the tables are one room. */
function roomOf(file: string): string {
  if (TABLES.includes(file)) return 'tables'
  return file.split('/')[0] ?? file
}

function textOf(file: string): string {
  return texts.get(file) ?? ''
}

function mayImport(file: string, { from, typeOnly }: Import): boolean {
  const rule = ruleOf(file)
  if (!texts.has(from)) return rule?.packages?.includes(from.replace(/^node:.*/, 'node:')) ?? false
  if (roomOf(from) === 'tables' || (roomOf(from) === roomOf(file) && !rule?.alone)) return true
  const known = [...(rule?.uses ?? []), ...((typeOnly && rule?.types) || [])]
  return known.includes(from) || known.includes(roomOf(from))
}

function importsOf(file: string): Import[] {
  const text = textOf(file)
  const statements = text.matchAll(
    /^(?:import|export(?!\s+default))\s+(type\s)?(?:[\w$*{},\s]+?\sfrom\s+)?'([^']+)'/gm,
  )
  const calls = text.matchAll(/\b(typeof\s+)?import\(\s*'([^']+)'\s*\)/g)
  return [...statements, ...calls].map(([, type, specifier = '']) => ({
    from: specifier.startsWith('.') ? sourceOf(join(dirname(file), specifier)) : specifier,
    typeOnly: type !== undefined,
  }))
}

/** The file that is meant by the name it has when it is built. */
function sourceOf(path: string): string {
  const name = path.replace(/\.js$/, '.ts')
  return texts.has(`${name}x`) ? `${name}x` : name
}

/** The functions of a file with their names and lengths. */
function functionsOf(file: string): { name: string; lines: number }[] {
  const text = textOf(file)
  const found: { name: string; lines: number }[] = []
  const visit = (node: unknown, name: string): void => {
    if (Array.isArray(node)) for (const part of node) visit(part, name)
    if (typeof node !== 'object' || !node || Array.isArray(node)) return
    const { type, start, end, id, key, ...parts } = node as Record<string, unknown>
    const own = ((id ?? key) as { name?: string } | null | undefined)?.name ?? name
    if (/Function/.test(`${type}`) && parts.body)
      found.push({
        name: `${file} ${own}`,
        lines: text.slice(start as number, end as number).split('\n').length,
      })
    for (const part of Object.values(parts)) visit(part, own)
  }
  const { program, errors } = parseSync(file, text)
  expect(errors).toEqual([])
  visit(program, '')
  return found
}

/** A file without its comments, texts and imports. */
function codeOf(file: string): string {
  return textOf(file)
    .replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    .replace(/^import .*$/gm, '')
}
