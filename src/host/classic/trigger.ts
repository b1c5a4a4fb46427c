import { guardSelector, TRIGGER } from '../../attributes.js'
import type { EventSourceLike } from '../../events.js'

/** The parts of htmx's trigger specification that Sluice uses. */
interface TriggerSpecification {
  readonly trigger: string
  readonly delay?: number
}

interface ListenerInfo {
  readonly on: EventTarget
  readonly trigger: string
  readonly listener: (event: Event) => void
}

/** The listeners that htmx has added for an element. */
interface NodeData {
  readonly listenerInfos?: readonly ListenerInfo[]
}

/** The data that htmx stores for an element or an event. */
export interface HtmxData {
  /** Hash of the attributes when the element was initialised. */
  initHash?: number
  sseEventSource?: EventSourceLike | undefined
  /** Of an indicator: the number of requests that show it. */
  requestCount?: number
  /** Timers of a trigger. */
  delayed?: number
  timeout?: number
  /** Of an event: the elements that have handled it already. */
  handledFor?: Element[]
}

/** The parts of the internal API of htmx 1.9 and 2 for triggers. */
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

/** Runs the callback whenever a specification of `hx-trigger` fires. Returns a function that stops this. */
export function onTrigger(
  api: TriggerApi,
  element: Element,
  specification: string,
  callback: () => void,
): () => void {
  const probe = document.createElement('p')
  probe.setAttribute('hx-trigger', specification)
  // htmx supports `revealed` only in a real `hx-trigger` attribute. This trigger has the same effect.
  const revealed = { trigger: 'intersect', once: true }
  const timers: unknown[] = []
  // htmx keeps in the data of an element whether `once` was used up, and its delays. Of these, `sse-trigger` has its own:
  // else one click could not serve both `hx-trigger="click once"` and `sse-trigger="click once"`.
  const own: HtmxData = {}
  const holder = element as { 'htmx-internal-data'?: HtmxData | undefined }
  const unsubscribes = api.getTriggerSpecs(probe).flatMap((triggerSpec) => {
    // htmx would fire a delayed `load` even after the element was removed.
    if (triggerSpec.trigger === 'load' && triggerSpec.delay) {
      timers.push(setTimeout(callback, triggerSpec.delay))
      return []
    }
    // A separate data object: in htmx's own, `load` counts as fired already, and htmx drops added listeners when it
    // initialises the element again.
    const data: NodeData = {}
    const shared = holder['htmx-internal-data']
    // `load` calls back at once, and what follows needs the data of the element.
    if (triggerSpec.trigger !== 'load') holder['htmx-internal-data'] = own
    try {
      const usedSpec = triggerSpec.trigger === 'revealed' ? revealed : triggerSpec
      guardSelector(element, TRIGGER, specification, () =>
        api.addTriggerHandler(element, usedSpec, data, callback),
      )
    } finally {
      holder['htmx-internal-data'] = shared
    }
    return (data.listenerInfos ?? []).map((info) => isolateListener(api, info))
  })
  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe()
    timers.push(own.delayed, own.timeout)
    // From the second time on, htmx keeps the timer of `every` here.
    if (!element.isConnected) timers.push(api.getInternalData(element).timeout)
    for (const timer of timers) clearTimeout(timer as number)
  }
}

/**
 * Wraps a listener of htmx so that it ignores `handledFor`: htmx lets an element handle an event only once, so
 * `hx-trigger` and `sse-trigger` could not both react to it. Returns a function that removes the listener.
 */
function isolateListener(api: TriggerApi, { on, trigger, listener }: ListenerInfo): () => void {
  const isolated = (event: Event): void => {
    const data = api.getInternalData(event)
    const { handledFor = [] } = data
    data.handledFor = []
    listener(event)
    data.handledFor = handledFor
  }
  on.removeEventListener(trigger, listener)
  on.addEventListener(trigger, isolated)
  return () => on.removeEventListener(trigger, isolated)
}
