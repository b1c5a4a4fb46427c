import { hasSideEffects } from '../dom/content.js'

/** What all renderings of a template have in common. */
export interface TemplateHints {
  /** Number of top-level elements. */
  readonly rows: number
  /** Whether the content has no side effects, as `dom/content.ts` defines them. */
  readonly isInert: boolean
  /** Whether any element has an id. */
  readonly hasIds: boolean
}

/** A plain value: `{{field}}`, but not `{{{field}}}`. */
const VALUE = /(?<!{){{\s*[\w.]+\s*}}(?!})/g

/** Values that could change how the HTML around them is parsed. Mustache escapes everything else that could. */
const SAMPLES = ['a', 'a b', ' ', '']

/**
 * Finds what a Mustache template always renders; undefined if that depends on the data.
 *
 * It does not depend on the data if the template has plain values only, and parses to the same elements and attributes
 * with every sample. Then each value is text or inside quotes, which an escaped value cannot end.
 */
export function templateHints(source: string): TemplateHints | undefined {
  if (source.replace(VALUE, '').includes('{{')) return undefined
  const [first = '', ...others] = SAMPLES.map((sample) => shapeOf(source.replace(VALUE, sample)))
  if (others.some((other) => other !== first)) return undefined
  return {
    rows: first.split('\n').filter((line) => line.startsWith('0')).length,
    isInert: !hasSideEffects(source),
    hasIds: /\bid\s*=/i.test(source),
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
