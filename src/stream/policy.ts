import type { StreamState } from '../events.js'

/** The life of a stream at one moment. */
export interface Life {
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
  /** Whether the live connection was open once. */
  readonly opened: boolean
  /** Whether it has lived long enough, or delivered an event, since it was opened. */
  readonly proven: boolean
  /** The server's reconnection time. */
  readonly retry: number | undefined
  /** Whether the server said when to come back, so that nothing but the page may hurry. */
  readonly held: boolean
  /** How often in a row the page has answered a refusal. */
  readonly grants: number
}

/** What a connection can do. Each carries its number, so that what comes late from an old one is known. */
export type ConnectionHappening =
  /** The answer is an event stream. */
  | { readonly type: 'opened' }
  /** It has lived {@link PROOF_MS}, or delivered an event. */
  | { readonly type: 'proven' }
  /** The server set the reconnection time. */
  | { readonly type: 'retry'; readonly ms: number }
  /**
   * It broke, and the browser's EventSource opens it again by itself. `blind` when it may know a last event ID
   * that the page has not been told: one without data, or of an event that nobody listens to.
   */
  | { readonly type: 'interrupted'; readonly blind?: boolean }
  /** The server ended the response. */
  | { readonly type: 'ended' }
  /** It broke, or could not be made; the next attempt may be luckier. */
  | { readonly type: 'lost'; readonly retryAfter?: number | undefined }
  /** There is no sense in another attempt. */
  | { readonly type: 'refused' }
  /** It was refused, and the page wants to try again when it is ready. */
  | { readonly type: 'asked' }

export type Happening =
  | (ConnectionHappening & { readonly of: number })
  /** The page is ready after a refusal. */
  | { readonly type: 'granted' }
  /** Somebody wants the stream, now: the first holder, or the page by its API. Waits while the page is away. */
  | { readonly type: 'connect'; readonly away?: boolean }
  /** The wait is over. */
  | { readonly type: 'due' }
  /** The network or the user is back. */
  | { readonly type: 'wake' }
  /** The page is put away, and comes back. */
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'close' }

/** What of the options decides about the life. */
export interface Settings {
  readonly reconnect: boolean
  readonly reconnectDelay: number | undefined
  readonly reconnectMaxDelay: number
  readonly reconnectMaxAttempts: number
  readonly reconnectJitter: number
  /** Whether only EventSource may be used: it is trusted once it is open, and left alone when it is interrupted. */
  readonly leaveAlone: boolean
}

export const closed: Life = {
  state: 'closed',
  attempt: 0,
  delay: 0,
  reason: '',
  connection: 0,
  newest: 0,
  opened: false,
  proven: false,
  retry: undefined,
  held: false,
  grants: 0,
}

/** A connection that lives so long was a good one. */
export const PROOF_MS = 5000

/** How often an EventSource may fail that alone knows where to go on: with its usual 3 s, a quarter of a minute. */
const BLIND_ATTEMPTS = 5

/** What a server asks for is obeyed up to this, in milliseconds. */
const LONGEST_MS = 60 * 60 * 1000

/** The wait after a first failure, and after a first end, where neither page nor server says another. */
const FAILURE_MS = 500
const END_MS = 3000

/**
 * The whole policy: what a happening makes of a life. Pure; returns the same life when nothing changes.
 *
 * What is to be done follows from the life it makes: another `connection` is to be opened, and the one before
 * closed; a `delay` asks for a timer. So there is never more than one connection, nor a timer for a stream that
 * is closed.
 *
 * @param chance at least 0, less than 1.
 * @param least the milliseconds until one more request may be made at all.
 */
