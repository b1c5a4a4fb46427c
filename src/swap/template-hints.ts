import { hasSideEffects } from '../dom/content.js'
import type { Binding } from './bindings.js'

/** What all renderings of a template have in common. */
export interface TemplateHints {
  /** Number of top-level elements. */
  readonly rows: number
  /** Whether the content has no side effects, as `dom/content.ts` defines them. */
  readonly isInert: boolean
  /** Whether any element has an id. */
  readonly hasIds: boolean
}

/** An attribute `id`, in HTML. */
export const HAS_ID = /\bid\s*=/i

/** A plain value: `{{field}}`, but not `{{{field}}}`. */
const VALUE = /(?<!{){{\s*[\w.]+\s*}}(?!})/g

/** Values that could change how the HTML around them is parsed. Mustache escapes everything else that could. */
const SAMPLES = ['a', 'a b', ' ', '']

/** How many templates keep their hints. A page may make up templates without end. */
const MAX_REMEMBERED = 100

/**
 * Returns a function that finds the hints of a binding; undefined if there are none. Finds them once for a template, which
 * thousands of elements may share.
 */
export function createTemplateHints(): (binding: Binding) => TemplateHints | undefined {
  const bySource = new Map<string, TemplateHints | undefined>()
  return (binding) => {
    if (!binding.escapes || binding.strategy.isTransformed()) return undefined
    const [source, ...otherSources] = binding.sources() ?? []
    if (source === undefined || otherSources.length) return undefined
    if (!bySource.has(source)) {
      if (bySource.size === MAX_REMEMBERED) bySource.clear()
      bySource.set(source, templateHints(source))
    }
    return bySource.get(source)
  }
}

/**
 * Finds what a Mustache template always renders; undefined if that depends on the data, or the page cannot parse it.
 *
 * It does not depend on the data if the template has plain values only, and parses to the same elements and attributes
 * with every sample. Then each value is text or inside quotes, which an escaped value cannot end.
 */
export function templateHints(source: string): TemplateHints | undefined {
  if (source.replace(VALUE, '').includes('{{')) return undefined
  let first = ''
  let others: string[]
  try {
    ;[first = '', ...others] = SAMPLES.map((sample) => shapeOf(source.replace(VALUE, sample)))
  } catch {
    // A Trusted Types policy refuses the source. The swap that follows reports what it refuses.
    return undefined
  }
  if (others.some((other) => other !== first)) return undefined
  return {
    rows: first.split('\n').filter((line) => line.startsWith('0')).length,
    isInert: !hasSideEffects(source),
    hasIds: HAS_ID.test(source),
  }
}

/** The elements and their attributes, one line each, which begins with the nesting depth. */
function shapeOf(html: string): string {
  const template = document.createElement('template')
  template.innerHTML = html
  const lines = (parent: ParentNode, depth: number): string[] =>
    [...parent.children].flatMap((element) => [
      `${depth} ${element.localName} ${element.getAttributeNames().sort()}`,
      ...lines(element, depth + 1),
    ])
  return lines(template.content, 0).join('\n')
}
