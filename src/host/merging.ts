import { TEMPLATE } from '../attributes.js'
import type { MergeRule, SwapStrategy } from './host.js'
import { type ParsedSwap, UPSERT } from './modifiers.js'

const RULES: Readonly<Record<string, MergeRule>> = {
  beforeend: 'append',
  beforebegin: 'append',
  afterbegin: 'prepend',
  afterend: 'prepend',
  [UPSERT]: 'upsert',
  innerHTML: 'replace',
  textContent: 'replace',
}

/** What is not taken away by `sse-limit`: no payload makes a template leave its list. */
const KEPT = `[hx-preserve],[data-hx-preserve],${TEMPLATE}`

/** What a swap style does to its target, beside what its content says. */
export type StyleRules = Pick<
  SwapStrategy,
  'merging' | 'oldest' | 'kept' | 'grows' | 'replacesTarget' | 'follows'
>

/** That of an extension may do anything. */
export function rulesOf({ style, prepend, sort, key, follow }: ParsedSwap): StyleRules {
  const isList = style === UPSERT
  const isFirst = style === 'afterbegin' || (isList && prepend)
  // A follower counts what each has added.
  const merging = (!(follow && /^(inner|text)/.test(style)) && RULES[style]) || 'none'
  const keyName = CSS.escape(key || 'id')
  return {
    merging,
    // Of a list in order, the last go.
    oldest:
      isFirst || (isList && sort)
        ? 'lastElementChild'
        : isList || style === 'beforeend'
          ? 'firstElementChild'
          : undefined,
    kept: isList && sort ? `${KEPT},:not([${keyName}]),[${keyName}=""]` : KEPT,
    grows: /^(beforeend|afterbegin)$/.test(style),
    replacesTarget: merging === 'none' && style !== 'none',
    follows: follow ? (isFirst ? 'start' : 'end') : undefined,
  }
}

/** Contents in the order that they are to have in the page. */
export function ordered<T>(merging: MergeRule, contents: readonly T[]): readonly T[] {
  return merging === 'prepend' ? [...contents].reverse() : contents
}
