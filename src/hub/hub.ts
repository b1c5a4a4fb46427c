import { type Clock, createAlarm } from '../stream/clock.js'
import type { Transport } from '../transport/transport.js'
import { type Channel, createChannel, type Member } from './channel.js'
import { HI_MS, type PageMessage, type SharedAttempt } from './protocol.js'

/** What a page sends to and hears from. */
export interface HubPort {
  onmessage: ((event: MessageEvent<PageMessage>) => void) | null
  postMessage(text: string): void
  close(): void
}

/** A page that has left so many greetings unanswered is not there any more, or was put to sleep. */
const MOST_UNANSWERED = 3

/**
 * What all tabs have in common: a channel for each URL and its credentials. What else must not be mixed, sessions and
 * versions, is in the name of the worker, so that the browser itself keeps them apart.
 *
 * @returns how a port joins.
 */
export function createHub(open: Transport, clock: Clock): (port: HubPort) => void {
  const channels = new Map<string, Channel>()
  /** What to do about each port when it is asked whether it is there. */
  const ports = new Set<() => void>()
  const alarm = createAlarm(clock, () => {
    for (const ask of [...ports]) ask()
    if (ports.size) alarm.set(HI_MS)
  })

  function channelOf({ url, credentials }: SharedAttempt): Channel {
    const key = `${credentials} ${url}`
    const known = channels.get(key)
    if (known) return known
    const channel = createChannel(open, clock, () => channels.get(key) === channel && channels.delete(key))
    channels.set(key, channel)
    return channel
  }

  return (port) => {
    const member: Member = {
      tell: (text) => port.postMessage(text),
      lastEventId: '',
      page: 0,
      missed: () => [],
    }
    let channel: Channel | undefined
    let unanswered = 0

    function ask(): void {
      if (unanswered++ < MOST_UNANSWERED) channel?.greet(member)
      else {
        ports.delete(ask)
        channel?.lose(member)
      }
    }

    function leave(): void {
      ports.delete(ask)
      if (!ports.size) alarm.clear()
      channel?.leave(member)
    }

    port.onmessage = ({ data }) => {
      unanswered = 0
      if (data === 'bye') {
        leave()
        port.close()
      } else if (data === 'end') channel?.leave(member, 0)
      else if (data === 'drop') channel?.drop(member)
      else if (data !== 'pong') {
        if (!ports.size) alarm.set(HI_MS)
        ports.add(ask)
        channel = channelOf(data)
        channel.hold(member, data)
      }
    }
  }
}
