import type { StreamState } from '../events.js'

/** A stream at one moment. */
export interface StreamStatus {
  readonly state: StreamState
  /** Failures in a row since a connection last proved itself. */
  readonly attempt: number
  /** Milliseconds until the next attempt; 0 when there is none, or the browser decides. */
  readonly delay: number
  /** What led here. */
  readonly reason: string
  /** Number of the live connection; 0 while there is none. */
  readonly connection: number
  /** Number of the newest connection. */
  readonly newest: number
  /** Whether the live connection is open, or was before it broke. */
  readonly opened: boolean
  /** Whether it has lived long enough, or delivered an event, since it was opened. */
  readonly proven: boolean
  /** The server's reconnection time in milliseconds. */
  readonly retry: number | undefined
  /** How much of the delay the server set by `Retry-After`: only a script of the page may shorten that. */
  readonly heldMs: number
  /** How often in a row the page has answered a refusal by `retry()`. */
  readonly grants: number
}

/** What happens to a connection. Each action carries its number, so that late ones of an old connection are ignored. */
export type ConnectionAction =
  /** The answer is an event stream. */
  | { readonly type: 'opened' }
  /** It has lived {@link PROVEN_AFTER_MS}, or delivered an event. */
  | { readonly type: 'proven' }
  /** The server set the reconnection time. */
  | { readonly type: 'retry'; readonly ms: number }
  /**
   * It broke, and the browser's EventSource opens it again by itself. `idUnknown`: EventSource may know a last event ID
   * that the page does not, of an event without data or without a listener.
   */
  | { readonly type: 'interrupted'; readonly idUnknown?: boolean }
  /** The server ended the response. */
  | { readonly type: 'ended' }
  /** It broke, or could not be made; another attempt may succeed. */
  | { readonly type: 'lost'; readonly retryAfter?: number | undefined }
  /** Another attempt would fail as well. */
  | { readonly type: 'refused' }
  /** It was refused, and the page asks for another attempt when it is ready. */
  | { readonly type: 'asked' }

export type StreamAction =
  | (ConnectionAction & { readonly of: number })
  /** The page is ready after a refusal. */
  | { readonly type: 'granted' }
  /** The first delegate, or the page's script, wants a connection now. Pauses while the page is away. */
  | { readonly type: 'connect'; readonly away?: boolean }
  /** The delay is over. */
  | { readonly type: 'due' }
  /** The network or the user is back. `waitedMs`: how much of the delay is over. */
  | { readonly type: 'wake'; readonly waitedMs?: number }
  /** The page is hidden or left. */
  | { readonly type: 'pause' }
  /** The page is back. */
  | { readonly type: 'resume' }
  | { readonly type: 'close' }

/** The options that the policy depends on. */
export interface Settings {
  readonly reconnect: boolean
  readonly reconnectDelay: number | undefined
  readonly reconnectMaxDelay: number
  readonly reconnectMaxAttempts: number
  readonly reconnectJitter: number
  /** Whether only EventSource may be used, which recovers by itself. */
  readonly eventSourceOnly: boolean
  /** Whether the page has a source of its own: that is proven once it is open. */
  readonly hasOwnSource: boolean
}

export const CLOSED: StreamStatus = {
  state: 'closed',
  attempt: 0,
  delay: 0,
  reason: '',
  connection: 0,
  newest: 0,
  opened: false,
  proven: false,
  retry: undefined,
  heldMs: 0,
  grants: 0,
}

/** A connection that has lived this long is proven. */
export const PROVEN_AFTER_MS = 5000

/** How often an EventSource may fail while it alone knows the last event ID: with its usual 3 s, a quarter of a minute. */
const MAX_UNKNOWN_ID_ATTEMPTS = 5

/** A server's `retry:` and `Retry-After` are obeyed up to this. */
const MAX_SERVER_DELAY_MS = 60 * 60 * 1000

/** The delay after a first failure, and after a first end, unless page or server set another. */
const FAILURE_MS = 500
const END_MS = 3000

/**
 * The whole policy: the status after an action. Pure; returns the same object when nothing changes. `effectsOf` says what
 * the stream has to do then. So there is never more than one connection, nor a timer for a closed stream.
 *
 * @param chance at least 0, less than 1.
 * @param minDelayMs until one more request is allowed at all.
 */
