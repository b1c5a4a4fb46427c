import { ERROR, GAP, type GapReason, OPEN, STATE_CHANGE } from '../events.js'
import { type ErrorCode, SluiceError, type Subject, warnOnce } from '../findings.js'
import type { StreamOptions } from '../options.js'
import type { Share } from '../transport/hub.js'
import {
  absolute,
  BEATS,
  type Connection,
  type Ending,
  isSameOrigin,
  SIGNALS,
  type Transport,
} from '../transport/transport.js'
import { type Clock, createAlarm } from './clock.js'
import { createHeartbeat } from './heartbeat.js'
import { askAll, type Holder, type Holders, type Request, tellAll } from './holders.js'
import { createListeners, type Listener } from './listeners.js'
import { createMemory, type Memory } from './memory.js'
import { judge } from './outcome.js'
import type { PageSignal } from './page.js'
import { closed, type Happening, type Life, next, PROOF_MS, type Settings } from './policy.js'
import { createPosition, NO_ID } from './position.js'
import { createRush } from './rush.js'
import type { SilenceFinding, SilenceWatch } from './silence.js'
import { createSymptoms } from './symptoms.js'

/** What somebody wants to be connected to. */
export interface Wanted {
  /** As it was written. */
  readonly url: string
  readonly options: StreamOptions
  /** Where to begin; undefined when the page does not say. */
  readonly lastEventId?: string | undefined
  /** Whether the page adds something to the request, which only `fetch` can send. */
  readonly adds?: boolean
  /** What is wrong with an answer that comes from this URL; undefined when the page may read it. */
  readonly refusal?: (url: string) => SluiceError | undefined
  /** Whether names with a `*` will be listened to. */
  readonly wild?: boolean
  /** [hx-sse] Whether an event that has a name and no data is one. */
  readonly blank?: boolean
  /** Reads it in the place of all others: an answer that comes already. */
  readonly transport?: Transport
  /** Whether nothing ever opens it again. */
  readonly once?: boolean
}

/** What a stream is made of. */
export interface Means {
  readonly eventSource: Transport
  readonly fetch: Transport
  /** What makes the page's own source in the place of EventSource, where it has one; nothing else is used then. */
  readonly ownSource: () => unknown
  /** What shares a stream with other tabs. */
  readonly share?: Share
  readonly clock: Clock
  /** Events of all streams that are still to be shown, the oldest first. */
  readonly waiting: () => readonly MessageEvent[]
  /** Watches whether anything is heard, by a clock of its own: it changes nothing of a stream. */
  readonly watchSilence?: (
    listened: () => readonly string[],
    found: (finding: SilenceFinding) => void,
  ) => SilenceWatch
  /** Sees every event before those who listen to it, whether or not anybody does. */
  readonly tap?: Tap
}

/** Sees an event: as it came, its name, and the URL of its stream as it was written. */
export type Tap = (event: MessageEvent, name: string, url: string) => void

/** One event stream of the page. */
export interface Stream {
  readonly url: string
  readonly life: Life
  readonly lastEventId: string
  readonly transport: 'eventsource' | 'fetch' | 'hub'
  readonly memory: Memory
  /** How many take part. */
  readonly holders: number
  /**
   * Takes part; the first to do so opens the stream. Returns how to let go; the last closes it.
   *
   * @param request asked at every attempt, as long as this holder takes part.
   */
  hold(holder: Holder, request?: Request): () => void
  /** Listens to a name, which may have a `*` in it. Returns how to stop. */
  listen(name: string, listener: Listener): () => void
  /** Names and patterns that somebody listens to. */
  names(): string[]
  /** Hands an event to those who listen to its name. */
  deliver(event: MessageEvent, name: string): void
  /** Opens the stream anew, whatever it does now. */
  reconnect(): unknown
  /** Hears what happens to the page. */
  signal(signal: PageSignal): void
}

/** In characters: no browser sends a longer id, and no server reads one. */
const LONGEST_ID = 65_536

/** [htmx-ext-sse] A source of the page is opened again after 0.5, 1, 2 … 64 seconds, to the millisecond. */
const OWN_SOURCE = { reconnectJitter: 0, reconnectMaxDelay: 64_000 }

/**
 * Does what the policy asks for, and hands each event to those who listen to its name. (It is long because every
 * line of it works on the same life, connection and position.)
 *
 * @param idle called when the last holder has let go.
 */
