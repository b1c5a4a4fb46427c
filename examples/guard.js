/**
 * What keeps the server of the examples to itself: it belongs to whoever sits at this machine, and any page of the web
 * can make that person's browser ask it. So it answers under its own names only, no other site can post to it, and what
 * it does at once has a bound.
 */
import { HttpError } from './http.js'

/** @typedef {import('./http.js').Request} Request */
/** @typedef {import('./http.js').Response} Response */

/** So many answers are open at once, streams included. */
export const MOST_OPEN = 200
/** So many requests change something, in any time of {@link POSTS_MS}. */
export const MOST_POSTS = 100
export const POSTS_MS = 10_000
/** In bytes: whoever reads a stream so much too slowly is cut off, and comes back to what is new. */
export const MOST_UNREAD = 1_000_000
const LOOK_MS = 1000

/** Names of this machine that nobody else can have. Their port is what a proxy on this machine may change. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * @param {object} [options]
 * @param {string | undefined} [options.hosts] further names, between commas: `HOST`, for a proxy that serves the examples elsewhere
 */
export function createGuard({ hosts = process.env.HOST ?? '' } = {}) {
  const names = new Set([...OWN_NAMES, ...hosts.toLowerCase().split(',').map(trimmed).filter(Boolean)])
  /** @type {Set<Response>} */
  const open = new Set()
  /** When the last requests were made that changed something. @type {number[]} */
  const posts = []

  const timer = setInterval(() => {
    for (const response of open) if (response.writableLength > MOST_UNREAD) response.destroy()
  }, LOOK_MS)

  return {
    /** The answers that are not over. @type {ReadonlySet<Response>} */
    open,

    /**
     * Throws an `HttpError` for what is not to be answered. Counts the rest.
     * @param {Request} request
     * @param {Response} response
     */
    admit(request, response) {
      const { host = '' } = request.headers
      if (!names.has(nameOf(host))) {
        throw new HttpError(
          403,
          'These examples are served under localhost. Another name is allowed by HOST=name npm start.',
        )
      }
      if (open.size >= MOST_OPEN) throw busy(response)
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        if (isForeign(request, host)) throw new HttpError(403, 'Only the pages of the examples may do that.')
        const now = performance.now()
        while (posts[0] !== undefined && now - posts[0] > POSTS_MS) posts.shift()
        if (posts.length >= MOST_POSTS) throw busy(response)
        posts.push(now)
      }
      open.add(response)
      response.once('close', () => open.delete(response))
    },

    close: () => clearInterval(timer),
  }
}

/**
 * What is thrown when there is too much to do already.
 * @param {Response} response
 */
export function busy(response) {
  response.setHeader('Retry-After', '5')
  return new HttpError(503, 'The server has enough to do. Please try again in some seconds.')
}

/**
 * Forgets those that were seen longest ago and have no stream, until there is room for one more.
 * @template {{ streams: ReadonlySet<unknown>, seen: number }} Visit
 * @param {Map<string, Visit>} visits
 * @param {object} bounds
 * @param {number} bounds.most
 * @param {number} bounds.keepMs how long one without a stream is remembered
 */
export function makeRoom(visits, { most, keepMs }) {
  const now = Date.now()
  const idle = [...visits].filter(([, { streams }]) => streams.size === 0)
  idle.sort(([, one], [, other]) => one.seen - other.seen)
  for (const [id, { seen }] of idle) if (visits.size >= most || now - seen > keepMs) visits.delete(id)
  return visits.size < most
}

/**
 * Whether another site is behind a request. Browsers say so; older ones name the page. A program says neither.
 * @param {Request} request
 * @param {string} host
 */
function isForeign({ headers }, host) {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host.toLowerCase())
}

/** A host without its port, in lower case. @param {string} host */
function nameOf(host) {
  return /^(\[[\da-f:]+\]|[^:@/\\]+)(?::\d*)?$/i.exec(host)?.[1]?.toLowerCase() ?? ''
}

/** @param {string} text */
function trimmed(text) {
  return text.trim()
}
