import { BEFORE_MESSAGE, MESSAGE } from '../events.js'

/** Those that are told most often, by heart. */
const KEBAB: Readonly<Record<string, string>> = {
  [BEFORE_MESSAGE]: 'htmx:sse-before-message',
  [MESSAGE]: 'htmx:sse-message',
}

/** The second name of an event of htmx 2, which can stand in an attribute: `htmx:sseOpen` as `htmx:sse-open`. */
export function kebabOf(name: string): string {
  return KEBAB[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** How htmx makes its events; one of these may serve for several. */
export function eventInit<T>(detail: T, composed = true): CustomEventInit<T> {
  return { bubbles: true, cancelable: true, composed, detail }
}
