import { BEFORE_MESSAGE, MESSAGE } from '../events.js'

/** The most frequent names, cached. */
const CACHED_KEBAB_NAMES: Readonly<Record<string, string>> = {
  [BEFORE_MESSAGE]: 'htmx:sse-before-message',
  [MESSAGE]: 'htmx:sse-message',
}

/** The second name of an event of htmx 2, which can stand in an attribute: `htmx:sseOpen` as `htmx:sse-open`. */
export function toKebabName(name: string): string {
  return CACHED_KEBAB_NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The options with which htmx creates its events. One object can be used for several events. */
export function eventInit<T>(detail: T, composed = true): CustomEventInit<T> {
  return { bubbles: true, cancelable: true, composed, detail }
}
