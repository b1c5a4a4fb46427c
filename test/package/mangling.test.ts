/** The minifier shortens names of properties that only Sluice knows, and no other one. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { options } from '../../src/options.js'
import { internalNames } from '../support/internal-names.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const withoutComments = (text: string): string =>
  text.replace(
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*|^(import|export (type \*|declare (function|const))) .*| from '.*'/gm,
    '',
  )
const wordsOf = (text: string): Set<string> => new Set(text.match(/[A-Za-z_$][\w$]*/g))

const internal = internalNames()

test('the names are many, and none of them is left in the script', () => {
  expect(internal.length).toBeGreaterThan(50)
  const script = read('dist/sluice.min.js')
  expect(internal.filter((name) => new RegExp(`[.{,]${name}\\b`).test(script))).toEqual([])
})

test('every name of the script for reading is in the minified one, but for those names', () => {
  const properties = new Set(read('dist/sluice.js').match(/(?<=\.)[A-Za-z_$][\w$]{3,}(?=\b)/g))
  const kept = wordsOf(read('dist/sluice.min.js'))
  const own = wordsOf(read('node_modules/mustache/mustache.mjs'))
  const missing = [...properties].filter((name) => !kept.has(name) && !own.has(name))
  // Names that the minifier has removed altogether are in no public type.
  const publicTypes = ['api', 'events', 'findings', 'options', 'public', 'register', 'render/engine'].map(
    (name) => withoutComments(read(`dist/types/${name}.d.ts`)),
  )
  const publicNames = wordsOf(publicTypes.join('\n'))
  expect(missing.filter((name) => publicNames.has(name))).toEqual([])
})

test('no option, and no name that the manual writes as code, is among them', () => {
  const manual = ['README.md', 'docs/reference.md', 'docs/guide.md', 'docs/testing.md', 'docs/sharing.md']
  const code = manual.flatMap((path) => read(path).match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n')
  const known = new Set([...options.map(({ name }) => name), ...wordsOf(code)])
  expect(internal.filter((name) => known.has(name))).toEqual([])
})

test('what the page and the shared worker send each other is not among them', () => {
  const protocol = wordsOf(withoutComments(read('src/hub/protocol.ts') + read('src/transport/transport.ts')))
  expect(internal.filter((name) => protocol.has(name))).toEqual([])
})
