import { twins } from '../../attributes.js'
import type { Host } from '../host.js'
import { rulesOf } from '../merging.js'
import { parseSwap } from '../modifiers.js'
import type { Classic, Dialect, InternalApi, Place } from './api.js'
import { type Extensions, has } from './extensions.js'

/** How messages are shown through the swap of htmx 1.9 or 2. */
export function createStrategies(
  htmx: Classic,
  api: InternalApi,
  extensions: Extensions,
  { swap: insert }: Pick<Dialect, 'swap'>,
): Host['strategy'] {
  /** Whether nothing is left of a content after its out-of-band parts, or `hx-select` finds nothing in it. */
  function leavesNothing(content: string, select?: string | null, selectOOB?: string | null): boolean {
    if (!select && !selectOOB && !/-oob|<hx-/i.test(content)) return false
    const fragment = api.makeFragment(content)
    const oob = twins('hx-swap-oob')
    const parts = [
      ...fragment.querySelectorAll(
        `${oob},template[hx]${selectOOB ? `,${selectOOB.replace(/:[^,]*/g, '')}` : ''}`,
      ),
    ]
    // [htmx 2] Looks for them in a `<template>`, which holds rows of tables, as well.
    if (!htmx.version.startsWith('1'))
      for (const template of fragment.querySelectorAll('template'))
        if (template.content.querySelector(oob)) parts.push(template)
    for (const part of parts) part.remove()
    if (select) return !fragment.querySelector(select)
    return !!parts.length && !fragment.firstElementChild && !fragment.textContent?.trim()
  }

  return (element, inherited, place) => {
    const given = (place ?? {}) as Partial<Place>
    const written = given.swap ?? inherited('hx-swap')
    const parsed = parseSwap(written ?? '', htmx.config.defaultSwapStyle)
    const specification = api.getSwapSpecification(element, parsed.forClassic)
    const { swapStyle, swapDelay } = specification
    const transition = !!(specification.transition ?? htmx.config.globalViewTransitions)
    const select = given.select ?? inherited('hx-select')
    const selectOOB = inherited('hx-select-oob')
    const rules = rulesOf(parsed)
    const merging = select || selectOOB ? 'none' : rules.merging
    return {
      ...rules,
      merging,
      transition,
      isDelayed: swapDelay > 0,
      isTransformed: () => extensions.of(element).some(({ sluice }) => !sluice),
      transform(data, render) {
        const active = extensions.of(element)
        // Without the extension for templates, ours come first.
        let content = has(active, 'templates') ? data : render(data)
        for (const extension of active) {
          if (extension.sluice === 'templates') content = render(content)
          else content = extension.transformResponse(content, null, element)
        }
        return content
      },
      swap(target, contents, watch) {
        const [only = ''] = contents
        const blanks = swapStyle !== 'delete' && leavesNothing(only, select, selectOOB)
        if (swapDelay) target.classList.add(htmx.config.swappingClass)
        const how = blanks && contents.length < 2 ? { ...specification, swapStyle: 'none' } : specification
        const isPlain =
          !htmx.logger &&
          !transition &&
          !select &&
          !selectOOB &&
          ![element, target].some((one) => extensions.others(one).length)
        insert({
          isPlain,
          element,
          target,
          contents,
          merging,
          specification: how,
          transition,
          select,
          selectOOB,
          watch,
        })
        return undefined
      },
    }
  }
}
