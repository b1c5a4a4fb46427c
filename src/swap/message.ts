import { hasParts } from '../host/content.js'
import { parseJson } from '../render/renderer.js'

/** What elements have that take part in a stream, however a page writes it. */
export const BRINGS = /\bsse[-:=]/i

/** An event as it is shown: its data is read once, however many elements show it. */
export interface Message {
  readonly event: MessageEvent
  readonly payload: string
  /** The data as JSON. Throws the finding that it is none. */
  json(): unknown
  /** Whether there are parts for other places in it. */
  hasParts(): boolean
  /** Whether there are elements in it that may listen to what comes next. */
  brings(): boolean
}

export function createMessage(event: MessageEvent): Message {
  const payload = String(event.data ?? '')
  let read: { readonly data: unknown } | undefined
  let isApart: boolean | undefined
  return {
    event,
    payload,
    json() {
      read ??= { data: parseJson(payload) }
      return read.data
    },
    hasParts() {
      isApart ??= hasParts(payload)
      return isApart
    },
    brings: () => BRINGS.test(payload),
  }
}
