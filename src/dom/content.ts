/**
 * Parts that htmx, in some version, does not insert into the target or cannot read from a fragment: out-of-band parts,
 * `<hx-partial>`, whole documents, titles, scripts.
 */
const PARTS = /-oob|<(hx-|!d|\/?(html|head|body|title|script|template)\b)/i

/** htmx attributes that do nothing until the user does something. */
const PASSIVE_ATTRIBUTES =
  'get|post|put|patch|delete|target|swap|confirm|vals|indicator|include|push-url|replace-url|select|headers|params|disabled-elt|encoding|boost|prompt|sync|validate'

/**
 * Content that has side effects when it is inserted: custom elements, parts for other places, and elements that
 * listen to a stream, take the focus or run code. Searches the text of the HTML, which is fast. It may find too much, but misses
 * nothing, because names of elements and attributes cannot be escaped.
 */
const SIDE_EFFECTS = new RegExp(
  `${PARTS.source}|<[a-z]\\w*-|<(iframe|frame|object|embed|details|dialog|base|meta|link|style)\\b|[\\s"'/](on\\w+\\s*=|autofocus|is\\s*=|(data-)?(sse-|hx-(?!(${PASSIVE_ATTRIBUTES})\\b(?!-))))`,
  'i',
)

/** Whether a content may have parts for other places than its target. */
export const hasParts = (content: string): boolean => PARTS.test(content)

/** Whether a content may have side effects. Then it is neither merged with others nor dropped. */
export const hasSideEffects = (content: string): boolean => SIDE_EFFECTS.test(content)

/** Attributes that connect or listen to a stream, and scripts and custom elements, which may add such attributes. */
const LISTENERS = /\bsse[-:]|hx-sse|<script|<[a-z]\w*-/i

/** Whether a content, or a template or payload that it is rendered from, may add elements that listen to a stream. */
export const mayAddListeners = (content: string): boolean => LISTENERS.test(content)

/** [htmx] Parses in a document without a doctype: in quirks mode, some elements may be nested differently. */
let quirksTemplate: HTMLTemplateElement | undefined

function parse(html: string): DocumentFragment {
  quirksTemplate ??= new DOMParser().parseFromString('', 'text/html').createElement('template')
  quirksTemplate.innerHTML = html
  return quirksTemplate.content
}

/**
 * Parses contents without {@link hasSideEffects | side effects} as htmx 2 and 4 parse each of them: in a `<template>`, which keeps
 * table rows, and ignores end tags without a start tag.
 *
 * Several contents are parsed together, each in its own template, which takes half of the time. If a content does not
 * close something (a comment, an attribute, a text field), it swallows the start of the next template, or of the empty
 * one at the end. Then there are fewer templates than contents, and each content is parsed separately.
 *
 * @param suffix what the host appends to a content; an unclosed content swallows it.
 */
export function fragmentsOf(contents: readonly string[], suffix = '</template>'): DocumentFragment[] {
  const contentOf = (template: Node): DocumentFragment => (template as HTMLTemplateElement).content
  if (contents.length > 1) {
    const wrapped = [...contents, ''].map((content) => `<template>${content}</template>`)
    const templates = [...parse(wrapped.join('')).childNodes]
    if (templates.length === wrapped.length) return templates.slice(0, -1).map(contentOf)
  }
  return contents.map((content) => contentOf(parse(`<template>${content}${suffix}`).firstChild as Node))
}
