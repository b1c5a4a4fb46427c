import { UNSEEN } from '../attributes.js'
import { childrenOf } from './upsert.js'

/**
 * In CSS pixels: this close to the end is at the end. Browsers round sizes to whole pixels, and, when zoomed out,
 * positions to two or three.
 */
const END_TOLERANCE_PX = 4

/** The scroll position of a list, as its reader sees it. */
interface Reader {
  /** The scrolling element: the list, an element around it, or the page. */
  readonly box: Element
  /** Whether `scrollTop` counts up from the lower end, in negative numbers (`column-reverse`). */
  readonly isBoxReversed: boolean
  /** Whether the first child of the list is at the bottom. */
  readonly isReversed: boolean
  /** 1 if new elements are added at the bottom, -1 if at the top. */
  direction?: 1 | -1
  /** `scrollTop` of the box when it was last checked. */
  lastScrollTop: number
  /** Whether the reader is at the end where new elements are added. */
  isAtEnd: boolean
  /** Whether that was the end of the box, which includes its padding and content after the list. */
  isAtBoxEnd: boolean
  /** How far the box can be scrolled, in CSS pixels. */
  scrollRange: number
  /** The scroll range in the frame that is on the screen now. */
  shownRange?: number | undefined
  /** The rest of the last correction, if the box cannot be scrolled by fractions of a pixel. */
  remainderPx: number
}

const readers = new WeakMap<Element, Reader>()

/** The lists, by the target of their `scroll` events. Weak, because the page outlives its lists. */
const listsByScroller = new WeakMap<EventTarget, Set<WeakRef<Element>>>()

/**
 * Keeps the reader of a list in place. A reader at the end where new elements are added stays at the end. For any other
 * reader nothing moves, and the attribute `sse-unseen` counts the new elements until the end is reached again.
 *
 * Call it right before content is inserted, and the returned function right after. Cost: no additional layout. Positions
 * are read while the layout is still valid, and once more when it must be computed anyway.
 *
 * @param where the end of the list where new elements are added.
 * @returns a function that takes the number of new elements; removed ones are not subtracted.
 */
export function follow(target: Element, where: 'start' | 'end'): (newElements: number) => void {
  const reader = readerOf(target)
  const { box, isReversed } = reader
  const direction = (where === 'end') === isReversed ? -1 : 1
  if (reader.direction !== direction)
    Object.assign(reader, { direction, lastScrollTop: -direction * Infinity, isAtEnd: false })
  updateReader(target, reader)
  const { isAtEnd } = reader
  const anchors = isAtEnd ? [] : chooseAnchors(target, reader)
  if (!isAtEnd && reader.shownRange === undefined) {
    reader.shownRange = reader.scrollRange
    requestAnimationFrame(() => {
      reader.shownRange = undefined
    })
  }
  return (newElements) => {
    if (isAtEnd) {
      const [scrollRange, toBoxEnd, toListEnd] = measure(target, reader)
      reader.scrollRange = scrollRange
      scrollBy(box, direction * (reader.isAtBoxEnd ? toBoxEnd : Math.max(toListEnd, 0)))
    } else {
      // First, because the page may show this attribute by an element above the reader, which moves the list.
      if (newElements > 0) target.setAttribute(UNSEEN, `${Number(target.getAttribute(UNSEEN)) + newElements}`)
      // [browser] WebKit has no scroll anchoring, and others do not always apply it. If they do, they have done so here.
      const boxTop = visibleTopOf(box)
      // An element that has replaced another one has its ID, but so has a new row that repeats the ID of a removed one.
      const stayed = anchors.filter(([anchor]) => anchor.isConnected)
      const shifts = (stayed.length ? stayed : anchors)
        .flatMap(([anchor, offset]) => {
          const element = anchor.isConnected
            ? anchor
            : document.getElementById(anchor.getAttribute('id') ?? '')
          return element ? element.getBoundingClientRect().top - boxTop - offset : []
        })
        .sort((a, b) => a - b)
      const shift = (shifts[shifts.length >> 1] ?? 0) + reader.remainderPx
      const scrollTopBefore = box.scrollTop
      if (Math.abs(shift) >= 0.5) scrollBy(box, shift)
      reader.remainderPx = (shift - box.scrollTop + scrollTopBefore) % 1
    }
    reader.lastScrollTop = box.scrollTop
    if (!isAtEnd) updateReader(target, reader)
  }
}

/** Checks whether the reader has reached or left the end. Cost: reads only `scrollTop` while the reader stays there. */
function updateReader(target: Element, reader: Reader): void {
  const { box, direction = 1, lastScrollTop, isAtEnd, isAtBoxEnd } = reader
  const scrollTop = box.scrollTop
  if (isAtEnd && scrollTop === lastScrollTop) return
  const movedPx = direction * (scrollTop - lastScrollTop)
  const [scrollRange, toBoxEnd, toListEnd] = measure(target, reader)
  // A reader leaves the end with the first pixel: pulling back would stop the scrolling. A reader reaches the end that
  // is on the screen: with many events, the real end would move away for ever.
  const tolerance = movedPx > 0 ? END_TOLERANCE_PX + scrollRange - (reader.shownRange ?? scrollRange) : 1
  const toEnd = movedPx > 0 ? Math.min(toBoxEnd, toListEnd) : isAtBoxEnd ? toBoxEnd : toListEnd
  reader.isAtEnd = toEnd <= tolerance || (isAtEnd && movedPx >= 0)
  reader.scrollRange = scrollRange
  if (movedPx) reader.remainderPx = 0
  if (reader.isAtEnd) {
    reader.isAtBoxEnd = toBoxEnd <= tolerance
    target.removeAttribute(UNSEEN)
  }
  reader.lastScrollTop = box.scrollTop
}

