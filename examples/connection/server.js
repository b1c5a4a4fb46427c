import { randomBytes } from 'node:crypto'
import { busy, makeRoom } from '../guard.js'
import { HttpError, readForm, sendHtml } from '../http.js'
import { renderPage } from '../render.js'

const folder = new URL('.', import.meta.url)
const TICK_MS = 500
/** How many numbers the server keeps. A page that asks for older ones gets a gap. */
const HISTORY = 1000
/** So many are in a snapshot. */
const SNAPSHOT = 24
/** Silence is noticed by who knows the rhythm: so many heartbeats come first. */
const BEATS_BEFORE_SILENCE = 5
/** How long a visit without a stream is remembered. A laptop may sleep. */
const KEEP_MS = 10 * 60 * 1000
/** So many are remembered at once. */
const MOST_VISITS = 50

/**
 * What the server knows of one opened page. Its numbers are what the clock says since it was opened, so that
 * none needs to be kept.
 * @typedef {object} Visit
 * @property {number} start in milliseconds since 1970
 * @property {number} seen when it was last heard of
 * @property {number} connections how many it has had
 * @property {Set<Stream>} streams the open ones; each ends with its client
 * @property {Refusal[]} next what the next attempts get instead of a stream
 * @property {Refusal | undefined} always what every attempt gets
 * @property {boolean} forgetful whether the next attempt finds the history gone
 *
 * @typedef {{ status: number, headers?: Record<string, string> }} Refusal
 * @typedef {{ cut(): void, end(): void, fallSilent(): void, speak(): void }} Stream
 */

/**
 * A stream of numbers from a server that misbehaves when it is told to, towards the page that told it and no
 * other. It writes its frames by hand, because no library would break one in the middle.
 * @returns {import('../http.js').Example}
 */
export function connection() {
  /** @type {Map<string, Visit>} */
  const visits = new Map()

  /**
   * @param {import('../http.js').Request} request
   * @param {import('../http.js').Response} response
   */
  function visitOf(request, response) {
    const id = queryOf(request).get('visit') ?? ''
    const known = visits.get(id)
    if (!known && !makeRoom(visits, { most: MOST_VISITS, keepMs: KEEP_MS })) throw busy(response)
    const visit = known ?? newVisit(startOf(id) ?? Date.now())
    visits.set(id, visit)
    visit.seen = Date.now()
    return visit
  }

  return {
    routes: {
      /** The page. One that says which it is gets a snapshot: the newest numbers, and the id to go on after. */
      'GET /connection': (request, response) => {
        const known = queryOf(request).get('visit') ?? ''
        const start = startOf(known)
        const visit = start ? known : `${Date.now()}-${randomBytes(8).toString('hex')}`
        const newest = start ? newestOf(start) : 0
        const numbers = Array.from({ length: Math.min(newest, SNAPSHOT) }, (_none, back) => newest - back)
        sendHtml(response, renderPage(folder, { visit, lastId: newest || '', numbers: numbers.reverse() }))
      },

      /** The stream, or what comes in its place. */
      'GET /sse-connection': (request, response) => {
        const visit = visitOf(request, response)
        const refusal = visit.always ?? visit.next.shift()
        if (refusal) return response.writeHead(refusal.status, refusal.headers).end()
        const lastId = request.headers['last-event-id'] ?? queryOf(request).get('lastEventId')
        openStream(visit, String(lastId ?? ''), response)
      },

      /** The buttons: the answer says what the server does now. */
      'POST /connection/server': async (request, response) => {
        const { make = '' } = await readForm(request)
        const sentence = behave(visitOf(request, response), make)
        if (!sentence) throw new HttpError(400, 'The server cannot do that.')
        sendHtml(response, sentence)
      },
    },
    close() {
      for (const visit of visits.values()) behave(visit, 'end')
    },
  }
}

/** @param {number} start @returns {Visit} */
function newVisit(start) {
  const seen = Date.now()
  return { start, seen, connections: 0, streams: new Set(), next: [], always: undefined, forgetful: false }
}

/**
 * Does what a button says.
 * @param {Visit} visit
 * @param {string} make
 * @returns {string | undefined} what that is, in a sentence; undefined when there is no such button
 */
