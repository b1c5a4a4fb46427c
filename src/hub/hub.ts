import { type Clock, createAlarm } from '../stream/clock.js'
import type { Transport } from '../transport/transport.js'
import { type Channel, createChannel, type Subscriber } from './channel.js'
import { HI_INTERVAL_MS, type PageMessage, type SharedAttempt } from './protocol.js'

/** The hub's end of the message port of a page. */
export interface HubPort {
  onmessage: ((event: MessageEvent<PageMessage>) => void) | null
  postMessage(text: string): void
  close(): void
}

/** A page that leaves this many pings unanswered is closed or frozen. */
const MAX_UNANSWERED = 3

/**
 * The hub that all tabs share: one channel for each pair of URL and credentials mode. Sessions and versions of Sluice
 * must not be mixed either; they are in the name of the worker, so the browser starts a separate worker for each.
 *
 * @returns a function that connects the port of a page.
 */
export function createHub(open: Transport, clock: Clock): (port: HubPort) => void {
  const channels = new Map<string, Channel>()
  /** One function for each connected port: pings its page, or removes it after too many pings without an answer. */
  const pingCallbacks = new Set<() => void>()
  const pingAlarm = createAlarm(clock, () => {
    for (const pingPort of [...pingCallbacks]) pingPort()
    if (pingCallbacks.size) pingAlarm.set(HI_INTERVAL_MS)
  })

  function channelFor({ url, credentials }: SharedAttempt): Channel {
    const key = `${credentials} ${url}`
    const existing = channels.get(key)
    if (existing) return existing
    const channel = createChannel(open, clock, () => channels.get(key) === channel && channels.delete(key))
    channels.set(key, channel)
    return channel
  }

  return (port) => {
    const subscriber: Subscriber = {
      send: (text) => port.postMessage(text),
      lastEventId: '',
      page: 0,
      getMissedMessages: () => [],
    }
    let channel: Channel | undefined
    let unanswered = 0

    function pingPort(): void {
      if (unanswered++ < MAX_UNANSWERED) channel?.ping(subscriber)
      else {
        pingCallbacks.delete(pingPort)
        channel?.evict(subscriber)
      }
    }

    function unsubscribe(): void {
      pingCallbacks.delete(pingPort)
      if (!pingCallbacks.size) pingAlarm.clear()
      channel?.unsubscribe(subscriber)
    }

    port.onmessage = ({ data }) => {
      unanswered = 0
      if (data === 'bye') {
        unsubscribe()
        port.close()
      } else if (data === 'end') channel?.unsubscribe(subscriber, 0)
      else if (data === 'drop') channel?.dropConnection(subscriber)
      else if (data !== 'pong') {
        if (!pingCallbacks.size) pingAlarm.set(HI_INTERVAL_MS)
        pingCallbacks.add(pingPort)
        channel = channelFor(data)
        channel.subscribe(subscriber, data)
      }
    }
  }
}