export function next(
  status: StreamStatus,
  action: StreamAction,
  settings: Settings,
  chance: number,
  minDelayMs = 0,
): StreamStatus {
  const { state, connection, grants } = status
  if ('of' in action && action.of !== connection) return status
  const become = (changes: Partial<StreamStatus>): StreamStatus => ({
    ...status,
    delay: 0,
    reason: action.type,
    ...changes,
  })
  const none = { connection: 0, opened: false, proven: false } as const
  const stop = (how: 'closed' | 'failed' | 'paused'): StreamStatus => become({ ...none, state: how })
  const open = (): StreamStatus => {
    if (minDelayMs) return become({ ...none, state: 'retrying', delay: minDelayMs, heldMs: 0 })
    const newest = status.newest + 1
    return become({ ...none, state: 'connecting', connection: newest, newest, heldMs: 0 })
  }

  /** @param floor the shortest delay. @param most what chance may add to it. */
  const delayOf = (floor: number, most: number): number => {
    const random = Math.min(most, settings.reconnectMaxDelay) * (1 - settings.reconnectJitter * chance)
    return Math.max(1, minDelayMs, Math.round(floor + random))
  }

  /** Waits before the next attempt, if another is allowed. @param step the delay after so many doublings. */
  function wait(floor: number, step: (times: number) => number, heldMs = 0): StreamStatus {
    const attempt = status.attempt + 1
    if (!settings.reconnect) {
      const finished = status.opened && action.type !== 'lost'
      return become({ ...none, state: finished ? 'closed' : 'failed', attempt })
    }
    if (attempt > settings.reconnectMaxAttempts)
      return become({ ...none, state: 'failed', attempt, reason: 'exhausted' })
    const delay = delayOf(floor, step(2 ** (attempt - 1)))
    return become({ ...none, state: 'retrying', attempt, delay, heldMs })
  }

  /** The delay that doubles. At least 1 ms: a server that is down is not flooded, even with `reconnectDelay:0`. */
  const step = Math.max(1, settings.reconnectDelay ?? FAILURE_MS)
  const allowed = settings.reconnect && status.attempt < settings.reconnectMaxAttempts

  /** [spec] Not before the reconnection time. Longer each time, as long as connections end young and empty. */
  function afterEnd(): StreamStatus {
    const base = status.retry ?? settings.reconnectDelay ?? END_MS
    return wait(base, (times) => Math.max(base, step) * (times - 1))
  }

  function afterLoss(retryAfter = 0): StreamStatus {
    const floor = Math.max(retryAfter, status.retry ?? 0)
    return wait(floor, (times) => Math.max(status.retry ?? 0, step) * times, retryAfter)
  }

  switch (action.type) {
    case 'connect':
      return action.away ? stop('paused') : open()
    case 'close':
      return state === 'closed' ? status : become({ ...CLOSED, newest: status.newest })
    case 'due':
      return state === 'retrying' && !connection ? open() : status
    case 'wake': {
      // What the page has promised after a refusal, such as a new token, is still to come. And where only EventSource may
      // be used, the browser alone decides when it tries again.
      const isLeftAlone = status.reason === 'asked' || (connection && settings.eventSourceOnly)
      if (state !== 'retrying' || isLeftAlone) return status
      const heldMs = status.heldMs - (action.waitedMs ?? 0)
      if (heldMs <= 0) return open()
      return status.delay > status.heldMs ? become({ delay: Math.max(heldMs, minDelayMs), heldMs }) : status
    }
    case 'pause':
      return /closed|failed|paused/.test(state) ? status : stop('paused')
    case 'resume':
      return state === 'paused' ? open() : status
    case 'opened':
      return become({
        state: 'open',
        opened: true,
        proven: settings.hasOwnSource,
        attempt: settings.hasOwnSource ? 0 : status.attempt,
      })
    case 'proven':
      return status.proven ? status : { ...status, proven: true, attempt: 0, grants: 0 }
    case 'retry':
      return { ...status, retry: Math.min(action.ms, MAX_SERVER_DELAY_MS) }
    case 'interrupted': {
      // EventSource always waits the same time. That is right once, after a proven connection, and a few times more
      // while it alone knows the last event ID.
      const patience = status.opened ? 1 : MAX_UNKNOWN_ID_ATTEMPTS
      const isLeftToBrowser = status.proven || (action.idUnknown && status.attempt < patience)
      if (allowed && !minDelayMs && (settings.eventSourceOnly || isLeftToBrowser))
        return become({ state: 'retrying', attempt: status.attempt + 1, opened: false, proven: false })
      return status.opened ? afterEnd() : afterLoss()
    }
    case 'ended':
      return afterEnd()
    case 'lost':
      return afterLoss(action.retryAfter && Math.min(action.retryAfter, MAX_SERVER_DELAY_MS))
    case 'refused':
      return become({ ...none, state: 'failed', attempt: status.attempt + 1 })
    case 'asked': {
      const attempt = status.attempt + 1
      if (attempt > settings.reconnectMaxAttempts)
        return become({ ...none, state: 'failed', attempt, reason: 'exhausted' })
      return become({ ...none, state: 'retrying', attempt })
    }
    case 'granted': {
      if (state !== 'retrying' || connection) return status
      const granted = grants
        ? become({ delay: delayOf(0, Math.max(step, FAILURE_MS) * 2 ** (grants - 1)) })
        : open()
      return { ...granted, grants: grants + 1 }
    }
  }
}
