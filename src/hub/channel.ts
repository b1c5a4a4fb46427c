import { type Clock, createAlarm } from '../stream/clock.js'
import type { Ending, Transport } from '../transport/transport.js'
import { createFeed } from './feed.js'
import type { HubMessage, SharedAttempt } from './protocol.js'

/** A page's stream, as the hub sees it. */
export interface Subscriber {
  /** Sends hub messages to the page, as JSON. */
  send(text: string): void
  /** Identifies the stream, across all its attempts. */
  page: number
  /** The last event ID that the page has; empty to receive only new events. */
  lastEventId: string
  /** The messages missed before the connection opened; undefined when the hub no longer has them. */
  getMissedMessages: () => HubMessage[] | undefined
  /** The last connection that ended for this subscriber, and its position then. */
  lastEnd?: { readonly connectionNumber: number; readonly lastEventId: string; readonly cursor: number }
}

/**
 * One connection, shared by all pages that need the same stream: opened for the first page, closed after the last one.
 */
export interface Channel {
  /** Connects a subscriber. It needs its own connection (`own`) when the hub does not have all events that it missed. */
  subscribe(subscriber: Subscriber, attempt: SharedAttempt): void
  /** Asks whether the page of a subscriber still exists. */
  ping(subscriber: Subscriber): void
  /** Closes the connection for all, as a subscriber found it dead. Ignored when the subscriber no longer uses it. */
  dropConnection(subscriber: Subscriber): void
  /** @param lingerMs how long an unused connection stays open for the next page. Default: 3000. */
  unsubscribe(subscriber: Subscriber, lingerMs?: number): void
  /**
   * Removes a subscriber that does not answer. When it answers later, it has to subscribe again; the hub does not keep
   * its position.
   */
  evict(subscriber: Subscriber): void
}

const HI: HubMessage = ['hi']

/** In milliseconds: after a navigation, the next page of the user connects within this time. */
const LINGER_MS = 3000

/**
 * The hub has no retry policy: it opens a connection when the first page asks for one, and forwards everything that
 * happens to each page. Every page runs the same policy and reaches the same decision; the first page that reconnects
 * does so for all.
 *
 * @param onEmpty called when no page and no connection are left.
 */
export function createChannel(open: Transport, clock: Clock, onEmpty: () => void): Channel {
  /** Subscribers of the current connection. */
  const active = new Set<Subscriber>()
  /** Subscribers of the previous connection that have not reconnected yet. */
  const waiting = new Set<Subscriber>()
  const feed = createFeed(open, () => active.forEach(sendOpened), broadcast, endConnection)
  const { ring } = feed
  /** Reports how the newest connection ended. */
  let endMessage: HubMessage | undefined
  /** Messages for the next microtask, so that all events of one network chunk are sent together. */
  let batch: HubMessage[] = []
  const closeAlarm = createAlarm(clock, close)

  function close(): void {
    feed.close()
    notifyIfEmpty()
  }

  function send(subscribers: Iterable<Subscriber>, ...messages: readonly HubMessage[]): void {
    const text = JSON.stringify(messages)
    for (const subscriber of subscribers) subscriber.send(text)
  }

  function broadcast(...message: HubMessage): void {
    if (!batch.length) queueMicrotask(flush)
    batch.push(message)
  }

  function flush(): void {
    const messages = batch
    batch = []
    if (messages.length) send(active, ...messages)
  }

  function addToWaiting(subscriber: Subscriber): void {
    const { connectionNumber } = feed
    subscriber.lastEnd = { connectionNumber, lastEventId: ring.lastEventId, cursor: ring.cursor }
    waiting.add(subscriber)
  }

  function notifyIfEmpty(): void {
    if (!feed.connection && !active.size && !waiting.size) onEmpty()
  }

  /** Reports to a subscriber that the connection is open, and sends the messages that it missed. */
  function sendOpened(subscriber: Subscriber): void {
    const missed = subscriber.getMissedMessages() ?? []
    send([subscriber], ...feed.getOpening(!subscriber.lastEventId && !missed.length), ...missed)
  }

  function endConnection(ending: Ending): void {
    flush()
    endMessage = endMessageOf(ending, clock)
    send(active, endMessage)
    for (const subscriber of active) addToWaiting(subscriber)
    active.clear()
    notifyIfEmpty()
  }

  return {
    subscribe(subscriber, attempt) {
      const { lastEventId, page } = attempt
      const previous = [...waiting].find((other) => other.page === page)
      if (previous) waiting.delete(previous)
      const previousEnd = previous?.lastEnd
      Object.assign(subscriber, { lastEventId, page })
      flush()
      closeAlarm.clear()
      send([subscriber], HI)
      const { connectionNumber } = feed
      if (previousEnd && !feed.connection && previousEnd.connectionNumber < connectionNumber) {
        // Another page has reconnected since, and failed.
        send([subscriber], endMessage as HubMessage)
        subscriber.lastEnd = { ...previousEnd, connectionNumber }
        waiting.add(subscriber)
        return
      }
      subscriber.getMissedMessages = () => {
        // This page received everything until the end, so it resumes there; the ID may be ambiguous.
        if (previousEnd?.lastEventId === lastEventId) return ring.getMessagesSince(previousEnd.cursor)
        if (lastEventId) return ring.getMessagesAfter(lastEventId)
        return previousEnd ? undefined : []
      }
      const missed = subscriber.getMissedMessages()
      const isAlone = !feed.connection && !waiting.size
      if (!missed && !isAlone) {
        send([subscriber], ['own'])
        notifyIfEmpty()
        return
      }
      if (isAlone && (!lastEventId || !missed)) ring.reset(lastEventId)
      active.add(subscriber)
      if (!feed.connection) {
        send(waiting, ['again'])
        feed.connect(attempt)
      } else if (feed.responseUrl !== undefined) sendOpened(subscriber)
    },
    ping: (subscriber) => send([subscriber], HI),
    dropConnection(subscriber) {
      if (!active.delete(subscriber)) return
      feed.close()
      addToWaiting(subscriber)
      endConnection({ reason: 'another tab has given it up' })
    },
    unsubscribe(subscriber, lingerMs = LINGER_MS) {
      waiting.delete(subscriber)
      const isLast = active.delete(subscriber) && !active.size
      if (isLast && lingerMs) closeAlarm.set(lingerMs)
      else if (isLast) close()
      notifyIfEmpty()
    },
    evict(subscriber) {
      flush()
      send([subscriber], ['broken', { reason: 'the page was away for long' }])
      this.unsubscribe(subscriber)
    },
  }
}

/** What pages are told of an ending. */
function endMessageOf({ cause, ...ending }: Ending, clock: Clock): HubMessage {
  const { name, message = cause } = Object(cause)
  // A SluiceError is a finding, which only the page can report: its own connection has to run into the error.
  if (name === 'SluiceError') return ['own']
  return [
    'broken',
    { ...ending, ...(cause !== undefined && { cause: `${message}` }), chance: clock.chance() },
  ]
}
