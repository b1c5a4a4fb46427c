import type { MergeRule } from '../host.js'

/**
 * What `hx-swap` says, as htmx 4 reads it: pages of htmx 2 write some of it otherwise.
 *
 * @param isHxSse whether it is for what [hx-sse] swaps by itself: an empty message leaves the target as it is, unless
 *   the page says otherwise. A blank one is a blank to what is there.
 */
export function swapSpecification(written: string, isHxSse = false, merging: MergeRule = 'none'): string {
  const modern = written
    .trim()
    .replace(/^morph(?::(inner|outer)HTML)?(?=\s|$)/, (_all, which = 'outer') => `${which}Morph`)
    .replace(/\b(show|scroll):(\S+):(top|bottom)\b/g, (_all, what, selector, where) => {
      return `${what}:${where} ${what}Target:${selector}`
    })
    .replace(/\bfocus-scroll:/g, 'focusScroll:')
  if (merging === 'append' || merging === 'prepend')
    return `${modern.replace(/\s+swapEmpty\S*/, '')} swapEmpty:true`
  return isHxSse && !/\bswapEmpty\b/.test(modern) ? `${modern} swapEmpty:false` : modern
}
