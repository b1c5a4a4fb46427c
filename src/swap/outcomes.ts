import { MESSAGE } from '../events.js'
import type { Host } from '../host/host.js'
import type { Binding } from './bindings.js'
import type { ReportError } from './errors.js'
import type { Item, Lane } from './lane.js'

/**
 * Fires the message or error events of items, in their order.
 *
 * @param pendingSwap the swap, if it ends later; then the events are fired at its end.
 * @param thrown the error of the swap.
 */
export type ReportOutcome = (
  lane: Lane,
  items: readonly Item[],
  pendingSwap?: Promise<unknown>,
  thrown?: unknown,
) => void

export function createReportOutcome(host: Host, report: ReportError): ReportOutcome {
  /** The last asynchronous report of a binding: the next one waits for it, so that events are reported in order. */
  const lastReports = new WeakMap<Binding, Promise<unknown>>()

  return ({ binding }, items, pendingSwap, thrown) => {
    const { element } = binding
    const notify = (): void => {
      for (const item of items) {
        const { message, name } = item
        if ('thrown' in item) report('template-failed', element, item.thrown, message.payload, name)
        else if (thrown !== undefined) report('swap-failed', element, thrown, message.payload, name)
        else host.trigger(element, MESSAGE, message.event)
      }
    }
    const previousReport = lastReports.get(binding)
    if (!pendingSwap && !previousReport) {
      notify()
      return
    }
    const currentReport = Promise.all([previousReport, pendingSwap])
      .catch((error) => {
        thrown = error
      })
      .then(notify)
      .then(() => {
        if (lastReports.get(binding) === currentReport) lastReports.delete(binding)
      })
    lastReports.set(binding, currentReport)
  }
}
