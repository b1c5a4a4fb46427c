import { NEXT_MESSAGE } from '../swap/upsert.js'
import type { Manner, Merging } from './host.js'
import { followed, UPSERT } from './modifiers.js'

const MERGING: Readonly<Record<string, Merging>> = {
  beforeend: 'append',
  beforebegin: 'append',
  // Sees to the order itself.
  [UPSERT]: 'append',
  afterbegin: 'prepend',
  afterend: 'prepend',
}

/** Styles that leave nothing of what was there; `delete` takes it away, however often. */
const REPLACES = /^((inner|outer|morph:(inner|outer))HTML|(inner|outer)?morph|textContent|outerSync|delete)$/i

/** What becomes of several messages for one target. */
export interface Joining extends Pick<Manner, 'merging' | 'oldest' | 'grows' | 'follows'> {
  /** A comment that is to stand between two of them. */
  readonly between: string | undefined
}

/** @param written what `hx-swap` says, of which this is the style. That of an extension may do anything. */
export function joiningOf(style: string, written: string): Joining {
  const first = style === UPSERT && /\sprepend\b/.test(written)
  // Of a list in order, the last go.
  const ends = style === 'afterbegin' || first || (style === UPSERT && /\ssort\b/.test(written))
  return {
    merging: MERGING[style] ?? (REPLACES.test(style) ? 'replace' : 'none'),
    oldest: ends ? 'lastElementChild' : /^(beforeend|upsert)$/.test(style) ? 'firstElementChild' : undefined,
    grows: /^(beforeend|afterbegin)$/.test(style),
    follows: followed(written),
    between: first ? NEXT_MESSAGE : undefined,
  }
}

/** Contents in the order that they are to have in the page. */
export function ordered(merging: Merging, contents: readonly string[]): readonly string[] {
  return merging === 'prepend' ? [...contents].reverse() : contents
}
