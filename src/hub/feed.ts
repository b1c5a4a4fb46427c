import { ID_REFUSED } from '../stream/outcome.js'
import type { Connection, Ending, Transport } from '../transport/transport.js'
import type { HubMessage, SharedAttempt } from './protocol.js'
import { createRing, type Ring } from './ring.js'

/** What the server sends, over one connection after the other. */
export interface Feed {
  readonly ring: Ring
  /** The connection, until it ends. */
  readonly connection: Connection | undefined
  /** The number of the newest connection, counted from 1. */
  readonly connectionNumber: number
  /** The URL of the response, after redirects; undefined before the response. */
  readonly responseUrl: string | undefined
  connect(attempt: SharedAttempt): void
  close(): void
  /** What a page must know of the connection before its events. @param startsFresh whether the page has no ID yet. */
  getOpening(startsFresh: boolean): HubMessage[]
}

/**
 * @param onOpened called when the response is an event stream.
 * @param onMessage called with everything that is meant for all pages.
 * @param onBroken called when the connection broke, ended or was refused.
 */
export function createFeed(
  open: Transport,
  onOpened: () => void,
  onMessage: (...message: HubMessage) => void,
  onBroken: (ending: Ending) => void,
): Feed {
  const ring = createRing()
  let retryMs: number | undefined
  const feed: { -readonly [Name in keyof Feed]: Feed[Name] } = {
    ring,
    connection: undefined,
    connectionNumber: 0,
    responseUrl: undefined,
    connect(attempt) {
      const thisNumber = ++feed.connectionNumber
      feed.connection = open(
        { ...attempt, lastEventId: ring.lastEventId },
        {
          answeredFrom(url) {
            feed.responseUrl = url
            return true
          },
          opened: onOpened,
          message(name, { data, lastEventId }, id) {
            ring.add(name, data, id)
            onMessage('event', name, data, lastEventId, id ?? null)
          },
          identified(id) {
            ring.setLastEventId(id)
            onMessage('identified', id)
          },
          heard: (beat) => onMessage('heard', beat),
          retry(ms) {
            retryMs = ms
            onMessage('retry', ms)
          },
          found: (...finding) => onMessage('found', ...finding),
          broken(ending) {
            if (thisNumber !== feed.connectionNumber || !feed.connection) return
            feed.connection = feed.responseUrl = undefined
            // After this status, pages reconnect without an ID.
            if (ID_REFUSED.includes(ending.status ?? 0)) ring.reset('')
            onBroken(ending)
          },
        },
      )
    },
    close() {
      feed.connection?.close()
      feed.connection = feed.responseUrl = undefined
    },
    getOpening: (startsFresh) => [
      ['opened', feed.responseUrl],
      ...(retryMs === undefined ? [] : [['retry', retryMs] as const]),
      // A page without an ID needs the current one, to resume from there later.
      ...(startsFresh && ring.lastEventId ? [['identified', ring.lastEventId] as const] : []),
    ],
  }
  return feed
}
