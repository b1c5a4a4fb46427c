/**
 * What the published tests of the replaced scripts hold, in a row in one page, as those suites run: with mocks, and
 * without a page to begin anew with. The list is in `published-page.js`; that it says what those scripts do, they show
 * themselves.
 */
import { describe, expect, test } from 'vitest'
import { browserSuite } from '../support/suite.js'

const suite = browserSuite({
  ownPage: 'has more scripts',
  head: '<script src="/files/published-page.js"></script>',
})

declare global {
  interface Window {
    published: { run(name: string, isOneTask: boolean): Promise<{ held: number; faults: string[] }> }
  }
}

describe.each([
  ['htmx-ext-sse', '2.0.11', ['htmx-ext-sse.js'], 28],
  ['sse of htmx 1.9', '1.9.12', ['htmx-1.9-sse.js'], 17],
  ['hx-sse of htmx 1.9', '1.9.12', [], 6],
  ['hx-sse of htmx 4', '4.0.1', ['hx-sse.js'], 56],
] as const)('%s', (name, htmx, replaced, count) => {
  test.each([
    ['Sluice', ['sluice.min.js']],
    ['the replaced script', replaced],
  ])('all hold in a row, with %s', async (_which, scripts) => {
    const page = await suite.open('', { htmx, scripts })
    const result = await page.run((name) => window.published.run(name, false), name)
    expect(result).toEqual({ held: count, faults: [] })
  })

  if (!htmx.startsWith('4'))
    test('all hold in one task', async () => {
      const page = await suite.open('', { htmx })
      const result = await page.run((name) => window.published.run(name, true), name)
      expect(result).toEqual({ held: count, faults: [] })
    })
})
