// @vitest-environment node
/** What cannot be shown in an engine stays an exception, and is one. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { able, ENGINES, EXCEPTIONS } from './support/engines.js'

const folder = new URL('browser/', import.meta.url)
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

test.each(EXCEPTIONS)(
  '$engine cannot "$ability": some test needs it, and runs in another engine',
  ({ engine, ability }) => {
    expect(able(engine, ability)).toBe(false)
    expect(tests.some((text) => text.includes(`can('${ability}')`))).toBe(true)
    expect(ENGINES.some((other) => able(other, ability))).toBe(true)
  },
)
