/** Knows which elements are outside the viewport. */
export interface Offscreen {
  /** Whether an element is known to be outside the viewport. The first call returns false and starts to observe it. */
  hides(element: Element): boolean
}

/** @param onVisible called when an observed element comes into view. */
export function createOffscreen(onVisible: () => void): Offscreen {
  const hidden = new WeakMap<Element, boolean>()
  let observer: IntersectionObserver | undefined

  return {
    hides(element) {
      const isHidden = hidden.get(element)
      if (isHidden !== undefined) return isHidden
      observer ??= new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) hidden.set(target, !isIntersecting)
        if (entries.some(({ isIntersecting }) => isIntersecting)) onVisible()
      })
      // An element without a box is never reported as visible, although its children may be.
      const hasBox = getComputedStyle(element).display !== 'contents'
      if (hasBox) observer.observe(element)
      hidden.set(element, false)
      return false
    },
  }
}
