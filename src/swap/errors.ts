import { SWAP_ERROR, TARGET_ERROR, TEMPLATE_ERROR } from '../events.js'
import { type ErrorCode, SluiceError } from '../findings.js'
import type { Host } from '../host/host.js'
import type { Renderer } from '../render/renderer.js'

/** The event that reports an error. Default: {@link TEMPLATE_ERROR}. */
const ERROR_EVENTS: Partial<Record<ErrorCode, string>> = {
  'target-missing': TARGET_ERROR,
  'target-invalid': TARGET_ERROR,
  'target-template': TARGET_ERROR,
  'swap-failed': SWAP_ERROR,
}

/**
 * Fires an error event at an element.
 *
 * @param fallbackCode for a thrown value that is no {@link SluiceError}.
 * @param payload what could not be shown.
 * @param event the name of its event; undefined for an ordinary response.
 */
export type ReportError = (
  fallbackCode: ErrorCode,
  element: Element,
  thrown: unknown,
  payload: string,
  event?: string,
) => void

export function createReportError(host: Host, renderer: Renderer): ReportError {
  return (fallbackCode, element, thrown, payload, event) => {
    const sluiceError = thrown instanceof SluiceError ? thrown : undefined
    const code = sluiceError?.code ?? fallbackCode
    const subject = {
      template: renderer.template(element),
      ...sluiceError?.about,
      element,
      payload,
      ...(event !== undefined && { event }),
    }
    const error = new SluiceError(code, subject, sluiceError?.cause ?? thrown)
    host.trigger(element, ERROR_EVENTS[code] ?? TEMPLATE_ERROR, { ...error.about, code, error })
  }
}
