/** Knows which elements nobody can see. */
export interface Offscreen {
  /** Whether an element is out of sight; the first time it is asked, it is taken for seen. */
  hides(element: Element): boolean
}

/** @param shown called when an element comes into view. */
export function createOffscreen(shown: () => void): Offscreen {
  const hidden = new WeakMap<Element, boolean>()
  let observer: IntersectionObserver | undefined

  return {
    hides(element) {
      const known = hidden.get(element)
      if (known !== undefined) return known
      observer ??= new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) hidden.set(target, !isIntersecting)
        if (entries.some(({ isIntersecting }) => isIntersecting)) shown()
      })
      // One without a box of its own is never seen, though what is in it may be.
      const isSeen = getComputedStyle(element).display !== 'contents'
      if (isSeen) observer.observe(element)
      hidden.set(element, false)
      return false
    },
  }
}
