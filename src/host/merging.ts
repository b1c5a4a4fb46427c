import { TEMPLATE_SELECTOR } from '../attributes.js'
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
  outerHTML: 'none',
  delete: 'none',
  none: 'none',
}

/** Whether a swap style needs no extension of another author. */
export function isKnownStyle(style: string): boolean {
  return Object.hasOwn(RULES, style)
}

/** Selector for elements that `sse-limit` never removes. Templates are among them: a payload must not remove one. */
const KEPT_BY_LIMIT = `[hx-preserve],[data-hx-preserve],${TEMPLATE_SELECTOR}`

/** Effects of a swap style on its target, independent of the content. */
export type StyleRules = Pick<
  SwapStrategy,
  'mergeRule' | 'oldest' | 'keptSelector' | 'onlyAdds' | 'deletes' | 'replacesTarget' | 'followedEnd'
>

/** The rules of a swap style. For unknown styles (of extensions) it assumes that they can do anything. */
export function styleRulesOf({ style, prepend, sort, key, follow }: ParsedSwap): StyleRules {
  const isList = style === UPSERT
  const isFirst = style === 'afterbegin' || (isList && prepend)
  // With `follow`, each message is swapped separately, because `follow` counts the elements that each one adds.
  const merging = (!(follow && /^(inner|text)/.test(style)) && RULES[style]) || 'none'
  const keyAttribute = CSS.escape(key || 'id')
  return {
    mergeRule: merging,
    // In a sorted list, a limit removes the last elements.
    oldest:
      isFirst || (isList && sort)
        ? 'lastElementChild'
        : isList || style === 'beforeend'
          ? 'firstElementChild'
          : undefined,
    keptSelector:
      isList && sort ? `${KEPT_BY_LIMIT},:not([${keyAttribute}]),[${keyAttribute}=""]` : KEPT_BY_LIMIT,
    onlyAdds: /^(beforeend|afterbegin)$/.test(style),
    deletes: style === 'delete',
    replacesTarget: merging === 'none' && style !== 'none',
    followedEnd: follow ? (isFirst ? 'start' : 'end') : undefined,
  }
}

/** Sorts contents, given in the order of arrival, as they are to stand in the page. */
export function inPageOrder<T>(merging: MergeRule, contents: readonly T[]): readonly T[] {
  return merging === 'prepend' ? [...contents].reverse() : contents
}
