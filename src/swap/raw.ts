import { warnOnce } from '../findings.js'
import type { Message } from './message.js'

/** An object, or a list of some. */
const JSON_START = /^\s*\[?\s*{\s*["}]/

/** Where text is to be seen as it is, or not at all. */
const PLAIN = 'script,pre,code,textarea,[hidden]'

/** Warns of JSON that is shown as text, most likely for want of a template. `target` is asked for only if need be. */
export function warnOfRaw(element: Element, message: Message, target: () => Element | undefined): void {
  if (!JSON_START.test(message.payload) || target()?.closest(PLAIN) !== null) return
  try {
    message.json()
  } catch {
    return
  }
  warnOnce('json-raw', { element })
}
