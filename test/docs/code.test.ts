/** Checks the types of the scripts of the manual in a project of its own, and that its commands are there. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Block, manualBlocks, placeOf, useOf } from './blocks.js'
import { ROOT } from './manual.js'

const blocks = manualBlocks()

/** What the scripts of the manual take for granted. */
const AMBIENT = `
declare function freshToken(): Promise<string>
declare function logIn(): Promise<void>
declare const htmx: typeof import('htmx.org').default
declare const sluice: import('htmx-sluice').Sluice
`

/** A project that has installed nothing but htmx and Sluice. */
let project: string
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'sluice-manual-'))
  const sluice = join(project, 'node_modules/htmx-sluice')
  mkdirSync(sluice, { recursive: true })
  cpSync(`${ROOT}package.json`, join(sluice, 'package.json'))
  symlinkSync(`${ROOT}dist`, join(sluice, 'dist'))
  for (const name of ['htmx.org', '@types', 'undici-types'])
    symlinkSync(`${ROOT}node_modules/${name}`, join(project, 'node_modules', name))
  writeFileSync(join(project, 'ambient.d.ts'), AMBIENT)
})
afterAll(() => rmSync(project, { recursive: true }))

/** @returns what the compiler says of the blocks, each a module of its own */
function check(of: readonly Block[], options: object): string {
  const files = of.map((block, index) => {
    const name = `${index}.${block.language}`
    writeFileSync(join(project, name), `// ${placeOf(block)}\n${block.text}\nexport {}\n`)
    return name
  })
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    allowJs: true,
    checkJs: true,
    noEmit: true,
    preserveSymlinks: true,
    ...options,
  }
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['ambient.d.ts', ...files] }),
  )
  return spawnSync(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, '-p', project], {
    encoding: 'utf8',
  }).stdout
}

test('the TypeScript of the manual is strict', () => {
  const typed = blocks.filter((block) => useOf(block) === 'types')
  expect(typed.length).toBeGreaterThan(0)
  expect(check(typed, { strict: true, types: [] })).toBe('')
})

test('the scripts of the manual use what there is', () => {
  const scripts = blocks.filter(({ language }) => language === 'js')
  // A script says nothing of its types, and may take an element to be there.
  expect(check(scripts, { strict: false, types: ['node'] })).toBe('')
})

describe('the commands of the manual', () => {
  const { scripts, bin = {} } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))

  /** Commands that reach out of this machine, or stand for a person's own server. */
  const ELSEWHERE = /^(curl|echo|docker|cd|npm install|gunicorn|https?:)/

  const lines = blocks
    .filter((block) => useOf(block) === 'command')
    .flatMap((block) =>
      block.text
        .replace(/\\\n/g, '')
        .split('\n')
        .map((line) => line.replace(/\s*#.*/, '').trim())
        .filter(Boolean)
        .map((line) => [placeOf(block), line] as const),
    )

  test.each(lines)('%s: %s', (_place, line) => {
    const [, tool, rest = ''] = /^(?:[A-Z_]+=\S+ )*(npm run|npm|npx|node)\b\s*(.*)/.exec(line) ?? []
    const [name = ''] = rest.split(' ')
    if (tool === 'npm run') expect(scripts).toHaveProperty([name])
    else if (tool === 'npm' && name !== 'install') expect(['start', 'test', 'pack', 'ci']).toContain(name)
    else if (tool === 'npx') expect(Object.keys(bin)).toContain(name)
    else if (tool === 'node') expect(existsSync(ROOT + name), name).toBe(true)
    else expect(line).toMatch(ELSEWHERE)
  })
})
