/** What the other tests rely on: that each engine does with a page what it is told, and hears what the page says. */
import { describe, expect, test } from 'vitest'
import { inline } from '../support/in-page.js'
import { browserSuite } from '../support/suite.js'

const suite = browserSuite({ ownPage: 'is left', htmx: '', scripts: [] })

describe('a page is heard', () => {
  test('on its console', async () => {
    const page = await suite.open('')
    await page.run(() => {
      console.log('a', 1)
      console.warn('b')
      console.error(new TypeError('c'))
    })
    expect(await page.said()).toEqual([
      'log: a 1',
      'warning: b',
      expect.stringMatching(/^error: TypeError: c/),
    ])
  })

  test('from its first script on, and while it is loaded', async () => {
    const page = await suite.open('<script>console.log("body")</script>', {
      head: '<script>console.log("head")</script>',
    })
    expect(await page.said()).toEqual(['log: head', 'log: body'])
  })

  test.each([
    ['an exception that nothing catches', 'setTimeout(() => { throw new Error("caught by nothing") })'],
    [
      'an exception of a listener',
      'addEventListener("load", () => { throw new Error("caught by nothing") })',
    ],
    ['a rejection that nothing handles', 'Promise.reject(new Error("caught by nothing"))'],
  ])('when it has %s', async (_what, code) => {
    const page = await suite.open(`<script>${code}</script>`)
    await page.says('caught by nothing')
    expect(await page.said()).toEqual([expect.stringMatching(/^exception: .*caught by nothing/)])
  })

  test('when it violates a content security policy', async () => {
    const page = await suite.open('<script>document.title = "violation"</script>', {
      headers: { 'Content-Security-Policy': "script-src 'self'" },
    })
    await page.says('Content Security Policy')
    expect(await page.title()).toBe('Test')
  })

  test('before it was left', async () => {
    const page = await suite.open('')
    await page.run(() => console.log('one'))
    await page.goto(suite.server.page('', { htmx: '', scripts: [] }))
    await page.run(() => console.log('two'))
    expect(await page.said()).toEqual(['log: one', 'log: two'])
  })
})

describe('a function that runs in a page', () => {
  test('takes and returns data', async () => {
    const page = await suite.open('')
    const data = { text: '"\\ ü \u2028', number: 1.5, list: [true, null, { deep: [] }] }
    expect(await page.run((given) => given, data)).toEqual(data)
    expect(await page.run(() => undefined)).toBeUndefined()
    expect(await page.run(() => [undefined, { nothing: undefined }])).toEqual([undefined, {}])
  })

  test('may wait for what another function does', async () => {
    const page = await suite.open('')
    const waiting = page.run(
      () => new Promise((resolve) => document.addEventListener('go', () => resolve(document.title))),
    )
    await page.run(() => {
      document.title = 'gone'
      document.dispatchEvent(new Event('go'))
    })
    expect(await waiting).toBe('gone')
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('cannot')
      },
    ],
    ['rejects', () => Promise.reject(new Error('cannot'))],
  ])('fails when it %s', async (_how, work) => {
    const page = await suite.open('')
    await expect(page.run(work as () => void)).rejects.toThrow('cannot')
  })

  test('may wait for a condition over the end of its document', async () => {
    const page = await suite.open('')
    const next = suite.server.page('<p>next</p>', { htmx: '', scripts: [] })
    await page.run((url) => location.assign(url), next)
    await page.shows('p', 'next')
  })
})

test('a click is that of a user', async () => {
  const page = await suite.open(
    '<button onclick="this.textContent = event.isTrusted + event.type">?</button>',
  )
  await page.click('button')
  expect(await page.html('button')).toBe('trueclick')
})

describe('the history', () => {
  const WITH_MARK = { htmx: '', scripts: [], head: inline(() => Object.assign(window, { mark: 0 })) }
  const mark = () => (window as unknown as { mark: number }).mark

  test('leads back and forward', async () => {
    const page = await suite.open('one')
    await page.goto(suite.server.page('two', WITH_MARK))
    await page.back()
    expect(await page.html('body')).toBe('one')
    await page.forward()
    expect(await page.html('body')).toBe('two')
  })

  test('leads back within a document', async () => {
    const page = await suite.open('one')
    await page.run(() => history.pushState(null, '', '#two'))
    await page.back()
    expect(await page.run(() => location.hash)).toBe('')
  })

  test('may keep a page as it was', async () => {
    const page = await suite.open('one', { ...WITH_MARK, backForwardCache: true })
    await page.run(() => {
      Object.assign(window, { mark: 1 })
    })
    await page.goto(suite.server.page('two', WITH_MARK))
    expect(await page.run(mark)).toBe(0)
    await page.back()
    expect(await page.run(mark)).toBe(1)
    await page.reload()
    expect(await page.run(mark)).toBe(0)
  })
})

describe('a stopped clock', () => {
  test('lets no time pass until it is told to', async () => {
    const page = await suite.open('', { clockStopped: true })
    await page.run(() => {
      Object.assign(window, { at: Date.now() })
      for (const ms of [20, 10, 10]) setTimeout((what: string) => console.log(what), ms, `after ${ms}`)
      const id = setInterval(() => console.log('every 15'), 15)
      setTimeout(() => clearInterval(id), 40)
      clearTimeout(setTimeout(() => console.log('never'), 5))
    })
    await page.pass(9)
    expect(await page.said()).toEqual([])
    await page.pass(1)
    expect(await page.said()).toEqual(['log: after 10', 'log: after 10'])
    await page.pass(90)
    expect((await page.said()).slice(2)).toEqual(['log: every 15', 'log: after 20', 'log: every 15'])
    expect(await page.run(() => Date.now() - (window as unknown as { at: number }).at)).toBe(100)
    expect(await page.run(() => new Date().toISOString())).toBe('1970-01-01T01:00:00.100Z')
    expect(await page.run(() => new Date(5).toISOString())).toBe('1970-01-01T00:00:00.005Z')
  })

  test('rings timers that are set while time passes', async () => {
    const page = await suite.open('', { clockStopped: true })
    await page.run(() => {
      const next = (round: number) => {
        console.log(`${round}`)
        setTimeout(() => Promise.resolve(round + 1).then(next), 10)
      }
      next(0)
    })
    await page.pass(25)
    expect(await page.said()).toEqual(['log: 0', 'log: 1', 'log: 2'])
  })
})

test('nothing of a page is left for the next test', async () => {
  const stream = suite.server.stream('/sse')
  const page = await suite.open('', { headers: { 'Set-Cookie': 'who=me' } })
  await page.run(() => void new EventSource('/sse'))
  await stream.opened()
  expect(stream.requests[0]?.headers.cookie).toBe('who=me')
  await page.reset()
  await stream.opened(0)
  await page.goto(suite.server.page('', { htmx: '', scripts: [] }))
  expect(await page.run(() => document.cookie)).toBe('')
  expect(page.logs).toEqual([])
})
