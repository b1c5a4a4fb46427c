import { CLOSE, CONFIG, STATE, STREAM } from '../attributes.js'
import * as events from '../events.js'
import type { Answer, Host } from '../host/host.js'
import { namesOf } from '../names.js'
import { readOptions } from '../options.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import type { Transport } from '../transport/transport.js'
import { isSelected, type StreamSelector } from './connectors.js'
import type { EventDetail } from './delegate.js'
import { createElementStreams, type ElementStream } from './element-stream.js'
import { refusalBy } from './stream-request.js'

/** Event streams that answer ordinary requests. Each belongs to the element that made the request, and to no other. */
export interface Answers {
  /** Shows an answer while it arrives. */
  answered(element: Element, answer: Answer): void
  /** Ends the answers of an element that leaves the page. */
  release(element: Element, type: events.CloseType): void
  /** Ends answers by their URL or element; all of them without a selector. */
  close(selector?: StreamSelector): void
  elementsOf(stream: Stream): Element[]
}

/** An answer that arrives. It is over when its stream is closed or has failed. */
interface RunningAnswer extends ElementStream {
  /** Whether nothing more of it is shown. */
  isOver: boolean
}

/** @param xhrTransport reads the response of an XMLHttpRequest. */
export function createAnswers(
  host: Host,
  registry: Registry,
  delivery: Delivery,
  xhrTransport: (xhr: XMLHttpRequest) => Transport,
): Answers {
  const all = new Set<RunningAnswer>()
  const streams = createElementStreams<RunningAnswer>(
    host,
    delivery,
    (answer) => all.has(answer),
    notify,
    close,
  )

  function answered(element: Element, { url, method, xhr, request, abort, context }: Answer): void {
    // An answer does not reconnect, unless the page wants that and the request can be repeated.
    // [hx-sse] Then it reconnects after half a second.
    const page = { reconnect: false, reconnectDelay: 500, method, ...host.settings(element) }
    const read = readOptions(page, host.read(element, CONFIG), element)
    const options = { ...read, pool: 'off', ...(xhr && { reconnect: false }) } as const
    const stream = registry.of({
      url,
      options,
      hasWildcards: true,
      allowsEmptyEvents: !xhr,
      isOneShot: !options.reconnect,
      refusal: refusalBy(host, element),
      ...(xhr && { transport: xhrTransport(xhr) }),
    })
    const swaps = namesOf(host.read(element, STREAM) || 'message')
    const answer: RunningAnswer = { element, stream, stops: [], isOver: false }
    const load = { ...options, isOver: () => answer.isOver }
    all.add(answer)
    // No transport reads it yet, so none closes it.
    answer.stops.push(() => answer.source || abort?.())
    streams.listenToAll(answer, stream, swaps, (event, name) => {
      if (!element.isConnected) close(answer, 'nodeMissing')
      else delivery.swap(element, event, name, { stream, load }, { names: swaps, responseContext: context })
    })
    answer.stops.push(streams.listenForClose(answer, stream, host.read(element, CLOSE)))
    streams.acquire(answer, stream, request)
  }

  function notify(answer: RunningAnswer, name: string, detail: EventDetail): void {
    // Neither the server nor a script has ended it: the request was aborted, so nothing more is shown.
    answer.isOver ||= detail.state === 'closed' && detail.reason !== 'ended'
    const isEnd = /closed|failed/.test(detail.state ?? '')
    const report = (): void => {
      if (!all.has(answer)) return
      streams.show(answer, detail)
      host.trigger(answer.element, name, detail)
      if (isEnd) close(answer, 'ended')
    }
    // The end of an answer is reported after all of it is in the page.
    if (isEnd) delivery.runAfterSwaps(answer.stream as Stream, report)
    else report()
  }

  function close(answer: RunningAnswer, type: events.CloseType): void {
    if (!all.delete(answer)) return
    const { element, stream, source, stops } = answer
    answer.stream = undefined
    // The element that made the request has left the page.
    answer.isOver ||= type === 'nodeMissing' || type === 'nodeReplaced'
    host.trigger(element, events.CLOSE, { type, source })
    // A failed answer stays failed: leaving its stream would report it as closed.
    if (stream?.status.state !== 'failed') host.setAttribute(element, STATE, 'closed')
    for (const stop of stops.splice(0)) stop()
    host.exposeSource(element, undefined)
  }

  return {
    answered,
    release(element, type) {
      for (const answer of [...all]) if (answer.element === element) close(answer, type)
    },
    close(selector) {
      for (const answer of [...all])
        if (isSelected(selector, answer.stream?.url as string, answer.element)) close(answer, 'script')
    },
    elementsOf: (stream) =>
      [...all].filter((answer) => answer.stream === stream).map(({ element }) => element),
  }
}
