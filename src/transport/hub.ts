import { warnOnce } from '../findings.js'
import type { HubMessage, HubMessageHandlers, PageMessage } from '../hub/protocol.js'
import type { StreamOptions } from '../options.js'
import type { Clock } from '../stream/clock.js'
import { ReadSource } from './reader.js'
import { absolute, type Transport } from './transport.js'

declare const __VERSION__: string

/** The shared connection of one stream. */
export interface Pool {
  readonly transport: Transport
  /** Called when the stream no longer needs the connection. */
  leave(): void
}

/** A stream that asks to be shared. */
export interface ShareRequest {
  readonly url: string
  readonly options: StreamOptions
  /** Whether the page adds something to the request. */
  readonly addsToRequest?: boolean
}

/**
 * Shares a stream with other tabs. Undefined, with a finding, if that is not possible.
 *
 * @param again called when another tab has begun the next attempt, so that this stream stops waiting, too.
 */
export type Share = (sharer: ShareRequest, again: () => void) => Pool | undefined

/** The states of an EventSource. */
const OPEN = 1
const CLOSED = 2

/** How long the hub may take to answer, and how long it may be silent. It pings every 10 s. */
const ANSWER_MS = 3000
const SILENCE_MS = 25_000

/**
 * Reads streams through the hub, a SharedWorker that holds one connection for all tabs. If there is no hub, each tab
 * has its own connection, and tries the hub again at its next attempt.
 *
 * @param openDirect opens a connection of the page's own.
 */
export function createShare(openDirect: Transport, clock: Clock): Share {
  // [browser] A worker sleeps as soon as all its pages are in the back/forward cache. So it can keep the connection for
  // the next page only if that page follows at once. (Streams are created later, so they receive this event after it.)
  let isFollowed = false
  addEventListener('pageswap', (event) => {
    isFollowed = !!(event as PageSwapEvent).activation
  })
  return ({ url, options, addsToRequest }, again) => {
    const { worker, session, method, transport } = options
    if (addsToRequest || method !== 'get' || transport === 'eventsource' || !session || !worker) {
      const advice = 'set session and worker, and add nothing to its request'
      warnOnce('stream-unshared', { url, advice }, url)
      return undefined
    }
    const page = clock.chance()
    /** The port of the newest attempt, and that of the previous attempt until the hub has answered the newest. */
    let port: MessagePort | undefined
    let old: MessagePort | undefined
    let timer: unknown
    const post = (message: PageMessage): void => port?.postMessage(message)

    function leaveOld(): void {
      old?.postMessage('bye')
      old = undefined
    }

    function leave(): void {
      clock.clearTimeout(timer)
      leaveOld()
      post('bye')
      port = undefined
    }

    return {
      leave,
      transport(request, handlers) {
        /** Whether the attempt is over, and the hub needs no message about that. */
        let isOver = false
        const source = new ReadSource(request, handlers, () => {
          if (!isOver) leave()
          isOver = true
        })
        const connection = {
          source,
          isShared: true,
          close(why = '') {
            if (/lost|connect/.test(why)) {
              isOver = true
              post('drop')
            }
            if (why === 'pause' && !isFollowed) post('end')
            source.close()
          },
        }

        function openOwn(): void {
          source.close()
          Object.assign(connection, { isShared: false }, openDirect(request, handlers))
        }

        function end(ending: Parameters<typeof handlers.broken>[0]): void {
          isOver = true
          source.fail(ending)
        }

        function giveUp(reason: string): void {
          const { readyState } = source
          leave()
          if (readyState === OPEN) end({ reason })
          else if (readyState < OPEN) {
            warnOnce('stream-unshared', { url, advice: `fix ${worker} (${reason})` }, `${worker}`)
            openOwn()
          }
        }

        function expect(ms: number): void {
          clock.clearTimeout(timer)
          timer = clock.setTimeout(() => giveUp('silent'), ms)
        }

        const hubHandlers: HubMessageHandlers = {
          ...handlers,
          again,
          hi() {
            leaveOld()
            expect(SILENCE_MS)
            post('pong')
          },
          own: openOwn,
          opened(url) {
            if (handlers.answeredFrom(url)) source.open(url)
          },
          event: (name, data, lastEventId, id) =>
            handlers.message(name, source.emit(name, data, lastEventId), id ?? undefined),
          broken: end,
        }

        try {
          // The browser creates one worker for each name, so different sessions and versions never share one.
          const shared = new SharedWorker(worker as string, `sluice ${__VERSION__} ${session}`)
          shared.onerror = () => giveUp('not loaded')
          leaveOld()
          old = port
          port = shared.port
          port.onmessage = ({ data }) => {
            // Ignores late messages of a connection that the page has closed.
            for (const [name, ...given] of JSON.parse(data) as HubMessage[])
              if (source.readyState < CLOSED || /hi|again/.test(name))
                (hubHandlers[name] as (...given: readonly unknown[]) => unknown)(...given)
          }
          expect(ANSWER_MS)
          post({ ...request, planRequest: undefined, url: absolute(url), page })
        } catch (cause) {
          giveUp(`${cause}`)
        }
        return connection
      },
    }
  }
}
