import type { UpsertOptions } from '../swap/upsert.js'

/** The swap style that Sluice adds. */
export const UPSERT = 'upsert'

/** Its modifiers. */
const OWN = /^(prepend|sort|key)(:|$)/

/** Between a style and its own modifiers, where htmx reads both as the style. */
const GLUE = ';'

/** Takes modifiers out of what `hx-swap` says. Returns the words that are left, the style first, and those taken. */
export function takeModifiers(written: string, own: RegExp): [left: string[], taken: string[]] {
  const [style = '', ...modifiers] = written.trim().split(/\s+/)
  const [left, taken]: [string[], string[]] = [[style], []]
  for (const modifier of modifiers) (own.test(modifier) ? taken : left).push(modifier)
  return [left, taken]
}

/**
 * [htmx < 4] Logs an error for a modifier in `hx-swap` that it does not know, and hands an extension the style alone:
 * so Sluice's modifiers go along as a part of that.
 */
export function gluedToStyle<T extends string | null | undefined>(written: T): T | string {
  const [[style, ...others], taken] = takeModifiers(written ?? '', OWN)
  return style === UPSERT ? [[style, ...taken].join(GLUE), ...others].join(' ') : written
}

/** What a style says, that Sluice's modifiers may be glued to; undefined for the style of another. */
export function upsertOptions(style: string): UpsertOptions | undefined {
  const [name, ...modifiers] = style.split(/[;\s]/)
  if (name !== UPSERT) return undefined
  return Object.fromEntries(modifiers.map((modifier) => [...modifier.split(/:(.*)/), true]))
}
