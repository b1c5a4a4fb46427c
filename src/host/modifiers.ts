import type { UpsertOptions } from '../swap/upsert.js'
import type { Manner } from './host.js'

/** The swap style that Sluice adds. */
export const UPSERT = 'upsert'

/** Its modifiers. */
const OWN = /^(prepend|sort|key)(:|$)/

/** Of any style. */
const FOLLOW = /\sfollow(?!\S)/

/** Between a style and its own modifiers, where htmx reads both as the style. */
export const GLUE = ';'

/** Whether the list is to be followed, as `hx-swap` says by the modifier `follow`, and where its new elements come. */
export function followed(swap: string | null | undefined): Manner['follows'] {
  if (!swap || !FOLLOW.test(swap)) return undefined
  return /\b(afterbegin|prepend)\b/.test(swap) ? 'start' : 'end'
}

/** Takes modifiers out of what `hx-swap` says. Returns the words that are left, the style first, and those taken. */
function takeModifiers(written: string, own: RegExp): [left: string[], taken: string[]] {
  const [style = '', ...modifiers] = written.trim().split(/\s+/)
  const [left, taken]: [string[], string[]] = [[style], []]
  for (const modifier of modifiers) (own.test(modifier) ? taken : left).push(modifier)
  return [left, taken]
}

/**
 * [htmx < 4] Logs an error for a modifier in `hx-swap` that it does not know, and hands an extension the style alone:
 * so those of Sluice's style go along as a part of that.
 */
export function forClassic<T extends string | null | undefined>(written: T): T | string {
  if (!written) return written
  const known = written.replace(FOLLOW, '')
  const [[style, ...others], taken] = takeModifiers(known, OWN)
  return style === UPSERT ? [[style, ...taken].join(GLUE), ...others].join(' ') : (known as T)
}

/** What a style says, that Sluice's modifiers may be glued to; undefined for the style of another. */
export function upsertOptions(style: string): UpsertOptions | undefined {
  const [name, ...modifiers] = style.split(/[;\s]/)
  if (name !== UPSERT) return undefined
  return Object.fromEntries(modifiers.map((modifier) => [...modifier.split(/:(.*)/), true]))
}
