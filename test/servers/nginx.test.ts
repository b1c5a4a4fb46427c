import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KINDS, type Kind, nginx } from '../../examples/nginx/programs.js'
import { node } from '../../examples/node/programs.js'
import { freePort } from '../../examples/programs.js'
import { isOpen, seen, sees, tools, useServer } from './harness.js'
import { add, hasRow, rows, specify } from './spec.js'

const subject = useServer(async (data) => {
  const upstream = await freePort()
  const ports = {} as Record<Kind, number>
  for (const kind of KINDS) ports[kind] = await freePort()
  const app = node({ port: upstream, data })
  const proxy = nginx({ ports, upstream, data, tools: tools('nginx') })
  return { ...proxy, programs: { ...app.programs, ...proxy.programs } }
})

const reload = () => process.kill(Number(readFileSync(subject.setup.pidFile, 'utf8')), 'SIGHUP')

specify(subject, { restarts: 'node', ids: [] })

describe('nginx', () => {
  test('that is reloaded keeps its streams, and loses nothing', async () => {
    const page = await subject.live('/motorbikes')
    await page.evaluate(() => window.sluiceSeen.splice(0))
    reload()
    const newer = await subject.live('/motorbikes')
    await add(newer, 'Reloaded')
    for (const each of [page, newer]) await hasRow(each, 'Reloaded')
    expect(await seen(page, 'htmx:sseState')).toEqual([])
  })

  test('that is stopped and started again loses nothing', async () => {
    const page = await subject.live('/motorbikes')
    await subject.stop('nginx')
    await sees(page, 'htmx:sseState', 'retrying')
    const missed = { manufacturer: 'Test', model: 'Past nginx', power: '75' }
    await fetch(`http://127.0.0.1:${subject.setup.upstream}/motorbikes`, {
      method: 'POST',
      body: new URLSearchParams(missed),
    })
    await subject.start('nginx')
    await page.evaluate(() => window.sluice.reconnect())
    await hasRow(page, 'Past nginx')
    expect(await rows(page)).toEqual(await rows(await subject.open('/motorbikes')))
  })

  test('carries many streams over one connection with HTTP/2, compressed', async () => {
    const page = await subject.live(`${subject.setup.urls.tls}/dashboard`)
    await page.evaluate((count) => {
      for (let each = 0; each < count; each++) {
        const html = `<p hx-ext="sse" sse-connect="/sse-dashboard?${each}" sse-swap="load"></p>`
        document.body.insertAdjacentHTML('beforeend', html)
        htmx.process(document.body.lastElementChild as Element)
      }
    }, 20)
    await isOpen(page)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[sse-connect*="?"]')].every((element) => element.textContent),
    )
    const response = await page.evaluate(async () => {
      const leave = new AbortController()
      const { headers } = await fetch('/sse-dashboard', { signal: leave.signal })
      leave.abort()
      return headers.get('Content-Encoding')
    })
    expect(response).toBe('gzip')
    const protocols = await page.evaluate(() => {
      const pages = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return pages.map(({ nextHopProtocol }) => nextHopProtocol)
    })
    expect(protocols).toEqual(['h2'])
    expect(subject.said.filter((text) => /streams-many/.test(text))).toEqual([])
  })
})

describe('what wrong settings do, and Sluice says', () => {
  test('buffering: nothing arrives, and all of it at once when the server ends the stream', async () => {
    const page = await subject.open(`${subject.setup.urls.buffered}/dashboard`)
    // The server has sent some, of which the page knows nothing.
    const other = await subject.live('/dashboard')
    const newest = await other.evaluate(() => times.at(-1) ?? 0)
    await other.waitForFunction((newest) => (times.at(-1) ?? 0) > newest + 4, newest)
    expect(await page.getAttribute('#idReading', 'sse-state')).toBe('connecting')
    const said = subject.says(page, /stream-buffered/)
    await subject.stop('node')
    expect(await said).toContain('/sse-dashboard came all at once; turn proxy_buffering off')
    await subject.start('node')
  })

  test('buffering of a stream without an end: no answer within the time that the page allows', async () => {
    const page = await subject.open(`${subject.setup.urls.buffered}/motorbikes`)
    await page.$eval('[sse-connect]', (element) => {
      element.setAttribute('sse-config', 'connectTimeout:1s')
      htmx.process(element)
    })
    await sees(page, 'htmx:sseError')
    expect((await seen(page, 'htmx:sseError'))[0]?.reason).toBe('no answer for 1000 ms')
  })

  test('a short timeout: the stream is cut each time after the same seconds', async () => {
    const page = await subject.live(`${subject.setup.urls.cut}/motorbikes`)
    expect(await subject.says(page, /stream-cut/)).toContain(
      '/sse-motorbikes is cut after 5 s; send a comment',
    )
  })

  test('a redirect to a page to log in', async () => {
    const page = await subject.open(`${subject.setup.urls.login}/motorbikes`)
    await page.waitForSelector('[sse-state=failed]')
    const [error] = await seen(page, 'htmx:sseError')
    expect(error).toMatchObject({ code: 'stream-failed' })
    expect(error?.reason).toContain(`from ${subject.setup.urls.login}/, by a redirect; logged out?`)
    expect(await subject.says(page, /stream-failed/)).toContain('answer 401 instead')
  })
})

/** Globals of the page with the chart, and of htmx. */
declare const times: number[]
declare const htmx: { process(element: Element): void }
