import { warnOnce } from '../findings.js'
import type { Pool } from '../transport/hub.js'
import { absolute, SIGNALS } from '../transport/transport.js'
import type { Attempt } from './attempt.js'
import { createChoice, type TransportChoice } from './choice.js'
import type { Delegates } from './delegates.js'
import { createInbox, type Inbox } from './inbox.js'
import { createListeners, type Listeners } from './listeners.js'
import { createMemory, type Memory } from './memory.js'
import { CLOSED, type StreamAction, type StreamStatus } from './policy.js'
import { createPosition, type Position } from './position.js'
import { createReports, type Reports } from './reports.js'
import type { SilenceWatch } from './silence.js'
import type { StreamDependencies, StreamRequest } from './stream.js'
import { createSymptoms, type Symptoms } from './symptoms.js'

/** What a stream is made of. What opens its connections, hears them and ends them works on these parts. */
export interface StreamParts {
  readonly request: StreamRequest
  readonly dependencies: StreamDependencies
  readonly delegates: Delegates
  readonly listeners: Listeners
  readonly memory: Memory
  readonly position: Position
  readonly symptoms: Symptoms
  readonly choice: TransportChoice
  readonly reports: Reports
  readonly inbox: Inbox
  readonly silence: SilenceWatch | undefined
  /** What tabs share, if this stream is shared with them. */
  readonly pool: Pool | undefined
  /** Has the policy make a new status of an action, and does what follows. @param chance at least 0, less than 1. */
  dispatch(action: StreamAction, chance?: number): void
  /** Changed by `dispatch` alone. */
  status: StreamStatus
  /** The attempt that is current. What another one reports is ignored. */
  attempt: Attempt | undefined
  /** Whether the last answer for this URL came from another origin than the page's. */
  isCrossOrigin(): boolean
  /** Notes where the newest answer came from. */
  answeredFrom(origin: string): void
  /** Whether any connection was open. */
  wasOpened: boolean
  /** Whether any connection has failed or ended. */
  hasEnded: boolean
}

/** The advice for `stream-quiet`. `fetch` sees all names, but no event before its end. */
const ADVICE = {
  eventsource: 'try sse-config="transport:fetch", which sees all names',
  fetch: 'end each event with an empty line, and turn buffering off',
}

export function createParts(
  request: StreamRequest,
  dependencies: StreamDependencies,
  dispatch: StreamParts['dispatch'],
): StreamParts {
  const { url, options } = request
  const { clock, crossOrigin = new Set() } = dependencies
  const place = absolute(url)
  const delegates: Delegates = new Map()
  const listeners = createListeners(SIGNALS, (name) => parts.attempt?.connection?.unlisten?.(name))
  const memory = createMemory(clock.now)
  const position = createPosition(
    place + (request.variant ?? ''),
    request.lastEventId,
    options.resume === 'page',
    clock.now,
    dependencies.waiting,
  )
  const pool =
    options.pool === 'browser' ? dependencies.share?.(request, () => dispatch({ type: 'due' })) : undefined
  const choice = createChoice(request, dependencies, pool?.transport, listeners, position)
  /** Names with a listener of the page. */
  const namesOfPage = (): string[] => listeners.names().filter((name) => !SIGNALS.includes(name))
  // A page's own source may be silent for its own reasons; and a user waits for an answer anyway.
  const silence =
    dependencies.ownSource() || request.isOneShot
      ? undefined
      : dependencies.watchSilence?.(namesOfPage, ({ code, ...about }) => {
          const encoding = 'encoding' in about && about.encoding
          const advice = encoding ? `do not compress it (${encoding})` : ADVICE[choice.name]
          warnOnce(code, { url, ...about, advice }, url)
        })
  const parts: StreamParts = {
    request,
    dependencies,
    delegates,
    listeners,
    memory,
    position,
    symptoms: createSymptoms(clock.now),
    choice,
    reports: createReports(
      url,
      delegates,
      () => parts.attempt?.connection?.source,
      () => position.id,
      clock.now,
    ),
    inbox: createInbox(request, dependencies, listeners, memory, position, silence),
    silence,
    pool,
    dispatch,
    status: CLOSED,
    attempt: undefined,
    isCrossOrigin: () => crossOrigin.has(place),
    answeredFrom(origin) {
      crossOrigin[origin === location.origin ? 'delete' : 'add'](place)
    },
    wasOpened: false,
    hasEnded: false,
  }
  if (position.isCrossOrigin) crossOrigin.add(place)
  if (position.expired) parts.reports.gapOnceOpen('expired')
  return parts
}
