import { guardSelector, TRIGGER } from '../../attributes.js'
import type { ElementData, InternalApi } from './api.js'

/** Runs the callback whenever a specification of `hx-trigger` fires. Returns a function that stops this. */
export function onTrigger(
  api: InternalApi,
  element: Element,
  specification: string,
  callback: () => void,
): () => void {
  const data = api.htmxProp(element)
  const [specCount, listenerCount] = [data.triggerSpecs.length, data.listeners.length]
  guardSelector(element, TRIGGER, specification, () => api.onTrigger(element, specification, callback))
  // Remove them from htmx's lists, because htmx removes listed listeners when it initialises the element again.
  const sluiceTrigger = {
    triggerSpecs: data.triggerSpecs.splice(specCount),
    listeners: data.listeners.splice(listenerCount),
  }
  return () => stopTrigger(sluiceTrigger)
}

function stopTrigger({ triggerSpecs, listeners }: Pick<ElementData, 'triggerSpecs' | 'listeners'>): void {
  for (const { interval, timeout, throttleTimeout, observer } of triggerSpecs) {
    for (const timer of [interval, timeout, throttleTimeout]) clearTimeout(timer)
    observer?.disconnect()
  }
  for (const info of listeners) info.fromElt.removeEventListener(info.eventName, info.handler, info)
}
