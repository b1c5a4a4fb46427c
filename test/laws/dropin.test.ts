/**
 * The first law: a page ends as with the scripts that Sluice replaces, makes the same requests, and fires the same
 * events. What differs on purpose is in `differences.ts`.
 *
 * `LAW_SEED=… LAW_PATH=… HTMX=2.0.11` repeats what a failure says, `npm run fuzz -- --minutes N` takes longer.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'
import {
  answer,
  type Case,
  cases,
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
}

describe.each(HTMX_VERSIONS.filter((htmx) => REPLACED[htmx]))('htmx %s', (htmx) => {
  test(
    'a page ends as with the replaced scripts, after the same requests and events',
    async () => {
      const seed = Number(process.env.LAW_SEED ?? Date.now() % 2 ** 31)
      console.log(`seed of the first law on htmx ${htmx}: LAW_SEED=${seed}`)
      const seen: string[] = []
      for (const path of PATHS)
        suite.server.route(path, (request, response, body) => {
          seen.push(`${request.method} ${request.url} ${body}`)
          response.writeHead(200, { 'Content-Type': 'text/html' })
          response.end(answer(path))
        })
      const others = ['idiomorph-ext.js', 'mustache.js']
      const [before, now] = await Promise.all(
        [REPLACED[htmx] as string[], ['sluice.min.js']].map((scripts) =>
          suite.open(templates, { htmx, scripts: [...others, ...scripts] }),
        ),
      )
      let played = 0
      let compared = 0
      const play = async (page: typeof now, given: Case): Promise<Outcome> => {
        if (!page) throw new Error('there is no page')
        const outcome = await page.run((given) => window.dropin.run(given), { ...given, id: `${played}` })
        return normalise(htmx, { ...outcome, requests: seen.splice(0) })
      }
      await fc.assert(
        fc.asyncProperty(cases(htmx), async (given) => {
          played++
          const expected = await play(before, given)
          const actual = await play(now, given)
          if (isOver(expected) || isOver(actual)) return
          compared++
          expect(actual).toEqual(expected)
        }),
        {
          seed,
          ...(process.env.LAW_PATH && { path: process.env.LAW_PATH }),
          numRuns: 1_000_000,
          interruptAfterTimeLimit: MS,
        },
      )
      console.log(`${compared} of ${played} pages compared`)
      expect(compared).toBeGreaterThan(played / 2)
    },
    MS + 60_000,
  )
})
