import { DELIMITERS, read } from '../attributes.js'
import { SluiceError } from '../findings.js'

type Delimiters = readonly string[]

const MUSTACHE: Delimiters = ['{{', '}}']
const NUNJUCKS: Delimiters = ['{%', '%}']

/** The delimiters that the page gave to a Mustache of its own, or `{{ }}`. */
export function pageDelimiters(): Delimiters {
  const tags: unknown = (globalThis as { Mustache?: { tags?: unknown } }).Mustache?.tags
  return Array.isArray(tags) && tags.length === 2 && tags.every((tag) => tag && typeof tag === 'string')
    ? tags
    : MUSTACHE
}

/** All that a browser writes as an entity. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&quot;': '"',
}
const decode = (html: string): string => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)

function encode(text: string): string {
  for (const entity in ENTITIES)
    if (entity !== '&quot;') text = text.replaceAll(ENTITIES[entity] as string, entity)
  return text
}

const literally = (text: string): string => text.replace(/\W/g, '\\$&')

/** What only tables have in them; text between is moved out. */
const IN_TABLES = 'table,tbody,tr,td,th'

/**
 * The source of a template as its author wrote it.
 *
 * A `<script type=…>` holds its text as written. A `<template>` holds nodes, and writes them out again with
 * `>` as `&gt;`, so that `{{> row}}` and `{{& html}}` would be broken: inside the delimiters the entities are
 * taken back, outside them the markup stays as it is. Throws where the nodes are no longer what was written.
 */
export function sourceOf(element: Element): string {
  const page = pageDelimiters()
  const own = read(element, DELIMITERS)
  const head = own ? page.join(`=${own}=`) : ''
  if (element instanceof HTMLScriptElement) return head + element.text
  const html = element.innerHTML
  // `{{=<% %>=}}` sets other delimiters for what follows.
  const [, ...set] = /{{=\s*(\S+)\s+(\S+?)\s*=}}/.exec(html) ?? ['', ...MUSTACHE]
  const all = [MUSTACHE, NUNJUCKS, own?.match(/\S+/g) ?? page, set.map(decode)]
  const lost = lostIn(element, html, all)
  if (lost) throw new SluiceError('template-mangled', { template: element.id, lost })
  const known = all.map((delimiters) => delimiters.map((text) => literally(encode(text))).join('.*?'))
  // All at once, as what was taken back once must not be taken back again.
  return head + html.replace(new RegExp(known.join('|'), 'gs'), decode)
}

/**
 * What HTML could not keep where it was written: a section inside of a start tag, which becomes attributes; or one
 * between rows or cells, which stands outside of the table, and is empty there.
 */
function lostIn(element: Element, html: string, all: readonly Delimiters[]): string | undefined {
  const root = (element as Partial<HTMLTemplateElement>).content ?? element
  const values = new RegExp(
    all.map(([open = '', close = '']) => `${literally(open)}[^#^/]*?${literally(close)}`).join('|'),
    'g',
  )
  for (const { attributes } of root.querySelectorAll('*'))
    for (const { name } of attributes) {
      const rest = name.replace(values, '')
      if (all.flat().some((delimiter) => rest.includes(delimiter))) return name
    }
  if (!root.querySelector(IN_TABLES)) return undefined
  return all
    .map(([open = '', close = '']) => {
      const [before, after] = [literally(encode(open)), literally(encode(close))]
      const end = open === '{%' ? 'end' : '[/]'
      const start = open === '{%' ? '' : '[#^]'
      return new RegExp(
        `${before}\\s*${start}\\s*([\\w.]+)((?!${after}).)*${after}\\s*${before}\\s*${end}\\s*\\1`,
        's',
      ).exec(html)?.[0]
    })
    .find((section) => section)
}
