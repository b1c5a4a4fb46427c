import type http from 'node:http'
import { describe, expect, test } from 'vitest'
import type { TestPage } from '../support/browser.js'
import { browserSuite, HTMX_VERSIONS, type OpenOptions } from '../support/suite.js'

const suite = browserSuite()

/** A path whose answers wait for a test. */
function slow(path: string): {
  asked(count: number): Promise<void>
  stream(): void
  answer(status: number): void
} {
  const stream = suite.server.stream(path)
  type Asked = [http.IncomingMessage, http.ServerResponse, string]
  let asked: Asked | undefined
  stream.answerWith((...given) => {
    asked = given
  })
  return {
    asked: (count) => stream.asked(count),
    /** Answers as an event stream. */
    stream() {
      stream.answerWith()
      stream.accept(...(asked as Asked))
    },
    /** Answers with nothing but a status. */
    answer: (status) => asked?.[1].writeHead(status).end(),
  }
}

/** [htmx 4] Inherits by `:inherited` alone, unless told otherwise. */
const INHERITING = `<meta name="htmx-config" content='{"implicitInheritance":true}'>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, head: INHERITING, ...options })
  /** The ids of what is shown as busy. */
  const busy = (page: TestPage): Promise<string[]> =>
    page.run(() => [...document.querySelectorAll('.htmx-request')].map(({ id }) => id))
  const becomes = (page: TestPage, state: string): Promise<void> =>
    page.until((state) => document.querySelector(`#c[sse-state="${state}"]`), state)
  const DOTS = '<i id="dots" class="htmx-indicator"></i><i id="more" class="htmx-indicator"></i>'

  test.each([
    ['its own', '<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="#dots"></div>', ['dots']],
    [
      'no inherited',
      '<main hx-indicator="#dots" hx-indicator:inherited="#dots"><div id="c" hx-ext="sse" sse-connect="/sse"></div></main>',
      [],
    ],
    [
      'several',
      '<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator=".htmx-indicator"></div>',
      ['dots', 'more'],
    ],
    ['itself', '<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="this"></div>', ['c']],
    [
      'the closest',
      '<main id="main"><div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="closest main"></div></main>',
      ['main'],
    ],
    [
      'one with data-',
      '<div id="c" data-hx-ext="sse" data-sse-connect="/sse" data-hx-indicator="#dots"></div>',
      ['dots'],
    ],
  ])('an element shows %s indicator while it connects, and no longer', async (_which, html, ids) => {
    const { asked, stream } = slow('/sse')
    const page = await open(DOTS + html)
    await asked(1)
    expect((await busy(page)).sort()).toEqual(ids)
    stream()
    await becomes(page, 'open')
    expect(await busy(page)).toEqual([])
  })

  test('without hx-indicator nothing is shown, not even the element itself', async () => {
    const { asked } = slow('/sse')
    const page = await open('<div id="c" hx-ext="sse" sse-connect="/sse"></div>')
    await asked(1)
    expect(await busy(page)).toEqual([])
  })

  test('an indicator that is not there does no harm', async () => {
    const { asked, stream } = slow('/sse')
    const page = await open('<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="#nowhere"></div>')
    await asked(1)
    stream()
    await becomes(page, 'open')
    expect(await page.said()).toEqual([])
  })

  test('an indicator is shown at every attempt, and not between them', async () => {
    const { asked, answer, stream } = slow('/sse')
    const page = await open(
      `${DOTS}<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="#dots"></div>`,
      {
        clockStopped: true,
      },
    )
    await asked(1)
    expect(await busy(page)).toEqual(['dots'])
    answer(503)
    await becomes(page, 'retrying')
    expect(await busy(page)).toEqual([])
    // Half a second at most, of which chance takes a part.
    await page.pass(500)
    await asked(2)
    expect(await busy(page)).toEqual(['dots'])
    stream()
    await becomes(page, 'open')
    expect(await busy(page)).toEqual([])
  })

  test('an indicator goes when the stream has failed', async () => {
    const { asked, answer } = slow('/sse')
    const page = await open(
      `${DOTS}<div id="c" hx-ext="sse" sse-connect="/sse" sse-config="transport:fetch" hx-indicator="#dots"></div>`,
    )
    await asked(1)
    answer(404)
    await becomes(page, 'failed')
    expect(await busy(page)).toEqual([])
  })

  test.each([
    ['removed', () => document.getElementById('c')?.remove()],
    ['closed', () => window.sluice.close('/sse')],
    ['told to connect to nothing', () => document.getElementById('c')?.removeAttribute('sse-connect')],
  ])('an indicator goes when its element is %s while it connects', async (_how, end) => {
    const { asked } = slow('/sse')
    const page = await open(`${DOTS}<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="#dots"></div>`)
    await asked(1)
    expect(await busy(page)).toEqual(['dots'])
    await page.run(end as () => void)
    await page.until(() => !document.querySelector('.htmx-request'))
  })

  test('two elements with one indicator show it until both are open', async () => {
    const [first, second] = [slow('/sse'), slow('/other')]
    const page = await open(`${DOTS}<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="#dots"></div>
      <div id="d" hx-ext="sse" sse-connect="/other" hx-indicator="#dots"></div>`)
    await Promise.all([first.asked(1), second.asked(1)])
    first.stream()
    await becomes(page, 'open')
    expect(await busy(page)).toEqual(['dots'])
    second.stream()
    await page.until(() => document.querySelector('#d[sse-state="open"]'))
    expect(await busy(page)).toEqual([])
  })

  describe('an indicator that a request of htmx shows as well', () => {
    const BODY = `${DOTS}<div id="c" hx-ext="sse" sse-connect="/sse" hx-indicator="#dots"></div>
      <button hx-get="/row" hx-indicator="#dots" hx-target="#row">row</button><p id="row"></p>`

    test('stays until the request is over, when the stream is open before', async () => {
      const { asked, stream } = slow('/sse')
      let answer = (): void => {}
      suite.server.route('/row', (_request, response) => {
        answer = () => response.end('row')
      })
      const page = await open(BODY)
      await asked(1)
      await page.run(() => document.querySelector('button')?.click())
      stream()
      await becomes(page, 'open')
      expect(await busy(page)).toEqual(['dots'])
      answer()
      await page.shows('#row', 'row')
      await page.until(() => !document.querySelector('.htmx-request'))
    })

    test('stays until the stream is open, when the request is over before', async () => {
      const { asked, stream } = slow('/sse')
      suite.server.html('/row', 'row')
      const page = await open(BODY)
      await asked(1)
      await page.run(() => {
        const over = new Promise((resolve) =>
          document
            .querySelector('button')
            ?.addEventListener(
              'registerExtension' in window.htmx ? 'htmx:finally:request' : 'htmx:afterRequest',
              resolve,
            ),
        )
        document.querySelector('button')?.click()
        return over.then(() => {})
      })
      await page.shows('#row', 'row')
      expect(await busy(page)).toEqual(['dots'])
      stream()
      await becomes(page, 'open')
      expect(await busy(page)).toEqual([])
    })
  })

  test('an element that joins an open stream shows no indicator', async () => {
    const { asked, stream } = slow('/sse')
    const page = await open(`${DOTS}<div id="c" hx-ext="sse" sse-connect="/sse"></div><div id="place"></div>`)
    await asked(1)
    stream()
    await becomes(page, 'open')
    const shown = await page.run(() => {
      const place = document.getElementById('place') as Element
      place.innerHTML = '<p id="late" hx-ext="sse" sse-connect="/sse" hx-indicator="#dots"></p>'
      window.htmx.process(place)
      return document.querySelectorAll('.htmx-request').length
    })
    expect(shown).toBe(0)
  })
})
