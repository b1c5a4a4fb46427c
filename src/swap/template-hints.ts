import { acts } from '../dom/content.js'

/** What all renderings of a template have in common. */
export interface TemplateHints {
  /** How many elements each has at its top level. */
  readonly rows: number
  /** Whether none of them does more than to be there. */
  readonly isInert: boolean
  /** Whether there are elements with an id. */
  readonly hasIds: boolean
}

const VALUE = /(?<!{){{\s*[\w.]+\s*}}(?!})/g

/** What a value may be, as far as it can matter to the elements and attributes around it: Mustache escapes the rest. */
const SAMPLES = ['a', 'a b', ' ', '']

/**
 * Finds out what a Mustache template always renders; undefined where that depends on the data.
 *
 * Proved by its own text: it holds plain values only, and reads as the same elements with the same attributes whatever
 * stands for them. Then a value is a text or inside of quotes, which it cannot end.
 */
export function templateHints(source: string): TemplateHints | undefined {
  if (source.replace(VALUE, '').includes('{{')) return undefined
  const [first = '', ...others] = SAMPLES.map((sample) => shapeOf(source.replace(VALUE, sample)))
  if (others.some((other) => other !== first)) return undefined
  return {
    rows: first.split('\n').filter((line) => line.startsWith('0')).length,
    isInert: !acts(source),
    hasIds: /\bid\s*=/i.test(source),
  }
}

/** Elements and their attributes, a line each, which begins with how deep it is. */
function shapeOf(html: string): string {
  const template = document.createElement('template')
  template.innerHTML = html
  const lines = (of: ParentNode, depth: number): string[] =>
    [...of.children].flatMap((element) => [
      `${depth} ${element.localName} ${element.getAttributeNames().sort()}`,
      ...lines(element, depth + 1),
    ])
  return lines(template.content, 0).join('\n')
}
