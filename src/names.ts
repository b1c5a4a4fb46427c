import { warnOnce } from './findings.js'

/** The names in a comma-separated attribute. */
export function namesOf(value: string | null): string[] {
  return value ? value.split(',').flatMap((name) => name.trim() || []) : []
}

/** Tells whether a pattern such as `order.*` or `*` matches a name. Undefined for a name without `*`. */
export function matcherOf(pattern: string): ((name: string) => boolean) | undefined {
  if (!pattern.includes('*')) return undefined
  const [start = '', ...middle] = pattern.split('*')
  const end = middle.pop() as string
  // Takes each part where it first occurs. A regular expression would try all other places as well, which takes long.
  return (name) => {
    let at = name.startsWith(start) ? start.length : -1
    for (const part of middle) {
      if (at < 0) return false
      const found = name.indexOf(part, at)
      at = found < 0 ? found : found + part.length
    }
    return at >= 0 && name.length - end.length >= at && name.endsWith(end)
  }
}

/** Whether a name, or a pattern such as `order.*`, matches the name of an event. */
export const matches = (written: string, name: string): boolean =>
  written === name || !!matcherOf(written)?.(name)

/** Warns about names that are separated by spaces instead of commas. Returns whether there are any. */
export function warnOfSpaces(element: Element, attribute: string, value: string | null): boolean {
  const hasSpaces = namesOf(value).some((name) => /\s/.test(name))
  if (hasSpaces) warnOnce('names-unseparated', { element, attribute, value }, attribute)
  return hasSpaces
}
