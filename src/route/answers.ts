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

/** Answers to ordinary requests that are event streams. Each belongs to the element that asked, and to no other. */
export interface Answers {
  /** Shows an answer of an element as it comes. */
  answered(element: Element, answer: Answer): void
  /** Ends the answers of an element that leaves. */
  release(element: Element, type: events.CloseType): void
  /** Ends answers by their URL or element; all, unless said which. */
  close(selector?: StreamSelector): void
  elementsOf(stream: Stream): Element[]
}

interface RunningAnswer {
  readonly element: Element
  readonly stream: Stream
  end(type: events.CloseType): void
}

/** @param xhrTransport reads what an XMLHttpRequest is answered with. */
export function createAnswers(
  host: Host,
  registry: Registry,
  delivery: Delivery,
  xhrTransport: (xhr: XMLHttpRequest) => Transport,
): Answers {
  const running = new Set<RunningAnswer>()

  function answered(element: Element, answer: Answer): void {
    const { url, method, xhr, request, context: place } = answer
    // An answer is over when it is over, unless the page says otherwise, and it can be asked for again.
    // [hx-sse] Asks again after half a second.
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
        // Nobody is there any more who asked, and waits for it.
        isOver ||= type === 'nodeMissing' || type === 'nodeReplaced'
        host.trigger(element, events.CLOSE, { type, source })
        // Letting go closes what has failed.
        if (stream.status.state !== 'failed') host.setAttribute(element, STATE, 'closed')
        for (const stop of stops.splice(0)) stop()
        host.exposeSource(element, undefined)
        // Nothing has begun to read it, and so nothing closes it.
        if (!source) answer.abort?.()
      },
    }
    running.add(answerStream)

    function notify(name: string, detail: EventDetail): void {
      if (!running.has(answerStream)) return
      // Neither the server nor a script has ended it: its request was aborted, and nothing more of it is shown.
      isOver ||= detail.state === 'closed' && detail.reason !== 'ended'
      // Before the end of an answer is told, all of it is in the page.
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
