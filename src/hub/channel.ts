import { type Clock, createAlarm } from '../stream/clock.js'
import { ID_REFUSED } from '../stream/outcome.js'
import type { Connection, ConnectionHandlers, Ending, Transport } from '../transport/transport.js'
import type { Call, SharedAttempt } from './protocol.js'
import { createRing } from './ring.js'

/** A stream of a page, at the hub. */
export interface Member {
  /** Tells something, in JSON. */
  tell(text: string): void
  /** Tells its stream from all others. */
  page: number
  /** Where it wants to begin; empty for now. */
  lastEventId: string
  /** What it has missed by the time when the connection is open; undefined where that is not known. */
  missed: () => Call[] | undefined
  /** The newest connection that is over for it: its number, and where that ended. */
  over?: { readonly number: number; readonly lastEventId: string; readonly mark: number }
}

/** One connection for all pages that want the same: opened with the first, closed after the last. */
export interface Channel {
  hold(member: Member, attempt: SharedAttempt): void
  /** Asks whether a member is there. */
  greet(member: Member): void
  /** A member calls the connection dead: it is closed for all, unless the member takes no part in it by now. */
  drop(member: Member): void
  /** @param lingerMs so long the connection waits for the next page. */
  leave(member: Member, lingerMs?: number): void
  /** A member does not answer. If it does later, it has to come again: what it missed is no more kept for it. */
  lose(member: Member): void
}

const HI: Call = ['hi']

/** In milliseconds: the next page of a user is soon there. */
const LINGER_MS = 3000

/**
 * The hub has no policy: it opens a connection when the first page wants one, and tells each page what becomes of it.
 * Each decides what follows, the same for all; the first that tries again does so for all.
 *
 * @param abandoned called when neither a page nor a connection is left.
 */
export function createChannel(open: Transport, clock: Clock, abandoned: () => void): Channel {
  const ring = createRing()
  /** Who takes part in the connection. */
  const holders = new Set<Member>()
  /** Who took part in the one that is over, and has not come again. */
  const waiting = new Set<Member>()
  /** Of the newest connection. */
  let number = 0
  let connection: Connection | undefined
  /** Where its answer came from; undefined before. */
  let openedFrom: string | undefined
  let retryMs: number | undefined
  /** How the newest has ended. */
  let end: Call | undefined
  /** What is to be told with the next microtask: all that came in one piece of text. */
  let batch: Call[] = []
  const closing = createAlarm(clock, close)

  function close(): void {
    connection?.close()
    connection = openedFrom = undefined
    tidy()
  }

  function tell(members: Iterable<Member>, ...calls: readonly Call[]): void {
    const text = JSON.stringify(calls)
    for (const member of members) member.tell(text)
  }

  function relay(...call: Call): void {
    if (!batch.length) queueMicrotask(flush)
    batch.push(call)
  }

  function flush(): void {
    const calls = batch
    batch = []
    if (calls.length) tell(holders, ...calls)
  }

  function wait(member: Member): void {
    member.over = { number, lastEventId: ring.lastEventId, mark: ring.mark }
    waiting.add(member)
  }

  function tidy(): void {
    if (!connection && !holders.size && !waiting.size) abandoned()
  }

  function begin(attempt: SharedAttempt): void {
    const of = ++number
    const isCurrent = (): boolean => of === number && !!connection
    tell(waiting, ['again'])
    const handlers: ConnectionHandlers = {
      cameFrom(url) {
        openedFrom = url
        return true
      },
      opened() {
        for (const holder of holders) welcome(holder)
      },
      message(name, { data, lastEventId }, id) {
        ring.add(name, data, id)
        relay('event', name, data, lastEventId, id ?? null)
      },
      identified(id) {
        ring.move(id)
        relay('identified', id)
      },
      heard: (beat) => relay('heard', beat),
      retry(ms) {
        retryMs = ms
        relay('retry', ms)
      },
      found: (...finding) => relay('found', ...finding),
      broken: (ending) => isCurrent() && finish(ending),
    }
    connection = open({ ...attempt, lastEventId: ring.lastEventId }, handlers)
  }

  /** Tells a member that the connection is open, and what it has missed. */
  function welcome(member: Member): void {
    const missed = member.missed() ?? []
    // Who begins with what comes next can go on after it.
    const begins = !member.lastEventId && ring.lastEventId && !missed.length
    const place = begins ? [['identified', ring.lastEventId] as const] : []
    const known = retryMs === undefined ? [] : [['retry', retryMs] as const]
    tell([member], ['opened', openedFrom], ...known, ...place, ...missed)
  }

  function finish({ cause, ...ending }: Ending): void {
    flush()
    connection = openedFrom = undefined
    // Whoever is told this goes on without an id.
    if (ID_REFUSED.includes(ending.status ?? 0)) ring.reset('')
    const { name, message = cause } = Object(cause)
    // What is a finding in a page has to be found there.
    end =
      name === 'SluiceError'
        ? ['own']
        : [
            'broken',
            { ...ending, ...(cause !== undefined && { cause: `${message}` }), chance: clock.chance() },
          ]
    tell(holders, end)
    for (const holder of holders) wait(holder)
    holders.clear()
    tidy()
  }

  return {
    hold(member, attempt) {
      const { lastEventId, page } = attempt
      const before = [...waiting].find((other) => other.page === page)
      if (before) waiting.delete(before)
      const over = before?.over
      Object.assign(member, { lastEventId, page })
      flush()
      closing.clear()
      tell([member], HI)
      if (over && !connection && end && over.number < number) {
        // Another page has tried meanwhile, in vain.
        tell([member], end)
        member.over = { ...over, number }
        waiting.add(member)
        return
      }
      member.missed = () => {
        // Who has heard all until the end goes on there, whatever its id is.
        if (over?.lastEventId === lastEventId) return ring.since(over.mark)
        if (lastEventId) return ring.after(lastEventId)
        return over ? undefined : []
      }
      const isKnown = member.missed()
      const isAlone = !connection && !waiting.size
      if (!isKnown && !isAlone) {
        tell([member], ['own'])
        tidy()
        return
      }
      if (isAlone && (!lastEventId || !isKnown)) ring.reset(lastEventId)
      holders.add(member)
      if (!connection) begin(attempt)
      else if (openedFrom !== undefined) welcome(member)
    },
    greet: (member) => tell([member], HI),
    drop(member) {
      if (!holders.delete(member)) return
      connection?.close()
      wait(member)
      finish({ reason: 'another tab has given it up' })
    },
    leave(member, lingerMs = LINGER_MS) {
      waiting.delete(member)
      const isLast = holders.delete(member) && !holders.size
      if (isLast && lingerMs) closing.set(lingerMs)
      else if (isLast) close()
      tidy()
    },
    lose(member) {
      flush()
      tell([member], ['broken', { reason: 'the page was away for long' }])
      this.leave(member)
    },
  }
}