/** The scroll range of the box, the distance to its end, and the distance to the end of the list, in CSS pixels. */
function measure(
  target: Element,
  { box, direction = 1, isBoxReversed }: Reader,
): [range: number, room: number, edge: number] {
  const { clientHeight } = box
  const scrollRange = box.scrollHeight - clientHeight
  const scrollTop = box.scrollTop + (isBoxReversed ? scrollRange : 0)
  const toBoxEnd = direction < 0 ? scrollTop : scrollRange - scrollTop
  if (target === box) return [scrollRange, toBoxEnd, toBoxEnd]
  const { top, bottom } = target.getBoundingClientRect()
  const boxTop = visibleTopOf(box)
  return [scrollRange, toBoxEnd, direction < 0 ? boxTop - top : bottom - boxTop - clientHeight]
}

/**
 * Children around the middle of the box, each with its offset from the top of the box. Children below the box are left
 * out, because their changes move nothing that the reader sees.
 */
function chooseAnchors(target: Element, { box, isReversed }: Reader): [child: Element, y: number][] {
  const children = childrenOf(target)
  const boxTop = visibleTopOf(box)
  const middle = boxTop + box.clientHeight / 2
  let [low, high] = [0, children.length - 1]
  while (low < high) {
    const index = (low + high) >> 1
    const { top, bottom } = (children[index] as Element).getBoundingClientRect()
    if (isReversed ? top < middle : bottom > middle) high = index
    else low = index + 1
  }
  // Several, because some may be replaced, removed or moved. The median of their shifts is the shift of the content.
  return [-2, -1, 0, 1, 2].flatMap((delta): [Element, number][] => {
    const child = children[low + delta]
    const offset = child ? child.getBoundingClientRect().top - boxTop : Infinity
    return child && offset < box.clientHeight ? [[child, offset]] : []
  })
}

function readerOf(target: Element): Reader {
  const existing = readers.get(target)
  // If the box could not be scrolled before, another element may scroll now.
  if (existing && existing.scrollRange > 0 && existing.box.contains(target)) return existing
  const box = scrollingBox(target)
  if (existing?.box === box) return existing
  const isColumnReversed = (element: Element): boolean => {
    const { display, flexDirection } = getComputedStyle(element)
    return display.endsWith('flex') && flexDirection === 'column-reverse'
  }
  const [isBoxReversed, isReversed] = [box, target].map(isColumnReversed) as [boolean, boolean]
  const reader: Reader = {
    box,
    isBoxReversed,
    isReversed,
    lastScrollTop: 0,
    isAtEnd: false,
    isAtBoxEnd: false,
    scrollRange: 0,
    remainderPx: 0,
  }
  readers.set(target, reader)
  const scroller = scrollTargetOf(box)
  listsByScroller.set(scroller, (listsByScroller.get(scroller) ?? new Set()).add(new WeakRef(target)))
  // One listener for all lists: a closure would keep the list in memory.
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return reader
}

function onScroll({ currentTarget }: Event): void {
  const scroller = currentTarget as EventTarget
  const lists = listsByScroller.get(scroller)
  for (const list of lists ?? []) {
    const target = list.deref()
    if (target && !target.isConnected) readers.delete(target)
    const reader = target && readers.get(target)
    if (reader && scrollTargetOf(reader.box) === scroller) updateReader(target, reader)
    else lists?.delete(list)
  }
  if (!lists?.size) scroller.removeEventListener('scroll', onScroll)
}

/** The target of the `scroll` events of a box. */
function scrollTargetOf(box: Element): EventTarget {
  return box === document.scrollingElement ? document : box
}

/** The nearest element that scrolls: the element itself, an ancestor, or the page. */
function scrollingBox(element: Element): Element {
  const { body, documentElement: root } = document
  const overflow = (element: Element): string => getComputedStyle(element).overflowY
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    // [spec] `overflow` of the body applies to the page, unless the root sets its own.
    const canScroll = at !== body || overflow(root) !== 'visible'
    if (canScroll && /auto|scroll/.test(overflow(at))) return at
  }
  return document.scrollingElement ?? root
}

/** The top of the visible part of a box, relative to the viewport. */
function visibleTopOf(box: Element): number {
  return box === document.scrollingElement ? 0 : box.getBoundingClientRect().top + box.clientTop
}

function scrollBy(box: Element, top: number): void {
  box.scrollBy({ top, behavior: 'instant' })
}
