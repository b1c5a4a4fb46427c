/**
 * The first law: a page ends as with the scripts that Sluice replaces, makes the same requests, and fires the same
 * events. What differs on purpose is in `differences.ts`.
 *
 * `LAW_SEED=… LAW_PATH=… HTMX=2.0.11` repeats what a failure says, `npm run fuzz -- --minutes N` takes longer.
 */
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'
import { differences } from './differences.js'
import {
  answer,
  type Case,
  cases,
  cases4,
  isOver,
  normalise,
  type Outcome,
  PATHS,
  templates,
} from './dropin-cases.js'

const MS = Number(process.env.LAW_MINUTES ?? 0) * 60_000 || 12_000

const suite = browserSuite({
  ownPage: 'has more scripts',
  head: '<script src="/files/dropin-page.js"></script>',
})

declare global {
  interface Window {
    dropin: {
      run(given: Case & { id: string }): Promise<Outcome>
    }
  }
}

/** What pages have without Sluice, by the htmx that they have it with. */
const REPLACED: Readonly<Record<string, readonly string[]>> = {
  '2.0.11': ['htmx-ext-sse.js', 'client-side-templates.js'],
  '1.9.12': ['htmx-1.9-sse.js', 'htmx-1.9-client-side-templates.js'],
  '4.0.1': ['hx-sse.js'],
}

describe.each(HTMX_VERSIONS.filter((htmx) => REPLACED[htmx]))('htmx %s', (htmx) => {
  /** Plays cases with the replaced scripts, and with Sluice. */
  async function open(): Promise<(given: Case, id: number) => Promise<readonly [Outcome, Outcome]>> {
    const seen: string[] = []
    for (const path of PATHS)
      suite.server.route(path, (request, response, body) => {
        seen.push(`${request.method} ${request.url} ${body}`)
        response.writeHead(200, { 'Content-Type': 'text/html' })
        response.end(answer(path))
      })
    const others = htmx.startsWith('4') ? [] : ['idiomorph-ext.js', 'mustache.js']
    const [before, now] = await Promise.all([
      suite.open(templates, { htmx, scripts: [...others, ...(REPLACED[htmx] as string[])] }),
      suite.open(templates, { htmx, scripts: [...others, 'sluice.min.js'] }),
    ])
    const play = async (page: typeof now, given: Case, id: number): Promise<Outcome> => {
      const outcome = await page.run((given) => window.dropin.run(given), { ...given, id: `${id}` })
      return { ...outcome, requests: seen.splice(0) }
    }
    return async (given, id) => [await play(before, given, id), await play(now, given, id)]
  }

  test(
    'a page ends as with the replaced scripts, after the same requests and events',
    async () => {
      const seed = Number(process.env.LAW_SEED ?? Date.now() % 2 ** 31)
      console.log(`seed of the first law on htmx ${htmx}: LAW_SEED=${seed}`)
      const play = await open()
      let played = 0
      let compared = 0
      let last: ReturnType<typeof play> | undefined
      await fc.assert(
        fc.asyncProperty(htmx.startsWith('4') ? cases4() : cases(htmx), async (given) => {
          last = play(given, ++played)
          const outcomes = await last
          if (outcomes.some(isOver)) return
          compared++
          const [expected, actual] = outcomes.map((outcome) => normalise(htmx, outcome))
          expect(actual).toEqual(expected)
        }),
        {
          seed,
          ...(process.env.LAW_PATH && { path: process.env.LAW_PATH }),
          numRuns: 1_000_000,
          interruptAfterTimeLimit: MS,
        },
      )
      // It is interrupted in pages that are still at work.
      await last
      console.log(`${compared} of ${played} pages compared`)
      expect(compared).toBeGreaterThan(0)
    },
    MS + 60_000,
  )

  test('what differs on purpose does differ, and by nothing else than it says', async () => {
    const play = await open()
    let played = 0
    for (const row of differences) {
      const newest = row.htmx ? htmx.startsWith(row.htmx) : htmx.startsWith('2')
      if (!row.example || !newest) continue
      const outcomes = await play({ ...row.example, kind: 'mock' }, ++played)
      const others = differences.filter((other) => other !== row)
      const [expected, actual] = outcomes.map((outcome) => normalise(htmx, outcome, others))
      expect(actual, row.id).not.toEqual(expected)
      if (!row.events && !row.html && !row.anyOrder) continue
      const [before, now] = outcomes.map((outcome) => normalise(htmx, outcome))
      expect(now, row.id).toEqual(before)
    }
    expect(played).toBeGreaterThan(0)
  })
})

test('of each difference there is a page, or another test, that shows it', () => {
  const shown = differences.map(({ example, shownBy }) =>
    example ? 'by a page' : existsSync(new URL(`../../${shownBy}`, import.meta.url)),
  )
  expect(shown.filter((how) => !how)).toEqual([])
})
