import { CONNECT, read, SWAP } from '../../attributes.js'

/** `hx-sse="connect:/url swap:name"`: the attribute of htmx 1 before it had an SSE extension. */
export const LEGACY = 'hx-sse'

/** Value of an attribute of Sluice, or of the matching part of `hx-sse`. */
export function readLegacy(element: Element, name: string): string | null {
  const written = read(element, name)
  const legacy = read(element, LEGACY)
  if (written !== null || legacy === null) return written
  const key = name === CONNECT ? 'connect' : name === SWAP ? 'swap' : undefined
  const parts = legacy
    .trim()
    .split(/\s+/)
    .map((part) => part.split(/:(.+)/))
  const values = parts.filter((part) => part[0] === key).map((part) => part[1])
  return values.length ? values.join() : null
}

/** Makes `getAttribute` of an element return other values, without changing the element. */
export function overrideAttributes(
  element: Element,
  attributes: Readonly<Record<string, string | null>>,
): void {
  const getAttribute = (name: string): string | null =>
    Object.hasOwn(attributes, name)
      ? (attributes[name] as string | null)
      : Element.prototype.getAttribute.call(element, name)
  Object.defineProperty(element, 'getAttribute', { value: getAttribute, configurable: true })
}

export function restoreAttributes(element: Element): void {
  Reflect.deleteProperty(element, 'getAttribute')
}

export function withAttributes<T>(
  element: Element,
  attributes: Readonly<Record<string, string>>,
  run: () => T,
): T {
  overrideAttributes(element, attributes)
  try {
    return run()
  } finally {
    restoreAttributes(element)
  }
}
