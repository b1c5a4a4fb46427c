/** `sse-stream`: the answer to an ordinary request, swapped event by event as it comes. */
import { describe, expect, test } from 'vitest'
import {
  answers,
  type Behaviour,
  ends,
  type MisbehavingRoute,
  misbehave,
  opens,
} from '../server/misbehaving.js'
import type { TestPage } from '../support/browser.js'
import { record } from '../support/in-page.js'
import { ALL_HTMX_VERSIONS, browserSuite, type OpenOptions } from '../support/suite.js'

declare global {
  interface Window {
    /** What the user says when asked, in turn. */
    answers: boolean[]
  }
}

const suite = browserSuite({ head: `<meta name="htmx-config" content='{"defaultSettleDelay":0}'>` })

const form = (attributes = 'sse-stream', inside = ''): string =>
  `<div hx-ext="sse"><form id="f" hx-post="/chat" hx-target="#c" hx-swap="beforeend" ${attributes}>
    <input name="q" value="why?" required><button id="ask">ask</button>${inside}
  </form></div><p id="c"></p>`

const chat = (...behaviours: Behaviour[]): MisbehavingRoute => misbehave(suite.server, '/chat', ...behaviours)

describe.each(ALL_HTMX_VERSIONS)('htmx %s', (htmx) => {
  const open = (body: string, options: OpenOptions = {}): Promise<TestPage> =>
    suite.open(body, { htmx, ...options })
  const ask = (page: TestPage): Promise<void> => page.click('#ask')
  const shows = (page: TestPage, text: string): Promise<void> => page.shows('#c', text)
  const says = (page: TestPage, name: string): Promise<void> =>
    page.until((name) => window.seen.some((seen) => seen.name === name), name)

  test('word by word, while the request lasts: with what the form holds, its indicator, and what it disables', async () => {
    const route = chat(opens())
    // [htmx 4] Says `hx-disable` where the others say `hx-disabled-elt`.
    const disables = htmx.startsWith('4') ? 'hx-disable' : 'hx-disabled-elt'
    const page = await open(
      `<i id="busy"></i>${form(`sse-stream hx-indicator="#busy" ${disables}="find button"`)}`,
    )
    await ask(page)
    const connection = await route.opened()
    expect([route.asked[0]?.method, route.asked[0]?.body]).toEqual(['POST', 'q=why%3F'])
    expect(route.asked[0]?.headers.accept).toContain('text/event-stream')
    const words = ['be', 'cau', 'se']
    for (const [at, word] of words.entries()) {
      connection.send(word)
      await shows(page, words.slice(0, at + 1).join(''))
    }
    const busy = () => [
      document.getElementById('busy')?.className,
      document.getElementById('f')?.getAttribute('sse-state'),
      (document.getElementById('ask') as HTMLButtonElement).disabled,
    ]
    // [htmx 1.9.2] Knows no `hx-disabled-elt`.
    expect(await page.run(busy)).toEqual(['htmx-request', 'open', htmx !== '1.9.2'])
    connection.end()
    await page.until(() => document.querySelector('#f[sse-state="closed"]'))
    await page.until(() => !document.querySelector('.htmx-request'))
    expect(await page.run(busy)).toEqual(['', 'closed', false])
    expect(await page.html('#c')).toBe('because')
    expect(route.asked).toHaveLength(1)
    expect((await page.said()).filter((log) => log.startsWith('error'))).toEqual([])
  })

  test('a character that takes several bytes may be cut anywhere', async () => {
    const route = chat(opens())
    const page = await open(form())
    await ask(page)
    const connection = await route.opened()
    const bytes = Buffer.from('data: žluťoučký 🚲\n\n')
    for (let at = 0; at < bytes.length; at += 3) {
      connection.write(bytes.subarray(at, at + 3))
      await page.run(() => {})
    }
    await shows(page, 'žluťoučký 🚲')
  })

  test('an answer that is over at once is shown whole', async () => {
    chat(ends('data: a\n\ndata: b\n\n'))
    const page = await open(form())
    await ask(page)
    await shows(page, 'ab')
  })

  test('sse-stream names what is swapped; what else comes is told as sse:NAME', async () => {
    const route = chat(opens())
    const page = await open(form('sse-stream="token, word"'))
    await page.run(record, ['sse:usage', 'sse:message', 'usage'])
    await ask(page)
    const connection = await route.opened()
    connection.send('a', { event: 'token' })
    connection.send('12', { event: 'usage' })
    connection.send('not shown')
    connection.send('b', { event: 'word' })
    await shows(page, 'ab')
    expect(await page.run(() => window.seen.map(({ name, id }) => `${name} ${id}`))).toEqual([
      'sse:usage f',
      'sse:message f',
    ])
  })

  test('sse-close ends it, and the server is told', async () => {
    const route = chat(opens())
    const page = await open(form('sse-stream sse-close="done"'))
    await page.run(record, ['htmx:sseClose'])
    await ask(page)
    const connection = await route.opened()
    connection.send('a')
    connection.send('', { event: 'done' })
    await says(page, 'htmx:sseClose')
    await route.left()
    expect(await page.run(() => window.seen[0]?.detail.type)).toBe('message')
    expect(await page.html('#c')).toBe('a')
  })

  test('htmx:abort ends it, without an error, and the next question works', async () => {
    const route = chat(opens())
    const page = await open(form())
    await page.run(record, ['htmx:sseError', 'htmx:sseClose'])
    await ask(page)
    ;(await route.opened()).send('a')
    await shows(page, 'a')
    await page.run(() => {
      const { trigger } = window.htmx as unknown as {
        trigger(on: string, name: string, detail: object): void
      }
      trigger.call(window.htmx, '#f', 'htmx:abort', {})
    })
    await route.left()
    await says(page, 'htmx:sseClose')
    expect(await page.run(() => window.seen.map(({ name }) => name))).toEqual(['htmx:sseClose'])
    await ask(page)
    ;(await route.opened(2)).send('b')
    await shows(page, 'ab')
  })

  test('an element that leaves ends it', async () => {
    const route = chat(opens())
    const page = await open(form())
    await ask(page)
    ;(await route.opened()).send('a')
    await shows(page, 'a')
    await page.run(() => document.getElementById('f')?.remove())
    await route.left()
  })

  test('sluice knows it, and closes it', async () => {
    const route = chat(opens())
    const page = await open(form())
    await ask(page)
    ;(await route.opened()).send('a')
    await shows(page, 'a')
    const known = await page.run(() => {
      const all = window.sluice
        .connections()
        .map(({ url, state, elements }) => [new URL(url).pathname, state, elements[0]?.id])
      window.sluice.close(document.getElementById('f') as Element)
      return all
    })
    expect(known).toEqual([['/chat', 'open', 'f']])
    await route.left()
  })

  test('an answer that breaks off is told, and keeps what came', async () => {
    const route = chat(opens('data: a\n\ndata: b'))
    const page = await open(form())
    await page.run(record, ['htmx:sseError'])
    await ask(page)
    await shows(page, 'a')
    route.cut()
    await says(page, 'htmx:sseError')
    expect(await page.html('#c')).toBe('a')
  })

  test('hx-confirm asks first, and hx-headers go along', async () => {
    const route = chat(opens('data: a\n\n'))
    const page = await open(form(`sse-stream hx-confirm="Sure?" hx-headers='{"X-Room":"7"}'`))
    await page.run(() => {
      Object.assign(window, { answers: [false, true], confirm: () => window.answers.shift() })
    })
    await ask(page)
    expect(await page.value('window.answers.length')).toBe(1)
    await ask(page)
    await shows(page, 'a')
    expect(route.asked.map(({ headers }) => headers['x-room'])).toEqual(['7'])
  })

  test('hx-sync="this:replace" ends an answer for the next one', async () => {
    const route = chat(opens('data: a\n\n'), opens('data: b\n\n'))
    const page = await open(form('sse-stream hx-sync="this:replace"'))
    await ask(page)
    await shows(page, 'a')
    await ask(page)
    await shows(page, 'ab')
    await route.until(() => route.pending === 1)
    ;(await route.opened(2)).send('c')
    await shows(page, 'abc')
  })

  test('a form that is not valid is not sent', async () => {
    const route = chat(opens())
    const page = await open(form().replace('value="why?"', 'value=""'))
    await ask(page)
    await page.run(() => {
      ;(document.querySelector('input') as HTMLInputElement).value = 'now'
    })
    await ask(page)
    await route.opened()
    expect(route.asked.map(({ body }) => body)).toEqual(['q=now'])
  })

  test('its JSON goes through the template in force', async () => {
    chat(opens('data: {"x":"<1>"}\n\n'))
    const page = await open(
      `${form('sse-stream mustache-template="t"')}<template id="t"><i>{{x}}</i></template>`,
    )
    await ask(page)
    await shows(page, '<1>')
  })

  test('a message that cannot be rendered is told, and the next ones are shown', async () => {
    chat(opens('data: bad\n\ndata: {"x":2}\n\n'))
    const page = await open(
      `${form('sse-stream mustache-template="t"')}<template id="t"><i>{{x}}</i></template>`,
    )
    await page.run(record, ['htmx:sseTemplateError'])
    await ask(page)
    await shows(page, '2')
    expect(await page.run(() => window.seen.map(({ id, detail }) => [id, detail.code]))).toEqual([
      ['f', 'json-invalid'],
    ])
  })

  test('any other answer is a response as ever', async () => {
    chat(answers(200, { 'Content-Type': 'text/html' }, '<b>whole</b>'))
    const page = await open(form())
    await ask(page)
    await shows(page, 'whole')
  })

  test('htmx:sseBeforeMessage may leave a message out', async () => {
    chat(opens('data: a\n\ndata: b\n\n'))
    const page = await open(form())
    await page.run(() =>
      addEventListener('htmx:sseBeforeMessage', (event) => {
        if ((event as CustomEvent).detail.data === 'a') event.preventDefault()
      }),
    )
    await ask(page)
    await shows(page, 'b')
  })

  test('a page that is left ends it, and does not ask again when it comes back', async () => {
    const route = chat(opens())
    const page = await open(form())
    await ask(page)
    ;(await route.opened()).send('a')
    await shows(page, 'a')
    await page.run(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    await route.left()
    expect(route.asked).toHaveLength(1)
  })
})
