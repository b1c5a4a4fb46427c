import { CLOSE, CONFIG, namesOf, STATE, STREAM } from '../attributes.js'
import * as events from '../events.js'
import type { Answer, Host } from '../host/host.js'
import { readOptions } from '../options.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import type { Transport } from '../transport/transport.js'
import { EVERY_NAME, isSelected, type StreamSelector } from './connectors.js'
import { createDelegate, type EventDetail } from './delegate.js'
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

interface RunningAnswer {
  readonly element: Element
  readonly stream: Stream
  end(type: events.CloseType): void
}

/** @param xhrTransport reads the response of an XMLHttpRequest. */
export function createAnswers(
  host: Host,
  registry: Registry,
  delivery: Delivery,
  xhrTransport: (xhr: XMLHttpRequest) => Transport,
): Answers {
  const running = new Set<RunningAnswer>()

  function answered(element: Element, answer: Answer): void {
    const { url, method, xhr, request, context: place } = answer
    // An answer does not reconnect, unless the page wants that and the request can be repeated.
    // [hx-sse] Then it reconnects after half a second.
    const page = { reconnect: false, reconnectDelay: 500, method, ...host.settings(element) }
    const read = readOptions(page, host.read(element, CONFIG), element)
    const options = { ...read, pool: 'off', ...(xhr && { reconnect: false }) } as const
    let isOver = false
    const load = { ...options, isOver: () => isOver }
    const isOneShot = !options.reconnect
    const stream = registry.of({
      url,
      options,
      hasWildcards: true,
      allowsEmptyEvents: !xhr,
      isOneShot,
      refusal: refusalBy(host, element),
      ...(xhr && { transport: xhrTransport(xhr) }),
    })
    const swaps = namesOf(host.read(element, STREAM) || 'message')
    const stops: (() => void)[] = []
    let source: events.EventSourceLike | undefined

    const answerStream: RunningAnswer = {
      element,
      stream,
      end(type) {
        if (!running.delete(answerStream)) return
        // The element that made the request has left the page.
        isOver ||= type === 'nodeMissing' || type === 'nodeReplaced'
        host.trigger(element, events.CLOSE, { type, source })
        // A failed answer stays failed: leaving its stream would report it as closed.
        if (stream.status.state !== 'failed') host.setAttribute(element, STATE, 'closed')
        for (const stop of stops.splice(0)) stop()
        host.exposeSource(element, undefined)
        // No transport reads it yet, so none closes it.
        if (!source) answer.abort?.()
      },
    }
    running.add(answerStream)

    function notify(name: string, detail: EventDetail): void {
      if (!running.has(answerStream)) return
      // Neither the server nor a script has ended it: the request was aborted, so nothing more is shown.
      isOver ||= detail.state === 'closed' && detail.reason !== 'ended'
      // The end of an answer is reported after all of it is in the page.
      if (/closed|failed/.test(detail.state ?? ''))
        delivery.runAfterSwaps(stream, () => notifyNow(name, detail))
      else notifyNow(name, detail)
    }

    function notifyNow(name: string, detail: EventDetail): void {
      if (!running.has(answerStream)) return
      source = detail.source ?? source
      host.exposeSource(element, source)
      if (detail.state) host.setAttribute(element, STATE, detail.state)
      host.trigger(element, name, detail)
      if (/closed|failed/.test(detail.state ?? '')) answerStream.end('ended')
    }

    for (const name of EVERY_NAME)
      stops.push(
        stream.listen(name, (event, name) => {
          const work = (): void => {
            if (!running.has(answerStream)) return
            if (!element.isConnected) answerStream.end('nodeMissing')
            else delivery.deliverAll(element, event, name, swaps, { stream, load }, place)
          }
          if (swaps.includes(name)) delivery.runInOrder(stream, event, [element], work)
          else delivery.runAfterSwaps(stream, work, event)
        }),
      )
    for (const name of namesOf(host.read(element, CLOSE)))
      stops.push(
        stream.listen(name, (event) =>
          delivery.runAfterSwaps(stream, () => answerStream.end('message'), event),
        ),
      )
    const endIfRefused = (allowed: boolean): boolean => {
      if (!allowed) answerStream.end('cancelled')
      return allowed
    }
    const leave = stream.acquire(
      createDelegate((report) => {
        const allowed = host.beforeAttempt(element, report)
        return allowed instanceof Promise ? allowed.then(endIfRefused) : endIfRefused(allowed)
      }, notify),
      request,
    )
    if (running.has(answerStream)) stops.push(leave)
    else leave()
  }

  return {
    answered,
    release(element, type) {
      for (const answerStream of [...running]) if (answerStream.element === element) answerStream.end(type)
    },
    close(selector) {
      for (const answerStream of [...running])
        if (isSelected(selector, answerStream.stream.url, answerStream.element)) answerStream.end('script')
    },
    elementsOf: (stream) =>
      [...running].filter((answerStream) => answerStream.stream === stream).map(({ element }) => element),
  }
}
