import type http from 'node:http'
import { setTimeout as beat } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { lastEventId } from '../server/replaying.js'
import type { TestServer } from '../server/server.js'
import type { TestPage } from '../support/browser.js'
import { inline, record } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

/** How a server says that it has forgotten what came after an id. */
type Way = 'stream-reset' | 'status 412'

let boards = 0

/** A list of rows that grows all the time, and a server that tells of new rows, but forgets them at times. */
class Board {
  readonly path = `/board/${++boards}`
  /** How often it was rendered. */
  rendered = 0
  /** Whether the events have ids, and the markup says where to begin. */
  ids = true
  readonly #way: Way
  readonly #transport: string
  #rows: string[] = []
  /** The number of the newest row that is not remembered. */
  #forgotten = 0
  readonly #responses = new Set<http.ServerResponse>()
  readonly #waiting = new Set<() => void>()

  constructor(server: TestServer, way: Way, transport: string) {
    this.#way = way
    this.#transport = transport
    server.route(this.path, (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(this.render())
      this.rendered++
      this.#changed()
    })
    server.route(`${this.path}/events`, (request, response) => this.#accept(request, response))
  }

  get rows(): readonly string[] {
    return this.#rows
  }

  /** The recipe: whatever may be missing is fetched with the id of the newest of it. */
  render(): string {
    const { path } = this
    const from = this.ids ? `sse-last-id="${this.#rows.length}"` : ''
    const rows = this.#rows.map((row) => `<li>${row}</li>`).join('')
    return `<div id="board" hx-ext="sse" sse-connect="${path}/events" ${from}
        sse-config="transport:${this.#transport} reconnectDelay:1ms"
        hx-get="${path}" hx-trigger="htmx:sseGap" hx-swap="outerHTML">
      <ol id="rows">${rows}</ol>
      <p sse-swap="row" hx-target="#rows" hx-swap="beforeend"></p>
    </div>`
  }

  add(): void {
    const number = this.#rows.push(`row ${this.#rows.length + 1}`)
    for (const response of this.#responses) response.write(this.#frame(number))
  }

  /** Restarts: all connections break, a row comes meanwhile, and what came so far is not known any more. */
  restart(): void {
    for (const response of this.#responses) response.destroy()
    this.#responses.clear()
    this.add()
    this.#forgotten = this.#rows.length
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve))
  }

  /** Resolves once so many pages are connected. */
  async opened(count = 1): Promise<void> {
    await this.until(() => this.#responses.size === count)
  }

  #frame(number: number): string {
    return `event: row\n${this.ids ? `id: ${number}\n` : ''}data: <li>${this.#rows[number - 1]}</li>\n\n`
  }

  #accept(request: http.IncomingMessage, response: http.ServerResponse): void {
    const id = lastEventId(request)
    const knows = !id || Number(id) >= this.#forgotten
    if (!knows && this.#way === 'status 412') {
      response.writeHead(412).end()
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('retry: 1\n\n')
    if (!knows) response.write('event: stream-reset\ndata:\n\n')
    else if (id) for (let next = Number(id); next < this.#rows.length; ) response.write(this.#frame(++next))
    this.#responses.add(response)
    response.on('close', () => {
      this.#responses.delete(response)
      this.#changed()
    })
    this.#changed()
  }

  #changed(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

/** Adds rows until it is told to stop; nothing depends on how many. */
function addAllTheTime(board: Board): () => Promise<void> {
  let goesOn = true
  const done = (async () => {
    while (goesOn) {
      board.add()
      await beat(2)
    }
  })()
  return () => {
    goesOn = false
    return done
  }
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  describe.each(['auto', 'eventsource', 'fetch'])('with transport:%s', (transport) => {
    const shown = () => [...document.querySelectorAll('#rows li')].map(({ textContent }) => textContent)

    /** The newest row may be there before an older one: a snapshot may still be on its way. */
    async function showsAll(page: TestPage, { rows }: Board): Promise<void> {
      await expect.poll(() => page.run(shown), { timeout: 20_000 }).toEqual(rows)
    }

    /** EventSource alone cannot know of a status, and would ask in vain for ever. */
    const ways: Way[] = transport === 'eventsource' ? ['stream-reset'] : ['stream-reset', 'status 412']

    test.each(ways)('a board whose server forgets, and says so by %s, shows all rows once', async (way) => {
      const board = new Board(suite.server, way, transport)
      board.add()
      const page = await suite.open(board.render(), { htmx, head: inline(record, ['htmx:sseGap']) })
      const stop = addAllTheTime(board)
      await board.opened()
      // Few enough that their requests are no more than a page may make in three seconds; one more would only wait.
      for (let round = 1; round <= 3; round++) {
        const { rendered, rows } = board
        const count = rows.length
        // There has to be something to forget.
        await page.until((count) => document.querySelectorAll('#rows li').length > count, count)
        board.restart()
        await board.until(() => board.rendered > rendered)
      }
      await stop()
      await showsAll(page, board)
      const reasons = new Set(await page.run(() => window.seen.map(({ detail }) => detail.reason)))
      expect([...reasons]).toEqual([way === 'stream-reset' ? 'reset' : 'refused'])
    })

    test('a board that had no id to go on after fetches what is missing, and shows all rows once', async () => {
      const board = new Board(suite.server, 'stream-reset', transport)
      board.ids = false
      const page = await suite.open(board.render(), { htmx, head: inline(record, ['htmx:sseGap']) })
      await board.opened()
      board.add()
      await page.until(() => document.querySelector('#rows li'))
      board.ids = true
      board.restart()
      const stop = addAllTheTime(board)
      await board.until(() => board.rendered > 0)
      await page.until(() => document.querySelector('[sse-last-id][sse-state="open"]'))
      await stop()
      await showsAll(page, board)
      expect(await page.run(() => window.seen.map(({ detail }) => detail.reason))).toEqual(['no-id'])
    })

    test('a board whose server has forgotten nothing fetches nothing', async () => {
      const board = new Board(suite.server, 'stream-reset', transport)
      const page = await suite.open(board.render(), { htmx, head: inline(record, ['htmx:sseGap']) })
      const stop = addAllTheTime(board)
      await board.opened()
      await page.until(() => document.querySelectorAll('#rows li').length > 3)
      await page.run(() => window.sluice.reconnect())
      await page.until(() => document.querySelectorAll('#rows li').length > 10)
      await stop()
      await showsAll(page, board)
      expect(await page.run(() => window.seen)).toEqual([])
      expect(board.rendered).toBe(0)
    })
  })
})
