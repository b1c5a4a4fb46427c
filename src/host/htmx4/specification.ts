import type { MergeRule } from '../host.js'

/**
 * Translates `hx-swap` to the syntax of htmx 4, because pages for htmx 2 write some modifiers differently.
 *
 * @param isHxSse whether the element behaves like [hx-sse]: an empty message does not change the target, unless the page
 *   sets `swapEmpty`.
 * @param merging for `append` and `prepend`, white space is content too, so `swapEmpty` is always set.
 */
export function swapSpecification(written: string, isHxSse = false, merging: MergeRule = 'none'): string {
  const htmx4Swap = written
    .trim()
    .replace(/^morph(?::(inner|outer)HTML)?(?=\s|$)/, (_all, which = 'outer') => `${which}Morph`)
    .replace(/\b(show|scroll):(\S+):(top|bottom)\b/g, (_all, what, selector, where) => {
      return `${what}:${where} ${what}Target:${selector}`
    })
    .replace(/\bfocus-scroll:/g, 'focusScroll:')
  if (merging === 'append' || merging === 'prepend')
    return `${htmx4Swap.replace(/\s+swapEmpty\S*/, '')} swapEmpty:true`
  return isHxSse && !/\bswapEmpty\b/.test(htmx4Swap) ? `${htmx4Swap} swapEmpty:false` : htmx4Swap
}