export function createStream(wanted: Wanted, means: Means, idle: () => void): Stream {
  const { url, options } = wanted
  const { clock } = means
  const holders: Holders = new Map()
  const listeners = createListeners(SIGNALS, (name) => connection?.unlisten?.(name))
  const memory = createMemory(clock.now)
  const position = createPosition(
    absolute(url),
    wanted.lastEventId,
    options.resume === 'page',
    clock.now,
    means.waiting,
  )
  const settings = (): Settings => ({
    ...options,
    leaveAlone: !!means.ownSource() || options.transport === 'eventsource',
    ...(means.ownSource() ? OWN_SOURCE : {}),
  })
  let life = closed
  let connection: Connection | undefined
  let transport: 'eventsource' | 'fetch' = 'eventsource'
  const pool = options.pool === 'browser' ? means.share?.(wanted, () => happen({ type: 'due' })) : undefined
  /** Whether EventSource has given up, or was given up. */
  let fallenBack = false
  /** Whether the stream was open before. */
  let wasOpened = false
  /** What is missing, told as soon as the stream is open again. */
  let missing: GapReason | undefined = position.expired ? 'expired' : undefined
  let lostAt = 0
  /** Counts the requests, those of an EventSource that opens itself again among them. */
  const rush = createRush(clock.now)
  /** The origin of the last answer, where that is not the page's. */
  let isAbroad = false

  const retryAlarm = createAlarm(clock, () => happen({ type: 'due' }))
  const proofAlarm = createAlarm(clock, () => happen({ type: 'proven', of: life.connection }))
  const connectAlarm = createAlarm(clock, () =>
    broken({ reason: `no answer for ${options.connectTimeout} ms` }),
  )
  const symptoms = createSymptoms(clock.now)
  // A page's own source may be quiet for reasons of its own; and who asks for an answer sees when it comes.
  const silence =
    means.ownSource() || wanted.once
      ? undefined
      : means.watchSilence?.(listenedTo, ({ code, ...about }) => warnOnce(code, { url, ...about }, url))
  const heartbeat = createHeartbeat(options.heartbeat, clock, () => broken({ reason: 'no heartbeat' }))

  function tell(name: string, detail: object): void {
    const now = life
    // One that is told may change the state, which all have been told by then.
    tellAll(
      holders,
      name,
      { ...detail, source: connection?.source },
      () => name !== STATE_CHANGE || life === now,
    )
  }

  function happen(happening: Happening, chance = clock.chance()): void {
    const before = life
    const after = next(before, happening, settings(), chance, rush.wait())
    if (after === before) return
    life = after
    if (after.connection > before.newest || (happening.type === 'interrupted' && after.connection))
      rush.asked()
    if (/proven|retry$/.test(happening.type)) return
    const { state, delay } = after
    if (before.state === 'open') lostAt = clock.now()
    if (after.connection !== before.connection) {
      if (before.opened) position.keep()
      if (transport === 'eventsource' && !before.opened) fallenBack ||= state === 'retrying'
      connection?.close(happening.type)
      connection = undefined
      silence?.clear()
    }
    if (!after.connection && state !== 'retrying') pool?.leave()
    for (const watch of [heartbeat, proofAlarm, connectAlarm, retryAlarm]) watch.clear()
    if (state === 'open') {
      heartbeat.start()
      proofAlarm.set(PROOF_MS)
    } else if (after.connection && options.connectTimeout && !means.ownSource())
      connectAlarm.set(options.connectTimeout)
    if (delay) retryAlarm.set(delay)
    if (after.connection > before.newest) open(after.connection)
    // An attempt can be refused on the spot; that has been told by now.
    if (life === after) tell(STATE_CHANGE, stateOf(after))
  }

  function stateOf({ state, attempt, delay, reason }: Life): object {
    return { state, attempt, delay, reason, url }
  }

  /** Whether the next attempt needs what EventSource cannot do. */
  function needsFetch(): boolean {
    const { transport, method, credentials, heartbeat } = options
    if (wanted.transport) return true
    if (settings().leaveAlone) return false
    return (
      transport === 'fetch' ||
      method !== 'get' ||
      credentials === 'omit' ||
      (heartbeat !== 'auto' && heartbeat > 0) ||
      !!pool ||
      wanted.wild ||
      listeners.wild ||
      fallenBack ||
      wanted.adds ||
      // Its only other way to say where to go on is the URL, which not every server reads.
      (!!position.id && isSameOrigin(url))
    )
  }

  /** Names that somebody listens to, but for those that Sluice gives a meaning. */
  function listenedTo(): string[] {
    return listeners.names().filter((name) => !SIGNALS.includes(name))
  }

  const isCurrent = (of: number): boolean => of === life.connection

  function open(of: number): void {
    const { attempt } = life
    if (position.id.length > LONGEST_ID) dropId(true)
    const go = (isAllowed: boolean): unknown =>
      isCurrent(of) && (isAllowed ? connect(of) : broken({ cancelled: true }))
    const answer = askAll(holders, { url, attempt, lastEventId: position.id, source: undefined })
    if (answer instanceof Promise) answer.then(go, (cause) => isCurrent(of) && broken({ cause }))
    else go(answer)
  }

  function connect(of: number): void {
    transport = needsFetch() ? 'fetch' : 'eventsource'
    if (transport === 'eventsource') listeners.names().forEach(warnOfWild)
    const from = { id: position.id, again: false }
    symptoms.asked()
    silence?.asked()
    const attempt = {
      url,
      lastEventId: from.id,
      idName: options.idName,
      isAbroad,
      credentials: options.credentials,
      blank: wanted.blank,
      request: [...holders.values()].find((request) => request),
    }
    try {
      const transporting =
        wanted.transport ?? (transport === 'fetch' ? (pool?.transport ?? means.fetch) : means.eventSource)
      connection = transporting(attempt, {
        opened() {
          if (!isCurrent(of)) return
          // An EventSource that opens again goes on after the newest.
          if (wasOpened && !(from.again ? position.id : from.id)) missing ??= 'no-id'
          // [EventSource] Its URL goes on to ask for the id that the first request went on after.
          memory.opened(from.id || position.id)
          from.again = wasOpened = true
          symptoms.opened()
          silence?.opened()
          happen({ type: 'opened', of })
          tell(OPEN, {})
          if (missing) gap(missing)
        },
        cameFrom(from) {
          if (!isCurrent(of)) return false
          const originOf = (of: string): string => new URL(of, document.baseURI).origin
          isAbroad = originOf(from) !== location.origin
          // What the page's own source does is the page's own business.
          const cause =
            originOf(from) === originOf(url) || means.ownSource() ? undefined : wanted.refusal?.(from)
          if (cause) broken({ cause, url: from })
          return !cause
        },
        message: (name, event, id) => isCurrent(of) && message(name, event, id),
        identified: (id) => isCurrent(of) && position.move(id),
        heard(beat) {
          heartbeat.heard(beat)
          symptoms.heard(false)
          if (beat) silence?.alive()
        },
        retry: (ms) => happen({ type: 'retry', of, ms }),
        found: warnOnce,
        broken(ending) {
          if (!isCurrent(of)) return
          if (life.opened) tellSymptom(ending)
          broken(ending, from)
        },
      })
    } catch (cause) {
      fail('stream-failed', cause)
      happen({ type: 'refused', of })
    }
    for (const name of listeners.names()) connection?.listen?.(name)
  }

  /** Goes on without an id that cannot be sent. @param isLong the server is the same: it may replay everything. */
  function dropId(isLong: boolean | undefined): void {
    position.forget()
    missing = 'refused'
    if (isLong) memory.startOver()
  }

  /** Tells an error, in one sentence and in its parts. */
  function fail(code: ErrorCode, cause: unknown, about: object = {}): void {
    tell(ERROR, { url, ...about, code, error: new SluiceError(code, { url, ...about }, cause) })
  }

  /** Ended in order, a stream may be cut on purpose. */
  function tellSymptom({ clean }: Ending): void {
    const found = symptoms.ended()
    if (found && !(clean && found.code === 'stream-cut')) warnOnce(found.code, { url, ...found }, url)
  }

  function broken(ending: Ending, from = { id: '', again: false }): void {
    const of = life.connection
    if (ending.aborted) {
      happen({ type: 'close' })
      return
    }
    // Without an id, only the source itself may know where to go on; it is worth more than what it may spoil.
    const { spoilt, chance, ...rest } = ending
    const { happening, reason, answerable, idRefused, idTooLong } = judge(
      position.id ? ending : rest,
      clock.now(),
    )
    const { cause, reason: given, ...known } = rest
    let answer: unknown
    const retry = (promise: unknown = true): void => {
      answer = promise
    }
    const adds = cause instanceof Error && !(cause instanceof SluiceError)
    const about = {
      url,
      ...known,
      reason: given ?? (adds ? `${reason}: ${cause.message}` : reason),
      ...(answerable && { retry }),
    }
    // The end of a stream that is not to be continued is as it should be.
    const refusesId = idRefused && from.id
    if (!ending.clean || options.reconnect)
      tellBroken(cause, about, happening.type === 'refused' && !refusesId)
    if (!isCurrent(of)) return
    if (ending.recovering === false) fallenBack = true
    if (refusesId) {
      // One that does not know an id may count anew.
      dropId(idTooLong)
      happen({ type: 'lost', of })
    } else if (answer) ask(answer, of)
    else if (happening.type === 'interrupted') happen({ ...happening, of, blind: from.again && !position.id })
    else happen({ ...happening, of }, chance)
    if (life.reason === 'exhausted') fail('stream-failed', `given up after ${life.attempt} failures`)
  }

  function tellBroken(cause: unknown, about: Subject, final: boolean): void {
    const known = cause instanceof SluiceError ? cause : undefined
    const code = known?.code ?? (final ? 'stream-failed' : 'stream-lost')
    const error = known ?? new SluiceError(code, { ...about, url }, cause)
    // [htmx-ext-sse] The error is the event of EventSource, which says nothing; what is logged of it is to say more.
    const event =
      cause instanceof Event && Object.assign(cause, { finding: error, toString: () => error.message })
    tell(ERROR, { ...about, code, error: event || error })
  }

  /** Waits for the page's answer to a refusal, such as a new token. */
  function ask(answer: unknown, of: number): void {
    happen({ type: 'asked', of })
    const asked = life
    Promise.resolve(answer).then(
      () => life === asked && happen({ type: 'granted' }),
      (cause) => {
        if (life !== asked) return
        fail('stream-failed', cause)
        happen({ type: 'refused', of: 0 })
      },
    )
  }

  function gap(reason: GapReason): void {
    missing = undefined
    tell(GAP, { reason, url, lastEventId: position.id, since: lostAt })
  }

  function message(name: string, event: MessageEvent, id: string | undefined): void {
    const of = life.connection
    symptoms.heard(true)
    if (id === NO_ID && name === 'stream-error') {
      fail('stream-failed', event.data, { payload: event.data })
      happen({ type: 'refused', of })
      return
    }
    const isSignal = SIGNALS.includes(name)
    // Over EventSource, silence may be full of events that nobody listens to: nothing is learned of it.
    if (BEATS.includes(name) && transport === 'fetch') heartbeat.heard(true)
    if (!isSignal && !life.proven) happen({ type: 'proven', of })
    if (name === 'stream-reset') gap('reset')
    const heardBy = listeners.of(name)
    const isHeard = heardBy.length > 0
    if (!isSignal) silence?.event(name, isHeard)
    if (id && id !== NO_ID && isHeard && options.dedupe && memory.isReplay(id, name, `${event.data}`)) return
    position.handOn(event, id)
    deliver(event, name, heardBy)
  }

  function deliver(event: MessageEvent, name: string, heardBy = listeners.of(name)): void {
    if (!heardBy.length && !SIGNALS.includes(name)) warnOfUnheard(url, name, listeners.similar(name))
    // Who begins to listen meanwhile hears the next event, and who is made to stop by this very event
    // (`sse-close`) still hears it, as with EventTarget.
    const tap: Listener = (event, name) => means.tap?.(event, name, url)
    for (const listener of [tap, ...heardBy]) {
      try {
        listener(event, name)
      } catch (cause) {
        reportError(cause)
      }
    }
  }

  const away = (): boolean => options.pauseOnBackground && document.hidden

  return {
    url,
    memory,
    get holders() {
      return holders.size
    },
    get life() {
      return life
    },
    get lastEventId() {
      return position.id
    },
    get transport() {
      return connection?.isShared ? 'hub' : transport
    },
    hold(holder, request) {
      holders.set(holder, request)
      if (holders.size === 1) happen({ type: 'connect', away: away() })
      else {
        const source = connection?.source
        holder(STATE_CHANGE, { ...stateOf(life), source })
        // Later, as for the first holder, so that whoever adds an element can still add its listeners.
        if (life.state === 'open') queueMicrotask(() => holders.has(holder) && holder(OPEN, { source }))
      }
      return () => {
        if (!holders.delete(holder) || holders.size) return
        happen({ type: 'close' })
        idle()
      }
    },
    listen(name, listener) {
      const stop = listeners.add(name, listener)
      connection?.listen?.(name)
      // What EventSource cannot hear is heard over another connection.
      if (name.includes('*') && connection && transport === 'eventsource') {
        if (needsFetch()) happen({ type: 'connect' })
        else warnOfWild(name)
      }
      return stop
    },
    names: listeners.names,
    deliver,
    reconnect: () => wanted.once || happen({ type: 'connect' }),
    signal(signal) {
      heartbeat.check()
      if (signal === 'leave' || away()) happen({ type: wanted.once ? 'close' : 'pause' })
      else if (signal !== 'hidden' && life.state === 'paused') happen({ type: 'resume' })
      // A page is also shown for the first time, which is no reason to hurry.
      else if (signal === 'wake') happen({ type: 'wake' })
      // After the connection has closed, which keeps the id, too. A page that is left is also hidden, before or after.
      if (/hidden|leave/.test(signal)) position.keep(true)
    },
  }
}

function warnOfWild(name: string): void {
  if (name.includes('*')) warnOnce('wildcard-unheard', { name }, name)
}

/** Warns of an event that nobody listens to, when it looks as if somebody meant to. */
function warnOfUnheard(url: string, name: string, similar: string | undefined): void {
  if (similar) warnOnce('event-similar', { url, name, similar }, url + name)
  else if (name === 'message') warnOnce('event-unnamed', { url }, url)
}
