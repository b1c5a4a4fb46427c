/** What elements inherit: looked up once for all children of an element that do not say it themselves. */
export interface Inheritance<T> {
  of(element: Element, name: string): T
  /** Attributes may say something else than before. */
  forget(): void
}

/**
 * @param lookUp asks an element for what it has of an attribute, or inherits.
 * @param isApart whether it is not for an element as for the others beside it.
 */
export function createInheritance<T>(
  lookUp: (element: Element, name: string) => T,
  isApart: (element: Element) => boolean = () => false,
): Inheritance<T> {
  let known = new WeakMap<Element, Map<string, T>>()

  return {
    of(element, name) {
      const { parentElement } = element
      // However it is written: with a prefix, or with something behind it.
      const word = name.replace(/^hx-/, '')
      // What stands outside of the document is not watched.
      const isOwn = element.getAttributeNames().some((attribute) => attribute.includes(word))
      if (isOwn || !parentElement || !document.contains(element) || isApart(element))
        return lookUp(element, name)
      const those = known.get(parentElement) ?? new Map<string, T>()
      known.set(parentElement, those)
      if (!those.has(name)) those.set(name, lookUp(element, name))
      return those.get(name) as T
    },
    forget() {
      known = new WeakMap()
    },
  }
}
