/**
 * What an htmx puts elsewhere than into the target, or cannot take from a fragment: out-of-band parts, `<hx-partial>`,
 * whole documents, titles, scripts.
 */
const PARTS = /-oob|<(hx-|!d|\/?(html|head|body|title|script|template)\b)/i

/** Attributes of htmx that do nothing before a user does something. */
const QUIET =
  'get|post|put|patch|delete|target|swap|confirm|vals|indicator|include|push-url|replace-url|select|headers|params|disabled-elt|encoding|boost|prompt|sync|validate'

/**
 * What does something when it is put into the page, or is more than what is added: elements of a page's own, those that
 * listen to a stream, take the focus, run, or hold parts for other places. Looks at the text alone, and rather finds too
 * much: what an element or attribute is called stands in it as it is.
 */
const ACTS = new RegExp(
  `${PARTS.source}|<[a-z]\\w*-|<(iframe|frame|object|embed|details|dialog|base|meta|link|style)\\b|[\\s"'/](on\\w+\\s*=|autofocus|is\\s*=|(data-)?(sse-|hx-(?!(${QUIET})\\b(?!-))))`,
  'i',
)

/** Whether there is something in a content for other places than its target. */
export const hasParts = (content: string): boolean => PARTS.test(content)

/** Whether a content does more than to be there, so that others may not be shown together with it, or without it. */
export const acts = (content: string): boolean => ACTS.test(content)

/** What takes part in a stream, however a page writes it, or may make something that does. */
const LISTENERS = /\bsse[-:]|hx-sse|<script|<[a-z]\w*-/i

/** Whether there may be something in a content, or in what it is made of, that listens to a stream. */
export const mayAddListeners = (content: string): boolean => LISTENERS.test(content)

/** [htmx] Reads its contents in a document without a doctype, which decides what may stand in what. */
let quirks: HTMLTemplateElement | undefined

function read(html: string): DocumentFragment {
  quirks ??= new DOMParser().parseFromString('', 'text/html').createElement('template')
  quirks.innerHTML = html
  return quirks.content
}

/**
 * Reads contents that do not {@link acts | act} as htmx 2 and 4 read each: in a `<template>`, where rows of tables are
 * rows and end tags of nothing are nothing.
 *
 * Those of several are read together, each in a template of its own, which takes the browser half of the time. A
 * content that does not end what it begins (a comment, an attribute, a text field) takes the beginning of the next one
 * with it, or of an empty one at the end; then there are fewer templates, and each is read by itself.
 *
 * @param end what the host writes after a content: what is not ended takes that with it.
 */
export function fragmentsOf(contents: readonly string[], end = '</template>'): DocumentFragment[] {
  const contentOf = (template: Node): DocumentFragment => (template as HTMLTemplateElement).content
  if (contents.length > 1) {
    const all = [...contents, ''].map((content) => `<template>${content}</template>`)
    const templates = [...read(all.join('')).childNodes]
    if (templates.length === all.length) return templates.slice(0, -1).map(contentOf)
  }
  return contents.map((content) => contentOf(read(`<template>${content}${end}`).firstChild as Node))
}
