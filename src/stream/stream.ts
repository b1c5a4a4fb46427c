import type { EventSourceLike } from '../events.js'
import { type SluiceError, warnOnce } from '../findings.js'
import type { StreamOptions } from '../options.js'
import type { Share } from '../transport/hub.js'
import {
  absolute,
  BEATS,
  type ConnectionHandlers,
  type Ending,
  isSameOrigin,
  originOf,
  SIGNALS,
  type Transport,
} from '../transport/transport.js'
import { type Attempt, createAttempt } from './attempt.js'
import { createChoice } from './choice.js'
import { type Clock, createAlarm } from './clock.js'
import { askAll, type Delegates, type PlanRequest, type StreamDelegate } from './delegates.js'
import { effectsOf, type StreamEffect } from './effects.js'
import { failureOf } from './failure.js'
import { createInbox, type Tap } from './inbox.js'
import { createListeners, type Listener } from './listeners.js'
import { createMemory, type Memory } from './memory.js'
import type { PageSignal } from './page.js'
import { CLOSED, next, type StreamAction, type StreamStatus } from './policy.js'
import { createPosition, NO_ID } from './position.js'
import { createReports } from './reports.js'
import { createRequestLimit } from './request-limit.js'
import type { SilenceFinding, SilenceWatch } from './silence.js'
import { createSymptoms } from './symptoms.js'

/** What a stream is to be connected to, and how. */
export interface StreamRequest {
  /** As it was written. */
  readonly url: string
  readonly options: StreamOptions
  /** Where to begin; undefined when the page does not say. */
  readonly lastEventId?: string | undefined
  /** Whether the page adds something to the request, which only `fetch` can send. */
  readonly addsToRequest?: boolean
  /** Tells its place in the session storage from that of another stream with this URL. */
  readonly variant?: string
  /** Why the page may not read an answer from this URL; undefined when it may. */
  readonly refusal?: (url: string) => SluiceError | undefined
  /** Whether names with a `*` will be listened to. */
  readonly hasWildcards?: boolean
  /** [hx-sse] Whether an event with a name and without data is delivered. */
  readonly allowsEmptyEvents?: boolean
  /** Used in the place of all others, for an answer that has begun. */
  readonly transport?: Transport
  /** Whether it ends with its first connection. */
  readonly isOneShot?: boolean
}

/** What all streams of a page share. */
export interface StreamDependencies {
  readonly eventSource: Transport
  readonly fetch: Transport
  /** The page's own function that makes sources, if it has one; no other transport is used then. */
  readonly ownSource: () => unknown
  /** Shares a stream with other tabs. */
  readonly share?: Share
  readonly clock: Clock
  /** Events of all streams that are not shown yet, the oldest first. */
  readonly waiting: () => readonly MessageEvent[]
  /** Warns of a stream without events. Only observes. */
  readonly watchSilence?: (
    listened: () => readonly string[],
    onFinding: (finding: SilenceFinding) => void,
  ) => SilenceWatch
  /** URLs whose last answer came from another origin than the page's. */
  readonly crossOrigin?: Set<string>
  /** Sees every event before its listeners, also where it has none. */
  readonly tap?: Tap
}

/** One event stream of the page: opened, lost and opened again as long as it has a delegate. */
export interface Stream {
  readonly url: string
  readonly status: StreamStatus
  readonly lastEventId: string
  readonly transport: 'eventsource' | 'fetch' | 'hub'
  readonly memory: Memory
  /** How many delegates it has. */
  readonly holders: number
  /**
   * Keeps the stream open. The first call opens it; when the last delegate has left, it closes.
   *
   * @param planRequest called at every attempt.
   * @returns how to leave.
   */
  acquire(delegate: StreamDelegate, planRequest?: PlanRequest): () => void
  /** Listens to a name, which may have a `*` in it. Returns how to stop. */
  listen(name: string, listener: Listener): () => void
  /** Names and patterns that have a listener. */
  names(): string[]
  /** Calls the listeners of a name. */
  deliver(event: MessageEvent, name: string): void
  /** Opens a new connection, whatever the state. */
  reconnect(): unknown
  /** Closes the connection. It is opened again by `reconnect`, or by one more delegate. */
  close(): void
  /** Something happened to the page. */
  signal(signal: PageSignal): void
}

/** What to do about a stream of which nothing is heard. `fetch` sees all names, but no event before its end. */
const ADVICE = {
  eventsource: 'try sse-config="transport:fetch", which sees all names',
  fetch: 'end each event with an empty line, and turn buffering off',
}

