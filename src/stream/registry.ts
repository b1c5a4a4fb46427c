import { warnOnce } from '../findings.js'
import type { Transport } from '../transport/transport.js'
import type { Clock } from './clock.js'
import { createStream, type Stream } from './stream.js'

/** From so many streams on, HTTP/1.1 is about to run out of connections. */
const MANY = 4

/** The stream of a URL: one for the whole page, open as long as somebody holds it. */
export type Registry = (url: string) => Stream

export function createRegistry(transport: Transport, clock: Clock): Registry {
  const streams = new Map<string, Stream>()
  return (url) => {
    const key = absolute(url)
    const stream = streams.get(key) ?? createStream(url, transport, clock, () => streams.delete(key))
    streams.set(key, stream)
    warnOfMany([...streams.keys()])
    return stream
  }
}

/** The URL as the browser sees it; as it stands where it is none. */
function absolute(url: string): string {
  return Object.assign(document.createElement('a'), { href: url }).href
}

/** Warns when the page's own server speaks HTTP/1.1, and its streams leave little room for anything else. */
function warnOfMany(urls: readonly string[]): void {
  const count = urls.filter((url) => url.startsWith(location.origin)).length
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (count >= MANY && /http.1/.test(page?.nextHopProtocol as string)) warnOnce('streams-many', { count })
}
