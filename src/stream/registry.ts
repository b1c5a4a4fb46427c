import { warnOnce } from '../findings.js'
import type { StreamOptions } from '../options.js'
import { absolute, isSameOrigin } from '../transport/transport.js'
import { hash } from './memory.js'
import { watchPage } from './page.js'
import { createEndedLimits } from './request-limit.js'
import { createStream, type Stream, type StreamDependencies, type StreamRequest } from './stream.js'

/** URLs that lead to another origin. */
const MAX_REMEMBERED = 1000

/** With so many streams, HTTP/1.1 soon runs out of connections. */
const MANY_STREAMS = 4

/** The streams of the page, each open as long as it has a delegate. */
export interface Registry {
  /**
   * The stream of a URL and its options, which all with the same URL and options share.
   *
   * @param extraKey what else makes a difference, such as headers. The first ID makes none: a later delegate joins the stream
   *   at its current position.
   */
  of(wanted: StreamRequest, extraKey?: string): Stream
  all(): Stream[]
}

export function createRegistry(means: StreamDependencies): Registry {
  const streams = new Map<unknown, Stream>()
  const all = (): Stream[] => [...streams.values()]
  /** Numbers the functions of the page that make its sources. */
  const makers = new WeakMap<object, number>()
  let count = 0
  const crossOrigin = new Set<string>()
  const limits = createEndedLimits(means.clock.now)
  watchPage((signal) => {
    for (const stream of all()) stream.signal(signal)
  })

  function isHeard(url: string, name: string): boolean {
    return all().some((stream) => stream.url === url && stream.names().includes(name))
  }

  function create(wanted: StreamRequest, key: unknown, extraKey: string): Stream {
    const url = absolute(wanted.url)
    // The request of an answer was made already, by the user. And a page's own source makes no requests of ours.
    const limit = wanted.isOneShot || means.ownSource() ? undefined : limits.take(url)
    if (crossOrigin.size >= MAX_REMEMBERED) crossOrigin.clear()
    const variant = variantOf(wanted.options, extraKey)
    return createStream(
      { ...wanted, variant },
      { ...means, crossOrigin, isHeard },
      (hasEnded) => {
        streams.delete(key)
        // A page may open and close good streams as often as it likes.
        if (limit && hasEnded) limits.leave(url, limit)
      },
      limit,
    )
  }

  return {
    of(wanted, extraKey = '') {
      const { url, options } = wanted
      // These options only say when events are shown.
      const { batch, budget, maxQueue, defer, ...own } = options
      const maker = means.ownSource() as object | undefined
      if (maker && !makers.has(maker)) makers.set(maker, ++count)
      // A stream that is not shared has a key that nobody else has, as the values of a form are that of its element alone.
      const key =
        options.pool === 'off' || options.method !== 'get'
          ? {}
          : JSON.stringify([absolute(url), own, extraKey, maker && makers.get(maker)])
      const stream = streams.get(key) ?? create(wanted, key, extraKey)
      streams.set(key, stream)
      warnOfMany(all())
      return stream
    },
    all,
  }
}

/** A header or value that differs on each page. */
const TOKEN = /(srf|token|authorization)\w{0,20}["']?\s*:\s*("[^"]*"|'[^']*')/gi

/**
 * What else than its URL decides which events a stream gets; empty for most streams. It becomes part of a key in the session
 * storage, so headers and values are hashed: they may be secret.
 */
function variantOf({ credentials }: StreamOptions, extraKey: string): string {
  const values = extraKey.replace(TOKEN, '')
  const parts = [credentials === 'include' ? '' : credentials, values && hash(values)]
  return parts.map((part) => part && ` ${part}`).join('')
}

/** Warns if the page's own server speaks HTTP/1.1, and the streams leave few connections for anything else. */
function warnOfMany(streams: readonly Stream[]): void {
  const count = streams.filter(({ url }) => isSameOrigin(url)).length
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (count >= MANY_STREAMS && /http.1/.test(page?.nextHopProtocol as string))
    warnOnce('streams-many', { count })
}
