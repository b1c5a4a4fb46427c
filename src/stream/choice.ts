import { isSameOrigin, type Transport } from '../transport/transport.js'
import type { Listeners } from './listeners.js'
import type { Settings } from './policy.js'
import type { Position } from './position.js'
import type { StreamDependencies, StreamRequest } from './stream.js'

/** Chooses the transport of each attempt. */
export interface TransportChoice {
  /** What the last attempt used. */
  readonly name: 'eventsource' | 'fetch'
  /** For the next attempt. */
  choose(): Transport
  /** Whether the next attempt needs what EventSource cannot do. */
  needsFetch(): boolean
  /** EventSource has failed for good, without a reason: `fetch` takes its place. */
  fallBack(): void
  /** What the policy depends on, which the choice is part of. */
  settings(): Settings
}

/** [htmx-ext-sse] A source of the page is opened again after 0.5, 1, 2 … 64 seconds, to the millisecond. */
const PAGE_SOURCE = { reconnectJitter: 0, reconnectMaxDelay: 64_000 }

/** @param shared the transport that tabs share, if this stream does. */
export function createChoice(
  request: StreamRequest,
  dependencies: StreamDependencies,
  shared: Transport | undefined,
  listeners: Listeners,
  position: Position,
): TransportChoice {
  const { url, options } = request
  let name: TransportChoice['name'] = 'eventsource'
  let hasFallenBack = false

  function settings(): Settings {
    const hasOwnSource = !!dependencies.ownSource()
    return {
      ...options,
      hasOwnSource,
      eventSourceOnly: hasOwnSource || options.transport === 'eventsource',
      ...(hasOwnSource && PAGE_SOURCE),
    }
  }

  function needsFetch(): boolean {
    const { transport, method, credentials, heartbeat } = options
    if (request.transport) return true
    if (settings().eventSourceOnly) return false
    return (
      transport === 'fetch' ||
      method !== 'get' ||
      credentials === 'omit' ||
      (heartbeat !== 'auto' && heartbeat > 0) ||
      !!shared ||
      !!request.hasWildcards ||
      listeners.hasWildcards ||
      hasFallenBack ||
      !!request.addsToRequest ||
      // EventSource can send the last event ID only in the URL, which some servers ignore.
      (!!position.id && isSameOrigin(url))
    )
  }

  return {
    get name() {
      return name
    },
    choose() {
      name = needsFetch() ? 'fetch' : 'eventsource'
      const { eventSource, fetch } = dependencies
      return request.transport ?? (name === 'fetch' ? (shared ?? fetch) : eventSource)
    },
    needsFetch,
    fallBack() {
      hasFallenBack = true
    },
    settings,
  }
}
