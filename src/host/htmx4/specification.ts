/**
 * What `hx-swap` says, as htmx 4 reads it: pages of htmx 2 write some of it otherwise. A message that is empty, or has
 * only out-of-band parts, leaves the target as it is, unless the page says otherwise.
 */
export function swapSpecification(written: string): string {
  const modern = written
    .trim()
    .replace(/^morph(?::(inner|outer)HTML)?(?=\s|$)/, (_all, which = 'outer') => `${which}Morph`)
    .replace(/\b(show|scroll):(\S+):(top|bottom)\b/g, (_all, what, selector, where) => {
      return `${what}:${where} ${what}Target:${selector}`
    })
    .replace(/\bfocus-scroll:/g, 'focusScroll:')
  return /\bswapEmpty\b/.test(modern) ? modern : `${modern} swapEmpty:false`
}
