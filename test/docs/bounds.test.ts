/** The table of bounds in docs/security.md says what the constants in the source say, and leaves none of them out. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from './manual.js'

interface Row {
  readonly what: string
  readonly bound: string
  readonly constants: readonly (readonly [file: string, name: string])[]
}

const rows = rowsOf(readFileSync(`${ROOT}docs/security.md`, 'utf8'))

test.each(rows)('$what: $bound', ({ bound, constants }) => {
  const numbers = bound.match(/\d+(,\d{3})*( (s|h)\b)?/g)
  expect(numbers).toEqual(constants.map(([file, name]) => written(name, numberOf(file, name))))
})

test('no bound of the source is left out', () => {
  const named = rows.flatMap(({ constants }) => constants.map(([file, name]) => `${file} ${name}`))
  const found = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(`${ROOT}src/${path}`, 'utf8')
      const names = source.matchAll(/^(?:export )?const ((?:MOST|MAX|LONGEST|CLIP)\w*) = /gm)
      return [...names].map(([, name]) => `src/${path} ${name}`)
    })
    // The longest timer that browsers have.
    .filter((bound) => bound !== 'src/stream/clock.ts MAX_TIMER_MS')
  expect(found.length).toBeGreaterThan(15)
  expect(found.filter((bound) => !named.includes(bound))).toEqual([])
})

/** The rows of the table with a column for what is beyond a bound. */
function rowsOf(text: string): Row[] {
  const [, table = ''] = text.split(/^\| What \| Bound \| Beyond it \| Where \|\n\|[-|]+\|\n/m)
  const [lines = ''] = table.split('\n\n')
  return lines.split('\n').map((line) => {
    const [what = '', bound = '', , where = ''] = line.slice(1, -1).split('|')
    const constants = where.split(';').flatMap((part) => {
      const [file = '', ...names] = [...part.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
      return names.map((name) => [file, name] as const)
    })
    return { what: what.trim(), bound: bound.trim(), constants }
  })
}

/** The number that a constant is, or that an option has as its default. */
function numberOf(file: string, name: string): number {
  const source = readFileSync(ROOT + file, 'utf8')
  const [, product] =
    new RegExp(`^(?:(?:export )?const ${name} =| {2}${name}:) ([\\d_ *]+),?$`, 'm').exec(source) ?? []
  expect(product, `${file} has no number "${name}"`).toBeDefined()
  return (product ?? '')
    .replaceAll('_', '')
    .split('*')
    .map(Number)
    .reduce((one, other) => one * other)
}

/** As the manual writes it. */
function written(name: string, value: number): string {
  if (!/_MS$|Delay$|Timeout$/.test(name)) return value.toLocaleString('en')
  return value < 60 * 60 * 1000 ? `${value / 1000} s` : `${value / 60 / 60 / 1000} h`
}
