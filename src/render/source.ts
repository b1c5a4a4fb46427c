import { DELIMITERS, read } from '../attributes.js'

type Delimiters = readonly [open: string, close: string]

const MUSTACHE: Delimiters = ['{{', '}}']

/** The delimiters that the page gave to a Mustache of its own, or `{{ }}`. */
export function pageDelimiters(): Delimiters {
  return (globalThis as { Mustache?: { tags?: Delimiters } }).Mustache?.tags ?? MUSTACHE
}

/**
 * The source of a template as its author wrote it.
 *
 * A `<script type=…>` holds its text as written. A `<template>` holds nodes, and writes them out again with
 * `>` as `&gt;`, so that `{{> row}}` and `{{& html}}` would be broken: inside the delimiters the entities are
 * taken back, outside them the markup stays as it is.
 */
export function sourceOf(element: Element): string {
  const page = pageDelimiters()
  const own = read(element, DELIMITERS)
  const head = own ? page.join(`=${own}=`) : ''
  if (element instanceof HTMLScriptElement) return head + element.text
  const html = element.innerHTML
  // Parses and serialises text as a template does.
  const box = document.createElement('textarea')
  const decode = (text: string): string => {
    box.innerHTML = text
    return box.textContent as string
  }
  // `{{=<% %>=}}` sets other delimiters for what follows.
  const [, ...set] = /{{=\s*(\S+)\s+(\S+?)\s*=}}/.exec(html) ?? ['', ...MUSTACHE]
  const known = [MUSTACHE, ['{%', '%}'], own?.match(/\S+/g) ?? page, set.map(decode)].map((delimiters) =>
    delimiters
      .map((text) => {
        box.textContent = text
        return box.innerHTML.replace(/\W/g, '\\$&')
      })
      .join('.*?'),
  )
  // All at once, as what was taken back once must not be taken back again.
  return head + html.replace(new RegExp(known.join('|'), 'gs'), decode)
}
