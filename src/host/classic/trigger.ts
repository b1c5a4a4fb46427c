import type { EventSourceLike } from '../../events.js'

/** What of a trigger matters here. */
interface TriggerSpecification {
  readonly trigger: string
  readonly delay?: number
}

interface ListenerInfo {
  readonly on: EventTarget
  readonly trigger: string
  readonly listener: (event: Event) => void
}

/** What htmx remembers of the listeners of an element. */
interface NodeData {
  readonly listenerInfos?: readonly ListenerInfo[]
}

/** What htmx keeps of an element, or of an event. */
export interface HtmxData {
  /** What the attributes were when it was initialised. */
  initHash?: number
  sseEventSource?: EventSourceLike | undefined
  /** How many requests show an indicator. */
  requestCount?: number
  /** Timers of a trigger. */
  delayed?: number
  timeout?: number
  /** Of an event: the elements that have handled it. */
  handledFor?: Element[]
}

/** What of the internal API of htmx 1.9 and 2 makes a trigger. */
export interface TriggerApi {
  addTriggerHandler(
    element: Element,
    trigger: TriggerSpecification,
    data: NodeData,
    handler: () => void,
  ): void
  getTriggerSpecs(element: Element): TriggerSpecification[]
  getInternalData(of: Element | Event): HtmxData
}

/** Calls back whenever a specification of `hx-trigger` says so. Returns how to stop. */
export function onTrigger(
  api: TriggerApi,
  element: Element,
  specification: string,
  callback: () => void,
): () => void {
  const written = document.createElement('p')
  written.setAttribute('hx-trigger', specification)
  // htmx looks for what is revealed by `hx-trigger` alone; this is the same by other means.
  const revealed = { trigger: 'intersect', once: true }
  const timers: unknown[] = []
  const stops = api.getTriggerSpecs(written).flatMap((given) => {
    // htmx would wait for a `load` that is delayed even when the element is gone.
    if (given.trigger === 'load' && given.delay) {
      timers.push(setTimeout(callback, given.delay))
      return []
    }
    // Data of our own: in htmx's, `load` would be over, and it would forget what is added when it is asked
    // to initialise the element again.
    const data: NodeData = {}
    api.addTriggerHandler(element, given.trigger === 'revealed' ? revealed : given, data, callback)
    return (data.listenerInfos ?? []).map((info) => listenAlone(api, info))
  })
  return () => {
    for (const stop of stops) stop()
    // Of an element that is gone, no delay is to be waited for.
    const { delayed, timeout } = api.getInternalData(element)
    if (!element.isConnected) timers.push(delayed, timeout)
    for (const timer of timers) clearTimeout(timer as number)
  }
}

/**
 * Puts a listener of htmx in its own place: htmx lets an element handle an event once, so that `hx-trigger` and
 * `sse-trigger` could not both wait for the same. Returns how to stop.
 */
function listenAlone(api: TriggerApi, { on, trigger, listener }: ListenerInfo): () => void {
  const alone = (event: Event): void => {
    const data = api.getInternalData(event)
    const { handledFor = [] } = data
    data.handledFor = []
    listener(event)
    data.handledFor = handledFor
  }
  on.removeEventListener(trigger, listener)
  on.addEventListener(trigger, alone)
  return () => on.removeEventListener(trigger, alone)
}
