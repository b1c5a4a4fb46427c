/** A cache of inherited attributes: one look-up for all children of an element that do not set the attribute. */
export interface Inheritance<T> {
  of(element: Element, name: string): T
  /** Clears the cache, because an attribute has changed. */
  forget(): void
}

/**
 * @param lookUp reads the own or inherited value of an attribute.
 * @param isSeparate whether an element inherits differently from its siblings.
 */
export function createInheritance<T>(
  lookUp: (element: Element, name: string) => T,
  isSeparate: (element: Element) => boolean = () => false,
): Inheritance<T> {
  let cache = new WeakMap<Element, Map<string, T>>()

  return {
    of(element, name) {
      const { parentElement } = element
      // Also matches variants of the name, with a prefix or a suffix.
      const shortName = name.replace(/^hx-/, '')
      // The DOM watcher does not see changes outside the document, so nothing is cached there.
      const isSetHere = element.getAttributeNames().some((attribute) => attribute.includes(shortName))
      if (isSetHere || !parentElement || !document.contains(element) || isSeparate(element))
        return lookUp(element, name)
      const values = cache.get(parentElement) ?? new Map<string, T>()
      cache.set(parentElement, values)
      if (!values.has(name)) values.set(name, lookUp(element, name))
      return values.get(name) as T
    },
    forget() {
      cache = new WeakMap()
    },
  }
}