/** In characters. No browser sends a longer last event ID, and no server reads one. */
const MAX_ID_LENGTH = 65_536

/**
 * In bytes, each of which becomes up to three. A server that refuses a longer URL from another origin does so without the
 * headers by which a page could read that.
 */
const MAX_ID_BYTES_IN_URL = 4096

/**
 * Every change goes one way: `dispatch` has the policy make a new status of an action, and `perform` does what follows
 * from it. An effect may dispatch again, since handlers of the page run in it. (The function is long because all of it
 * works on the same status, attempt and position.)
 *
 * @param onIdle called when the last delegate has left, with whether any connection has failed or ended.
 * @param requestLimit what counts its requests, and perhaps has counted those of a stream before it.
 */
export function createStream(
  request: StreamRequest,
  dependencies: StreamDependencies,
  onIdle: (hasEnded: boolean) => void,
  requestLimit = createRequestLimit(dependencies.clock.now),
): Stream {
  const { url, options } = request
  const { clock, crossOrigin = new Set() } = dependencies
  const place = absolute(url)
  const delegates: Delegates = new Map()
  const listeners = createListeners(SIGNALS, (name) => attempt?.connection?.unlisten?.(name))
  const memory = createMemory(clock.now)
  const position = createPosition(
    place + (request.variant ?? ''),
    request.lastEventId,
    options.resume === 'page',
    clock.now,
    dependencies.waiting,
  )
  const symptoms = createSymptoms(clock.now)
  const retryAlarm = createAlarm(clock, () => dispatch({ type: 'due' }))
  const pool =
    options.pool === 'browser' ? dependencies.share?.(request, () => dispatch({ type: 'due' })) : undefined
  /** Names with a listener of the page. */
  const namesOfPage = (): string[] => listeners.names().filter((name) => !SIGNALS.includes(name))
  // A page's own source may be silent for its own reasons; and an answer has somebody who waits for it.
  const silence =
    dependencies.ownSource() || request.isOneShot
      ? undefined
      : dependencies.watchSilence?.(namesOfPage, ({ code, ...about }) =>
          warnOnce(code, { url, ...about, advice: ADVICE[choice.name] }, url),
        )
  const { tap } = dependencies
  const choice = createChoice(request, dependencies, pool?.transport, listeners, position)
  const sourceNow = (): EventSourceLike | undefined => attempt?.connection?.source
  const reports = createReports(url, delegates, sourceNow, () => position.id, clock.now)
  if (position.isCrossOrigin) crossOrigin.add(place)
  if (position.expired) reports.gapOnceOpen('expired')
  const inbox = createInbox({ url, dedupe: options.dedupe, listeners, memory, position, silence, tap })

  let status = CLOSED
  let attempt: Attempt | undefined
  let [wasOpened, hasEnded, waitingSince] = [false, false, 0]

  /** @param chance at least 0, less than 1. */
  function dispatch(action: StreamAction, chance = clock.chance()): void {
    const before = status
    const after = next(before, action, choice.settings(), chance, requestLimit.waitMs())
    if (after === before) return
    status = after
    for (const effect of effectsOf(before, after, action)) perform(effect, after)
  }

  function perform(effect: StreamEffect, after: StreamStatus): void {
    switch (effect.type) {
      case 'countRequest':
        requestLimit.requested()
        break
      case 'noteLoss':
        reports.lost()
        break
      case 'detach':
        if (effect.wasOpened) position.save(false, crossOrigin.has(place))
        if (effect.hasFailed && choice.name === 'eventsource') choice.fallBack()
        attempt?.detach(effect.why)
        attempt = undefined
        silence?.clear()
        break
      case 'leavePool':
        pool?.leave()
        break
      case 'watch':
        attempt?.watch(after.state)
        break
      case 'wait':
        waitingSince = clock.now()
        if (effect.delayMs) retryAlarm.set(effect.delayMs)
        else retryAlarm.clear()
        break
      case 'attempt':
        begin(effect.number)
        break
      case 'report':
        reports.state(after, () => status === after)
    }
  }

  function begin(of: number): void {
    const limit = dependencies.ownSource() ? 0 : options.connectTimeout
    const current = createAttempt(of, options, limit, clock, {
      onProven: () => dispatch({ type: 'proven', of }),
      // Pages know the times of their own sources: 0.5, 1, 2 … seconds.
      onRetry: (ms) => dependencies.ownSource() || dispatch({ type: 'retry', of, ms }),
      onEnding: (ending) => end(current, ending),
    })
    attempt = current
    current.watch(status.state)
    if (isTooLong(position.id, crossOrigin.has(place) || !isSameOrigin(url) || !choice.needsFetch()))
      dropId(true)
    const go = (isAllowed: boolean): void => {
      if (attempt !== current) return
      if (isAllowed) connect(current)
      else end(current, { cancelled: true })
    }
    const { attempt: failures } = status
    const answer = askAll(delegates, { url, attempt: failures, lastEventId: position.id, source: undefined })
    if (answer instanceof Promise) answer.then(go, (cause) => attempt === current && end(current, { cause }))
    else go(answer)
  }

  function connect(current: Attempt): void {
    const open = choice.choose()
    if (choice.name === 'eventsource') listeners.names().forEach(warnOfWildcard)
    const lastEventId = position.id
    current.lastEventId = lastEventId
    symptoms.requested()
    silence?.requested()
    try {
      current.connection = open(
        {
          url,
          lastEventId,
          idName: options.idName,
          isCrossOrigin: crossOrigin.has(place),
          credentials: options.credentials,
          allowsEmptyEvents: request.allowsEmptyEvents,
          planRequest: [...delegates.values()].find((planRequest) => planRequest),
        },
        handlersOf(current),
      )
      // A page's own source may fail, and be replaced, before it is returned.
      if (attempt !== current) current.detach('lost')
    } catch (cause) {
      reports.error('stream-failed', cause)
      dispatch({ type: 'refused', of: current.number })
    }
    for (const name of listeners.names()) attempt?.connection?.listen?.(name)
  }

  /** What the connection of an attempt reports. Once another attempt is the current one, it is ignored. */
  function handlersOf(current: Attempt): ConnectionHandlers {
    const { number: of, heartbeat } = current
    return {
      opened() {
        if (attempt !== current) return
        current.waited()
        // An EventSource that opens again goes on after the newest.
        const isKnown = current.isReopened ? position.id : current.lastEventId
        if (wasOpened && !isKnown && !reports.hasGap) reports.gapOnceOpen('no-id')
        // [EventSource] Its URL goes on to ask for the id that the first request went on after.
        memory.opened(current.lastEventId || position.id)
        current.isReopened = wasOpened = true
        symptoms.opened()
        silence?.opened()
        dispatch({ type: 'opened', of })
        reports.opened()
      },
      answeredFrom(from) {
        if (attempt !== current) return false
        crossOrigin[originOf(from) === location.origin ? 'delete' : 'add'](place)
        // A page's own source may come from anywhere.
        const isElsewhere = originOf(from) !== originOf(url) && !dependencies.ownSource()
        const cause = isElsewhere ? request.refusal?.(from) : undefined
        if (cause) end(current, { cause, url: from })
        return !cause
      },
      message(name, event, id) {
        if (attempt === current) receive(current, name, event, id)
      },
      identified(id) {
        if (attempt === current) position.move(id)
      },
      heard(isHeartbeat) {
        heartbeat.received(isHeartbeat)
        symptoms.received(false)
        if (isHeartbeat) silence?.activity()
      },
      retry: (ms) => dispatch({ type: 'retry', of, ms }),
      found: warnOnce,
      broken(ending) {
        if (attempt !== current) return
        current.waited()
        if (status.opened) warnOfSymptom(ending)
        end(current, ending)
      },
    }
  }

  function receive(current: Attempt, name: string, event: MessageEvent, id: string | undefined): void {
    const { number: of, heartbeat } = current
    symptoms.received(true)
    if (id === NO_ID && name === 'stream-error') {
      reports.error('stream-failed', event.data, { payload: event.data })
      dispatch({ type: 'refused', of })
      return
    }
    // Over EventSource, silence may be full of events without a listener: it teaches nothing.
    if (BEATS.includes(name) && choice.name === 'fetch') heartbeat.received(true)
    if (!SIGNALS.includes(name) && !status.proven) dispatch({ type: 'proven', of })
    if (name === 'stream-reset') reports.gap('reset')
    inbox.receive(event, name, id)
  }

  /** An attempt has ended: reports it, and asks the policy what follows. */
  function end(current: Attempt, ending: Ending): void {
    const { number: of } = current
    hasEnded = true
    if (ending.aborted) {
      dispatch({ type: 'close' })
      return
    }
    const failure = failureOf(ending, url, !!position.id, clock.now())
    const { action } = failure
    const refusesId = failure.idRefused && current.lastEventId
    const answers: unknown[] = []
    const retry = (answer: unknown = true): unknown => answer && answers.push(answer)
    // The end of a stream that is not to be continued is no error.
    if (!ending.clean || options.reconnect)
      reports.failure(failure.report(!options.reconnect || (action.type === 'refused' && !refusesId), retry))
    if (attempt !== current) return
    if (ending.recovering === false) choice.fallBack()
    if (refusesId) {
      // A server that does not know the id may have begun to count anew.
      dropId(failure.idTooLong)
      dispatch({ type: 'lost', of })
    } else if (answers.length) waitForPage(answers, of)
    else if (action.type === 'interrupted')
      dispatch({ ...action, of, idUnknown: current.isReopened && !position.id })
    else dispatch({ ...action, of }, ending.chance)
    if (status.reason === 'exhausted')
      reports.error('stream-failed', `given up after ${status.attempt} failures`)
  }

  /** Waits for the page's answers to a refusal, such as a new token: until all have come, and at least one is good. */
  function waitForPage(answers: readonly unknown[], of: number): void {
    dispatch({ type: 'asked', of })
    const asked = status
    Promise.allSettled(answers).then((settled) => {
      if (status !== asked) return
      const [refusal, ...more] = settled.filter((one) => one.status === 'rejected')
      if (more.length < settled.length - 1 || !refusal) return dispatch({ type: 'granted' })
      reports.error('stream-failed', refusal.reason)
      dispatch({ type: 'refused', of: 0 })
    })
  }

  /** Goes on without an id that cannot be sent. @param isLong the server is the same, and may replay everything. */
  function dropId(isLong: boolean | undefined): void {
    position.forget()
    reports.gapOnceOpen('refused')
    if (isLong) memory.startOver()
  }

  const isAway = (): boolean => options.pauseOnBackground && document.hidden

  /** A stream that was cut may have ended in order, on purpose. */
  function warnOfSymptom({ clean }: Ending): void {
    const found = symptoms.ended()
    if (found && !(clean && found.code === 'stream-cut')) warnOnce(found.code, { url, ...found }, url)
  }

  return {
    url,
    memory,
    get holders() {
      return delegates.size
    },
    get status() {
      return status
    },
    get lastEventId() {
      return position.id
    },
    get transport() {
      return attempt?.connection?.isShared ? 'hub' : choice.name
    },
    acquire(delegate, planRequest) {
      delegates.set(delegate, planRequest)
      if (delegates.size === 1 || !status.reason) dispatch({ type: 'connect', away: isAway() })
      else {
        const source = sourceNow()
        delegate.onState?.(reports.stateOf(status))
        // Later, as for the first delegate, so that whoever adds an element can still add its listeners.
        if (status.state === 'open')
          queueMicrotask(() => delegates.has(delegate) && delegate.onOpen?.({ source }))
      }
      return () => {
        if (!delegates.delete(delegate) || delegates.size) return
        dispatch({ type: 'close' })
        onIdle(hasEnded)
      }
    },
    listen(name, listener) {
      const stop = listeners.add(name, listener)
      const connection = attempt?.connection
      connection?.listen?.(name)
      // What EventSource cannot receive needs another connection.
      if (name.includes('*') && connection && choice.name === 'eventsource') {
        if (choice.needsFetch()) dispatch({ type: 'connect' })
        else warnOfWildcard(name)
      }
      return stop
    },
    names: listeners.names,
    deliver: inbox.deliver,
    reconnect: () => request.isOneShot || dispatch({ type: 'connect' }),
    close: () => dispatch({ type: 'close' }),
    signal(signal) {
      attempt?.heartbeat.check()
      if (signal === 'leave' || isAway()) dispatch({ type: request.isOneShot ? 'close' : 'pause' })
      else if (signal !== 'hidden' && status.state === 'paused') dispatch({ type: 'resume' })
      // A page is also shown for the first time, which is no reason to hurry.
      else if (signal === 'wake') dispatch({ type: 'wake', waitedMs: clock.now() - waitingSince })
      // After the connection has closed, which saves the id as well. A page that is left is also hidden, before or after.
      if (/hidden|leave/.test(signal)) position.save(true, crossOrigin.has(place))
    },
  }
}

function isTooLong(id: string, isInUrl: boolean): boolean {
  if (!isInUrl) return id.length > MAX_ID_LENGTH
  return new TextEncoder().encode(id).length > MAX_ID_BYTES_IN_URL
}

function warnOfWildcard(name: string): void {
  if (name.includes('*')) warnOnce('wildcard-unheard', { name }, name)
}
