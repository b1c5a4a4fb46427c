// @vitest-environment node
/** What cannot be shown on a version of htmx stays an exception, and is one. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HOST_EXCEPTIONS, offers } from './support/hosts.js'

const folder = new URL('browser/', import.meta.url)
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

test.each(HOST_EXCEPTIONS)(
  'htmx $htmx does not "$ability": some test needs it, and runs on another',
  ({ htmx, ability, reason }) => {
    expect(offers(htmx, ability)).toBe(false)
    expect(offers('2.0.11', ability)).toBe(true)
    expect(tests.some((text) => text.includes(`offers(htmx, '${ability}')`))).toBe(true)
    expect(reason).toMatch(/\.$/)
  },
)
