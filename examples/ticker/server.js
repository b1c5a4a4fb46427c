import { randomBytes } from 'node:crypto'
import { createEventBuffer, createSession } from 'better-sse'
import Mustache from 'mustache'
import { busy, makeRoom } from '../guard.js'
import { HttpError, readForm, sendHtml } from '../http.js'
import { readTemplate, renderPage } from '../render.js'
import { openMarket } from './market.js'

const folder = new URL('.', import.meta.url)
/** Events a second, until the visitor wants another rate. */
const FIRST_RATE = 100
const MAX_RATE = 5000
/** How often events are sent, as many at a time as the rate asks for. No timer is fast enough for one at a time. */
const TICK_MS = 20
/** A server that was busy makes up for so much of it. */
const MADE_UP_MS = 500
/** How long a visit without a stream is remembered. A laptop may sleep. */
const KEEP_MS = 10 * 60 * 1000
/** So many are remembered at once. */
const MOST_VISITS = 50

/**
 * What the server knows of one opened page: it has a market of its own, so that its rate is nobody else's.
 * @typedef {object} Visit
 * @property {import('./market.js').Market} market
 * @property {number} rate events a second
 * @property {Set<Stream>} streams the open ones; each ends with its client
 * @property {number} seen when it was last heard of, in milliseconds since 1970
 * @property {number} ticked when events were last sent, in milliseconds
 * @property {number} due how many events are to be sent; less than one after each tick
 *
 * @typedef {{ session: import('better-sse').Session, response: import('../http.js').Response }} Stream
 */

/**
 * Two thousand prices, that change as often as the visitor wants.
 * @returns {import('../http.js').Example}
 */
export function ticker() {
  /** @type {Map<string, Visit>} */
  const visits = new Map()

  const timer = setInterval(() => {
    for (const visit of visits.values()) if (visit.streams.size > 0) tick(visit)
  }, TICK_MS)

  /**
   * @param {string} id
   * @param {import('../http.js').Response} response
   */
  function visitOf(id, response) {
    if (!isVisit(id)) throw new HttpError(400, 'Which page is that for?')
    const known = visits.get(id)
    if (!known && !makeRoom(visits, { most: MOST_VISITS, keepMs: KEEP_MS })) throw busy(response)
    const visit = known ?? newVisit()
    visits.set(id, visit)
    visit.seen = Date.now()
    return visit
  }

  return {
    routes: {
      /** The page, its prices rendered by the template that the page itself uses. Loaded again, it has the same market. */
      'GET /ticker': (request, response) => {
        const query = queryOf(request)
        const asked = query.get('visit') ?? ''
        const id = isVisit(asked) ? asked : randomBytes(8).toString('hex')
        const { market, rate } = visits.get(id) ?? newVisit()
        const template = readTemplate(folder, 'idTemplatePrice')
        const rows = market.quotes().map(({ trade, opening }) => {
          return { id: trade.id, symbol: trade.symbol, opening, price: Mustache.render(template, trade) }
        })
        const isUnbatched = query.get('batch') === 'off'
        // The stream begins where these rows end.
        sendHtml(response, renderPage(folder, { visit: id, rate, isUnbatched, rows, lastId: market.count }))
      },

      /** The rate. What the page shows of it comes with the stream, as everything else. */
      'POST /ticker/rate': async (request, response) => {
        const visit = visitOf(queryOf(request).get('visit') ?? '', response)
        const { rate } = await readForm(request)
        const wanted = Math.round(Number(rate || Number.NaN))
        if (!(wanted >= 0)) throw new HttpError(400, 'A rate is a number of events a second.')
        visit.rate = Math.min(wanted, MAX_RATE)
        for (const { session } of visit.streams) sayRate(session, visit)
        response.writeHead(204).end()
      },

      /** The stream. A page that comes back gets the prices that have changed, each as it is now. */
      'GET /sse-ticker': async (request, response) => {
        const visit = visitOf(queryOf(request).get('visit') ?? '', response)
        const session = await createSession(request, response, { serializer: String, retry: 1000 })
        // No `await` from here on: a trade between what was missed and what is new would be lost.
        const { market, streams } = visit
        const lastSeen = Number(session.lastId || Number.NaN)
        // A number that is still to come is from before the server was started: all prices have changed since then.
        const isKnown = Number.isInteger(lastSeen) && lastSeen <= market.count
        send([session], market.tradedAfter(isKnown ? lastSeen : 0))
        sayRate(session, visit)

        const stream = { session, response }
        if (streams.size === 0) visit.ticked = performance.now()
        streams.add(stream)
        session.once('disconnected', () => {
          streams.delete(stream)
          visit.seen = Date.now()
        })
      },
    },
    close: () => clearInterval(timer),
  }
}

/** @returns {Visit} */
function newVisit() {
  const seen = Date.now()
  return { market: openMarket(), rate: FIRST_RATE, streams: new Set(), seen, ticked: 0, due: 0 }
}

/**
 * Trades as much as the rate asks for in the time that has passed.
 * @param {Visit} visit
 */
function tick(visit) {
  const now = performance.now()
  const passed = Math.min(now - visit.ticked, MADE_UP_MS)
  visit.ticked = now
  const streams = [...visit.streams]
  // A page that is too slow to read gets less. What waits for it here would fill the memory, and be old when it is read.
  if (streams.some(({ response }) => response.writableNeedDrain)) return

  const trades = []
  for (visit.due += (visit.rate * passed) / 1000; visit.due >= 1; visit.due--)
    trades.push(visit.market.trade())
  const sessions = streams.map(({ session }) => session)
  if (trades.length > 0) send(sessions, trades)
}

/**
 * Sends trades, all of them in one piece.
 * @param {import('better-sse').Session[]} sessions
 * @param {ReturnType<import('./market.js').Market['tradedAfter']>} trades
 */
function send(sessions, trades) {
  const buffer = createEventBuffer()
  for (const { number, trade } of trades) buffer.push(trade, 'trade', String(number))
  for (const session of sessions) session.batch(buffer)
}

/**
 * @param {import('better-sse').Session} session
 * @param {Visit} visit
 */
function sayRate(session, { rate, market }) {
  const sentence =
    rate === 0 ? 'The market pauses.' : `The server sends ${rate.toLocaleString('en')} events a second.`
  session.push(sentence, 'rate', String(market.count))
}

/** Whether this may be what a page is known by. @param {string} id */
function isVisit(id) {
  return /^[\da-f]{16}$/.test(id)
}

/** @param {import('../http.js').Request} request */
function queryOf(request) {
  return new URL(request.url ?? '', 'http://localhost').searchParams
}
