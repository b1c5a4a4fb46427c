import { selectorOf } from '../../attributes.js'
import { warnOnce } from '../../findings.js'
import type { Host } from '../host.js'
import { isKnownStyle, styleRulesOf } from '../merging.js'
import { parseSwap } from '../modifiers.js'
import type { Classic, Dialect, InternalApi, ResponseContext } from './api.js'
import { type Extensions, includesExtension } from './extensions.js'

/** Creates swap strategies that use the swap of htmx 1.9 or 2. */
export function createStrategies(
  htmx: Classic,
  api: InternalApi,
  extensions: Extensions,
  { insert }: Pick<Dialect, 'insert'>,
): Host['strategy'] {
  /** Whether a content has only out-of-band parts, or `hx-select` matches nothing in it. */
  function hasNothingForTarget(content: string, select?: string | null, selectOOB?: string | null): boolean {
    if (!select && !selectOOB && !/-oob|<hx-/i.test(content)) return false
    const fragment = api.makeFragment(content)
    const oob = selectorOf('hx-swap-oob')
    const parts = [
      ...fragment.querySelectorAll(
        `${oob},template[hx]${selectOOB ? `,${selectOOB.replace(/:[^,]*/g, '')}` : ''}`,
      ),
    ]
    // [htmx 2] Looks for out-of-band parts also in a `<template>`, which is needed for table rows.
    if (!htmx.version.startsWith('1'))
      for (const template of fragment.querySelectorAll('template'))
        if (template.content.querySelector(oob)) parts.push(template)
    for (const part of parts) part.remove()
    if (select) return !fragment.querySelector(select)
    return !!parts.length && !fragment.firstElementChild && !fragment.textContent?.trim()
  }

  return (element, inherited, context) => {
    const responseContext = (context ?? {}) as Partial<ResponseContext>
    const written = responseContext.swap ?? inherited('hx-swap')
    const parsed = parseSwap(written ?? '', htmx.config.defaultSwapStyle)
    const specification = api.getSwapSpecification(element, parsed.forClassic)
    const { swapStyle, swapDelay } = specification
    const transition = !!(specification.transition ?? htmx.config.globalViewTransitions)
    const select = responseContext.select ?? inherited('hx-select')
    const selectOOB = inherited('hx-select-oob')
    const rules = styleRulesOf(parsed)
    // Extensions have styles of their own.
    if (!isKnownStyle(parsed.style) && !extensions.others(element).length)
      warnOnce(
        'option-invalid',
        { element, key: 'hx-swap', value: parsed.style, expected: 'a style' },
        'hx-swap',
      )
    const merging = select || selectOOB ? 'none' : rules.mergeRule
    return {
      ...rules,
      mergeRule: merging,
      usesTransition: transition,
      isDelayed: swapDelay > 0,
      isTransformed: () => extensions.of(element).some(({ sluice }) => !sluice),
      transform(data, render) {
        const active = extensions.of(element)
        // Without `client-side-templates`, Sluice renders before the other extensions.
        let content = includesExtension(active, 'templates') ? data : render(data)
        for (const extension of active) {
          if (extension.sluice === 'templates') content = render(content)
          else content = extension.transformResponse(content, null, element)
        }
        return content
      },
      swap(located, contents, observer) {
        const [first = ''] = contents
        const target = located ?? element
        const isEmpty = !located || (swapStyle !== 'delete' && hasNothingForTarget(first, select, selectOOB))
        if (swapDelay) located?.classList.add(htmx.config.swappingClass)
        const applied =
          isEmpty && contents.length < 2 ? { ...specification, swapStyle: 'none' } : specification
        const isPlain =
          !htmx.logger &&
          !transition &&
          !select &&
          !selectOOB &&
          ![element, target].some((node) => extensions.others(node).length)
        insert({
          isPlain,
          element,
          target,
          contents,
          merging,
          specification: applied,
          transition,
          select,
          selectOOB,
          observer,
        })
        return undefined
      },
    }
  }
}