function behave(visit, make) {
  /** @param {'cut' | 'end' | 'fallSilent' | 'speak'} how */
  const all = (how) => {
    for (const stream of visit.streams) stream[how]()
  }
  const unavailable = { status: 503 }
  const later = { status: 503, headers: { 'Retry-After': '4' } }

  switch (make) {
    case 'cut':
      all('cut')
      return 'It has reset the connection, in the middle of an event.'
    case 'end':
      all('end')
      return 'It has ended the stream in order.'
    case '503':
      visit.next = [unavailable, unavailable]
      all('cut')
      return 'The next two attempts get status 503.'
    case 'retry-after':
      visit.next = [later, later]
      all('cut')
      return 'The next two attempts get status 503, and are asked to wait for four seconds.'
    case '401':
      visit.always = { status: 401 }
      all('cut')
      return 'You are logged out: attempts get status 401 until you log in.'
    case 'log-in':
      visit.always = undefined
      return 'You are logged in.'
    case '204':
      visit.always = { status: 204 }
      all('end')
      return 'There is nothing more to come: attempts get status 204.'
    case 'silence':
      all('fallSilent')
      return 'It keeps the connection, but says nothing any more.'
    case 'forget':
      visit.forgetful = true
      all('cut')
      return 'It was down for a moment, and has lost its history.'
    case 'normal':
      Object.assign(visit, { next: [], always: undefined, forgetful: false })
      all('speak')
      return 'It behaves.'
  }
}

/**
 * Sends every number after the last one that the page has, and goes on until the page leaves.
 * @param {Visit} visit
 * @param {string} lastId the last event ID; empty when the page has none
 * @param {import('../http.js').Response} response
 */
function openStream(visit, lastId, response) {
  const newest = newestOf(visit.start)
  // A page that is new gets the newest number at once: from then on it can say where it stood.
  const after = lastId ? Number(lastId) : newest - 1
  const isKnown = Number.isInteger(after) && after <= newest && after >= newest - HISTORY && !visit.forgetful
  visit.forgetful = false
  let sent = isKnown ? after : newest
  let beats = 0
  let wantsSilence = false
  /** @type {NodeJS.Timeout | undefined} */
  let timer

  /** What is sent again and what is new are one thing here: all that has not been sent. */
  function tick() {
    if (wantsSilence && beats >= BEATS_BEFORE_SILENCE) return
    while (sent < newestOf(visit.start)) response.write(frame(++sent))
    beats++
    response.write('event: keep-alive\ndata: {}\n\n')
  }

  /** @type {Stream} */
  const stream = {
    cut() {
      clearInterval(timer)
      if (response.writableEnded) return
      const half = frame(sent + 1).slice(0, -10)
      response.write(half, () => response.socket?.resetAndDestroy())
    },
    end() {
      clearInterval(timer)
      response.end()
    },
    fallSilent() {
      wantsSilence = true
    },
    speak() {
      wantsSilence = false
    },
  }

  visit.streams.add(stream)
  response.once('close', () => {
    clearInterval(timer)
    visit.streams.delete(stream)
    visit.seen = Date.now()
  })

  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const asked = lastId ? `what came after ${isKnown ? after : 'what is gone'}` : 'the newest number'
  response.write('retry: 1000\n\n')
  response.write(`event: welcome\ndata: Connection ${++visit.connections} asked for ${asked}. `)
  response.write(`Open now: ${visit.streams.size}.\n\n`)
  if (!isKnown) response.write(`id: ${newest}\nevent: stream-reset\ndata: {}\n\n`)
  tick()
  timer = setInterval(tick, TICK_MS)
}

/** @param {number} number */
function frame(number) {
  return `id: ${number}\nevent: tick\ndata: {"number":${number}}\n\n`
}

/** @param {number} start */
function newestOf(start) {
  return 1 + Math.floor((Date.now() - start) / TICK_MS)
}

/**
 * When the page of a visit was opened; undefined for what is no visit. Its id says so, and therefore also a
 * server that was restarted knows its numbers.
 * @param {string} id
 */
function startOf(id) {
  const start = Number(/^(\d+)-\w+$/.exec(id)?.[1])
  return start <= Date.now() ? start : undefined
}

/** @param {import('../http.js').Request} request */
function queryOf(request) {
  return new URL(request.url ?? '', 'http://localhost').searchParams
}
