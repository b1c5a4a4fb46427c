import { UNSEEN } from '../attributes.js'
import { childrenOf } from './upsert.js'

/**
 * So many CSS pixels from the end are at the end: a browser rounds sizes to whole pixels, and when zoomed out, a
 * position to two or three of them.
 */
const NEAR_PX = 4

/** What is known of the reader of a list. */
interface Reader {
  readonly box: Element
  /** Whether the box counts from its lower end up, in negative numbers. */
  readonly isBoxReversed: boolean
  /** Whether the first child of the list is its lowest. */
  readonly isReversed: boolean
  /** 1 while new elements come at the lower end, -1 while they come at the upper. */
  sign?: 1 | -1
  /** Where the box was scrolled to when it was last looked at. */
  top: number
  isAtEnd: boolean
  /** Whether it is, or was, the box that is at its end, with its padding and whatever it has behind the list. */
  isBoxAtEnd: boolean
  /** How far the box can be scrolled. */
  range: number
  /** The same, in the frame that the reader sees at this moment. */
  shownRange?: number | undefined
  /** What a correction left over, where a box cannot be scrolled by parts of a pixel. */
  rest: number
}

const readers = new WeakMap<Element, Reader>()

/** The lists whose box tells that it was scrolled. It may outlive them, as the page does. */
const lists = new WeakMap<EventTarget, Set<WeakRef<Element>>>()

/**
 * Keeps the reader of a list in place: one who is at the end where new elements come stays there; for any other,
 * nothing moves, and the attribute `sse-unseen` counts the new elements until the end is reached again.
 *
 * Call it right before content is put into the target, and what it returns right after: positions are read when the
 * layout is done already, and once more when it has to be done anyway.
 *
 * @returns takes the number of new elements, those that were removed not subtracted.
 */
export function follow(target: Element, where: 'start' | 'end'): (newElements: number) => void {
  const reader = readerOf(target)
  const { box, isReversed } = reader
  const sign = (where === 'end') === isReversed ? -1 : 1
  if (reader.sign !== sign) Object.assign(reader, { sign, top: -sign * Infinity, isAtEnd: false })
  look(target, reader)
  const { isAtEnd } = reader
  const witnesses = isAtEnd ? [] : choose(target, reader)
  if (!isAtEnd && reader.shownRange === undefined) {
    reader.shownRange = reader.range
    requestAnimationFrame(() => {
      reader.shownRange = undefined
    })
  }
  return (newElements) => {
    if (isAtEnd) {
      const [range, room, edge] = measure(target, reader)
      reader.range = range
      scroll(box, sign * (reader.isBoxAtEnd ? room : Math.max(edge, 0)))
    } else {
      // What the page shows by this attribute may take a place above the reader.
      if (newElements > 0) target.setAttribute(UNSEEN, `${Number(target.getAttribute(UNSEEN)) + newElements}`)
      // [browser] WebKit knows no scroll anchoring, and the others do not always use it. What they do is done by now.
      const start = startOf(box)
      const moves = witnesses
        .flatMap(([witness, y]) => {
          const now = witness.isConnected
            ? witness
            : document.getElementById(witness.getAttribute('id') ?? '')
          return now ? now.getBoundingClientRect().top - start - y : []
        })
        .sort((a, b) => a - b)
      const move = (moves[moves.length >> 1] ?? 0) + reader.rest
      const before = box.scrollTop
      if (Math.abs(move) >= 0.5) scroll(box, move)
      reader.rest = (move - box.scrollTop + before) % 1
    }
    reader.top = box.scrollTop
    if (!isAtEnd) look(target, reader)
  }
}

/** Finds out whether the reader has come to the end, or left it. Reads one number while nothing has moved there. */
function look(target: Element, reader: Reader): void {
  const { box, sign = 1, top, isAtEnd, isBoxAtEnd } = reader
  const now = box.scrollTop
  if (isAtEnd && now === top) return
  const moved = sign * (now - top)
  const [range, room, edge] = measure(target, reader)
  // Who leaves has left with the first pixel: to be pulled back would end the scrolling. Who comes has come to the end
  // that was to be seen; what was added since then would else be ahead for ever, where events are many.
  const near = moved > 0 ? NEAR_PX + range - (reader.shownRange ?? range) : 1
  const gap = moved > 0 ? Math.min(room, edge) : isBoxAtEnd ? room : edge
  reader.isAtEnd = gap <= near || (isAtEnd && moved >= 0)
  reader.range = range
  if (moved) reader.rest = 0
  if (reader.isAtEnd) {
    reader.isBoxAtEnd = room <= near
    target.removeAttribute(UNSEEN)
  }
  reader.top = box.scrollTop
}

