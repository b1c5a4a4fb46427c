import { CLOSE, CONFIG, namesOf, STATE, STREAM } from '../attributes.js'
import * as events from '../events.js'
import type { Answer, Host } from '../host/host.js'
import { readOptions } from '../options.js'
import type { StreamDetail } from '../stream/holders.js'
import type { Registry } from '../stream/registry.js'
import type { Stream } from '../stream/stream.js'
import type { Delivery } from '../swap/deliver.js'
import { absolute, type Transport } from '../transport/transport.js'
import { refusalBy } from './asked.js'
import { EVERY_NAME, type Which } from './connectors.js'

/** Answers to ordinary requests that are event streams. Each belongs to the element that asked, and to no other. */
export interface Answers {
  /** Shows an answer of an element as it comes. */
  answered(element: Element, answer: Answer): void
  /** Ends the answers of an element that leaves. */
  release(element: Element, type: events.CloseType): void
  /** Ends answers by their URL or element; all, unless said which. */
  close(which?: Which): void
  elementsOf(stream: Stream): Element[]
}

interface Running {
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
  const all = new Set<Running>()

  function answered(element: Element, answer: Answer): void {
    const { url, method, xhr, request, place } = answer
    // An answer is over when it is over, unless the page says otherwise, and it can be asked for again.
    // [hx-sse] Asks again after half a second.
    const page = { reconnect: false, reconnectDelay: 500, method, ...host.settings(element) }
    const read = readOptions(page, host.read(element, CONFIG), element)
    const options = { ...read, pool: 'off', ...(xhr && { reconnect: false }) } as const
    let isOver = false
    const load = { ...options, isOver: () => isOver }
    const once = !options.reconnect
    const stream = registry.of({
      url,
      options,
      wild: true,
      blank: !xhr,
      once,
      refusal: refusalBy(host, element),
      ...(xhr && { transport: xhrTransport(xhr) }),
    })
    const swaps = namesOf(host.read(element, STREAM) || 'message')
    const stops: (() => void)[] = []
    let source: events.EventSourceLike | undefined

    const running: Running = {
      element,
      stream,
      end(type) {
        if (!all.delete(running)) return
        // Nobody is there any more who asked, and waits for it.
        isOver ||= type === 'nodeMissing' || type === 'nodeReplaced'
        host.trigger(element, events.CLOSE, { type, source })
        // Letting go closes what has failed.
        if (stream.life.state !== 'failed') host.mark(element, STATE, 'closed')
        for (const stop of stops.splice(0)) stop()
        host.expose(element, undefined)
        // Nothing has begun to read it, and so nothing closes it.
        if (!source) answer.drop?.()
      },
    }
    all.add(running)

    function tell(name: string, detail: StreamDetail): void {
      if (!all.has(running)) return
      // Neither the server nor a script has ended it: its request was aborted, and nothing more of it is shown.
      isOver ||= detail.state === 'closed' && detail.reason !== 'ended'
      // Before the end of an answer is told, all of it is in the page.
      if (/closed|failed/.test(detail.state ?? '')) delivery.after(stream, () => tellNow(name, detail))
      else tellNow(name, detail)
    }

    function tellNow(name: string, detail: StreamDetail): void {
      if (!all.has(running)) return
      source = detail.source ?? source
      host.expose(element, source)
      if (detail.state) host.mark(element, STATE, detail.state)
      host.trigger(element, name, detail)
      if (/closed|failed/.test(detail.state ?? '')) running.end('ended')
    }

    for (const name of EVERY_NAME)
      stops.push(
        stream.listen(name, (event, name) => {
          const work = (): void => {
            if (!all.has(running)) return
            if (!element.isConnected) running.end('nodeMissing')
            else delivery.deliverAll(element, event, name, swaps, { stream, load }, place)
          }
          if (swaps.includes(name)) delivery.hear(stream, event, [element], work)
          else delivery.after(stream, work, event)
        }),
      )
    for (const name of namesOf(host.read(element, CLOSE)))
      stops.push(stream.listen(name, (event) => delivery.after(stream, () => running.end('message'), event)))
    const gate = (allowed: boolean): boolean => {
      if (!allowed) running.end('cancelled')
      return allowed
    }
    const letGo = stream.hold((name, detail) => {
      if (name !== events.ATTEMPT) return tell(name, detail)
      const allowed = host.attempt(element, detail)
      return allowed instanceof Promise ? allowed.then(gate) : gate(allowed)
    }, request)
    if (all.has(running)) stops.push(letGo)
    else letGo()
  }

  return {
    answered,
    release(element, type) {
      for (const running of [...all]) if (running.element === element) running.end(type)
    },
    close(which) {
      const url = typeof which === 'string' ? absolute(which) : undefined
      for (const running of [...all]) {
        const { element, stream } = running
        if (!which || element === which || absolute(stream.url) === url) running.end('script')
      }
    },
    elementsOf: (stream) =>
      [...all].filter((running) => running.stream === stream).map(({ element }) => element),
  }
}
