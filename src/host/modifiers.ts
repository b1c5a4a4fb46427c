import type { UpsertOptions } from '../dom/upsert.js'

/** The swap style that Sluice adds. */
export const UPSERT = 'upsert'

/** Joins `upsert` and its modifiers to one word, which htmx 1.9 and 2 read as the style. */
const SEPARATOR = ';'

/** The modifiers of `upsert`, and the one that Sluice adds to every style. */
const UPSERT_MODIFIER = /^(prepend|sort|key)(:|$)/
const FOLLOW = 'follow'

/** The parts of `hx-swap` that Sluice uses. */
export interface ParsedSwap extends UpsertOptions {
  readonly style: string
  readonly follow: boolean
  /** The value for htmx 1.9 and 2, without Sluice's modifiers: htmx logs an error for a modifier it does not know. */
  readonly forClassic: string
}

/** [htmx < 4] Its modifiers. Any other first word is a style, such as `morph:outerHTML` of an extension. */
const MODIFIERS = /^(swap|settle|transition|ignoreTitle|scroll|show|focus-scroll):/

/**
 * Parses `hx-swap`. Nothing else in Sluice does.
 *
 * @param modifiers matches a first word that is a modifier, which means that the style is missing.
 */
export function parseSwap(written: string, defaultStyle: string, modifiers = MODIFIERS): ParsedSwap {
  const words = written.split(/[\s;]+/).filter(Boolean)
  const style = !words[0] || modifiers.test(words[0]) ? defaultStyle : (words.shift() as string)
  const isUpsert = style === UPSERT
  const upsertOptions: Record<string, string | true> = {}
  const remaining: string[] = []
  let classicStyle = style
  for (const word of words) {
    if (isUpsert && UPSERT_MODIFIER.test(word)) {
      const [name = '', value] = word.split(/:(.*)/)
      upsertOptions[name] = value ?? true
      classicStyle += SEPARATOR + word
    } else if (word !== FOLLOW) remaining.push(word)
  }
  return {
    ...upsertOptions,
    style,
    prepend: !!upsertOptions.prepend,
    follow: words.includes(FOLLOW),
    forClassic: [classicStyle, ...remaining].join(' '),
  }
}