/** How far the box can be scrolled, how far it is to its end, and how far until that of the list is to be seen. */
function measure(
  target: Element,
  { box, sign = 1, isBoxReversed }: Reader,
): [range: number, room: number, edge: number] {
  const { clientHeight } = box
  const range = box.scrollHeight - clientHeight
  const top = box.scrollTop + (isBoxReversed ? range : 0)
  const room = sign < 0 ? top : range - top
  if (target === box) return [range, room, room]
  const { top: upper, bottom } = target.getBoundingClientRect()
  const start = startOf(box)
  return [range, room, sign < 0 ? start - upper : bottom - start - clientHeight]
}

/** Children of a list around the middle of its box, and where each is. */
function choose(target: Element, { box, isReversed }: Reader): [child: Element, y: number][] {
  const children = childrenOf(target)
  const start = startOf(box)
  const middle = start + box.clientHeight / 2
  let [low, high] = [0, children.length - 1]
  while (low < high) {
    const at = (low + high) >> 1
    const { top, bottom } = (children[at] as Element).getBoundingClientRect()
    if (isReversed ? top < middle : bottom > middle) high = at
    else low = at + 1
  }
  // Some may be replaced, removed, or sorted to another place: the median tells how far the content has moved.
  return [-2, -1, 0, 1, 2].flatMap((step): [Element, number][] => {
    const child = children[low + step]
    return child ? [[child, child.getBoundingClientRect().top - start]] : []
  })
}

function readerOf(target: Element): Reader {
  const known = readers.get(target)
  // A list that has grown, and a page that was made narrower, may scroll somewhere else.
  if (known && known.range > 0 && known.box.contains(target)) return known
  const box = scrollingBox(target)
  if (known?.box === box) return known
  const isColumnReversed = (of: Element): boolean => {
    const { display, flexDirection } = getComputedStyle(of)
    return display.endsWith('flex') && flexDirection === 'column-reverse'
  }
  const [isBoxReversed, isReversed] = [box, target].map(isColumnReversed) as [boolean, boolean]
  const reader: Reader = {
    box,
    isBoxReversed,
    isReversed,
    top: 0,
    isAtEnd: false,
    isBoxAtEnd: false,
    range: 0,
    rest: 0,
  }
  readers.set(target, reader)
  const source = sourceOf(box)
  lists.set(source, (lists.get(source) ?? new Set()).add(new WeakRef(target)))
  // One function for all: a closure made here would keep the list.
  source.addEventListener('scroll', scrolled, { passive: true })
  return reader
}

function scrolled({ currentTarget }: Event): void {
  const source = currentTarget as EventTarget
  const known = lists.get(source)
  for (const list of known ?? []) {
    const target = list.deref()
    if (target && !target.isConnected) readers.delete(target)
    const reader = target && readers.get(target)
    if (reader && sourceOf(reader.box) === source) look(target, reader)
    else known?.delete(list)
  }
  if (!known?.size) source.removeEventListener('scroll', scrolled)
}

/** What tells that a box was scrolled. */
function sourceOf(box: Element): EventTarget {
  return box === document.scrollingElement ? document : box
}

/** The nearest box that scrolls: the element itself, one around it, or the page. */
function scrollingBox(element: Element): Element {
  const { body, documentElement: root } = document
  const overflow = (of: Element): string => getComputedStyle(of).overflowY
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    // What the body says is meant for the page, unless the root says something.
    const own = at !== body || overflow(root) !== 'visible'
    if (own && /auto|scroll/.test(overflow(at))) return at
  }
  return document.scrollingElement ?? root
}

/** Where the visible part of a box begins. */
function startOf(box: Element): number {
  return box === document.scrollingElement ? 0 : box.getBoundingClientRect().top + box.clientTop
}

function scroll(box: Element, top: number): void {
  box.scrollBy({ top, behavior: 'instant' })
}