export function next(life: Life, happening: Happening, settings: Settings, chance: number, least = 0): Life {
  const { state, connection } = life
  if ('of' in happening && happening.of !== connection) return life
  const become = (changes: Partial<Life>): Life => ({ ...life, delay: 0, reason: happening.type, ...changes })
  const none = { connection: 0, opened: false, proven: false } as const
  const stop = (how: 'closed' | 'failed' | 'paused'): Life => become({ ...none, state: how })
  const open = (): Life => {
    if (least) return become({ ...none, state: 'retrying', delay: least })
    const newest = life.newest + 1
    return become({ ...none, state: 'connecting', connection: newest, newest, held: false })
  }

  /** `floor` is the least wait, `most` what chance may add to it. */
  const delayOf = (floor: number, most: number): number =>
    Math.max(
      1,
      least,
      Math.round(
        floor + Math.min(most, settings.reconnectMaxDelay) * (1 - settings.reconnectJitter * chance),
      ),
    )

  /** Waits before the next attempt, if there is to be one. `step` is what doubles. */
  function wait(floor: number, step: (times: number) => number, held = false): Life {
    const attempt = life.attempt + 1
    if (!settings.reconnect) {
      const finished = life.opened && happening.type !== 'lost'
      return become({ ...none, state: finished ? 'closed' : 'failed', attempt })
    }
    if (attempt > settings.reconnectMaxAttempts)
      return become({ ...none, state: 'failed', attempt, reason: 'exhausted' })
    const delay = delayOf(floor, step(2 ** (attempt - 1)))
    return become({ ...none, state: 'retrying', attempt, delay, held })
  }

  /** What doubles. A server that is down is not stormed, even where no wait at all is asked for. */
  const step = Math.max(1, settings.reconnectDelay ?? FAILURE_MS)
  const allowed = settings.reconnect && life.attempt < settings.reconnectMaxAttempts

  /** [spec] Not before the reconnection time. Longer each time, as long as connections end young and empty. */
  function afterEnd(): Life {
    const base = life.retry ?? settings.reconnectDelay ?? END_MS
    return wait(base, (times) => Math.max(base, step) * (times - 1))
  }

  function afterLoss(retryAfter?: number): Life {
    const floor = Math.max(retryAfter ?? 0, life.retry ?? 0)
    return wait(floor, (times) => Math.max(life.retry ?? 0, step) * times, retryAfter !== undefined)
  }

  switch (happening.type) {
    case 'connect':
      return happening.away ? stop('paused') : open()
    case 'close':
      return state === 'closed' ? life : become({ ...closed, newest: life.newest })
    case 'due':
      return state === 'retrying' && !connection ? open() : life
    case 'wake':
      // [EventSource] One that is left alone hurries by itself, or not.
      return state === 'retrying' && !life.held && !(connection && settings.leaveAlone) ? open() : life
    case 'pause':
      return /closed|failed|paused/.test(state) ? life : stop('paused')
    case 'resume':
      return state === 'paused' ? open() : life
    case 'opened':
      return become({
        state: 'open',
        opened: true,
        proven: settings.leaveAlone,
        attempt: settings.leaveAlone ? 0 : life.attempt,
      })
    case 'proven':
      return life.proven ? life : { ...life, proven: true, attempt: 0, grants: 0 }
    case 'retry':
      return { ...life, retry: Math.min(happening.ms, LONGEST_MS) }
    case 'interrupted': {
      // EventSource waits as it likes, always the same. That is right once, after a connection that was good; and
      // some times more where it alone knows how to go on.
      const patience = life.opened ? 1 : BLIND_ATTEMPTS
      const left = life.proven || (happening.blind && life.attempt < patience)
      if (allowed && !least && (settings.leaveAlone || left))
        return become({ state: 'retrying', attempt: life.attempt + 1, opened: false, proven: false })
      return life.opened ? afterEnd() : afterLoss()
    }
    case 'ended':
      return afterEnd()
    case 'lost':
      return afterLoss(happening.retryAfter && Math.min(happening.retryAfter, LONGEST_MS))
    case 'refused':
      return become({ ...none, state: 'failed', attempt: life.attempt + 1 })
    case 'asked': {
      const attempt = life.attempt + 1
      if (attempt > settings.reconnectMaxAttempts)
        return become({ ...none, state: 'failed', attempt, reason: 'exhausted' })
      return become({ ...none, state: 'retrying', attempt })
    }
    case 'granted': {
      if (state !== 'retrying' || connection) return life
      const { grants } = life
      const granted = grants
        ? become({ delay: delayOf(0, Math.max(step, FAILURE_MS) * 2 ** (grants - 1)) })
        : open()
      return { ...granted, grants: grants + 1 }
    }
  }
}
