import type { UpsertOptions } from '../dom/upsert.js'

/** The swap style that Sluice adds. */
export const UPSERT = 'upsert'

/** Between a style and its own modifiers, where htmx reads both as the style. */
const GLUE = ';'

/** Its modifiers, and the one that Sluice adds to every style. */
const OWN = /^(prepend|sort|key)(:|$)/
const FOLLOW = 'follow'

/** What `hx-swap` says, as far as Sluice is concerned. */
export interface ParsedSwap extends UpsertOptions {
  readonly style: string
  readonly follow: boolean
  /** What is left for htmx: on htmx 1.9 and 2 it logs an error for a modifier that it does not know. */
  readonly forClassic: string
}

/** [htmx < 4] Has these; any other first word is a style, such as `morph:outerHTML` of an extension. */
const MODIFIERS = /^(swap|settle|transition|ignoreTitle|scroll|show|focus-scroll):/

/**
 * Reads `hx-swap`, the one place that does.
 *
 * @param modifiers what the first word is where the style is left out.
 */
export function parseSwap(written: string, defaultStyle: string, modifiers = MODIFIERS): ParsedSwap {
  const words = written.split(/[\s;]+/).filter(Boolean)
  const style = !words[0] || modifiers.test(words[0]) ? defaultStyle : (words.shift() as string)
  const isOurs = style === UPSERT
  const own: Record<string, string | true> = {}
  const left: string[] = []
  let glued = style
  for (const word of words) {
    if (isOurs && OWN.test(word)) {
      const [name = '', value] = word.split(/:(.*)/)
      own[name] = value ?? true
      glued += GLUE + word
    } else if (word !== FOLLOW) left.push(word)
  }
  return {
    ...own,
    style,
    prepend: !!own.prepend,
    follow: words.includes(FOLLOW),
    forClassic: [glued, ...left].join(' '),
  }
}
