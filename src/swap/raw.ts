import { warnOnce } from '../findings.js'
import type { Message } from './message.js'

/** The start of a JSON object, or of an array of objects. */
const JSON_START = /^\s*\[?\s*{\s*["}]/

/** Elements where raw text is intended, or invisible. */
const TEXT_ONLY = 'script,pre,code,textarea,[hidden]'

/**
 * Warns of JSON that is shown as text, most likely because a template is missing.
 *
 * @param locateTarget called only for text that looks like JSON.
 */
export function warnOfRawJson(
  element: Element,
  message: Message,
  locateTarget: () => Element | undefined,
): void {
  if (!JSON_START.test(message.payload) || locateTarget()?.closest(TEXT_ONLY) !== null) return
  try {
    message.json()
  } catch {
    return
  }
  warnOnce('json-raw', { element })
}
