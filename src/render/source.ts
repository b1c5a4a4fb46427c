import { DELIMITERS, read } from '../attributes.js'
import { SluiceError } from '../findings.js'

type Delimiters = readonly string[]

const MUSTACHE_DELIMITERS: Delimiters = ['{{', '}}']
const NUNJUCKS_DELIMITERS: Delimiters = ['{%', '%}']

/** The delimiters that the page has set in its own Mustache, or `{{ }}`. */
export function pageDelimiters(): Delimiters {
  const tags: unknown = (globalThis as { Mustache?: { tags?: unknown } }).Mustache?.tags
  return Array.isArray(tags) && tags.length === 2 && tags.every((tag) => tag && typeof tag === 'string')
    ? tags
    : MUSTACHE_DELIMITERS
}

/** The entities that a browser writes in `innerHTML`. */
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

const escapeRegExp = (text: string): string => text.replace(/\W/g, '\\$&')

/** Table elements. A browser moves text that is directly inside of them out of the table. */
const IN_TABLES = 'table,tbody,tr,td,th'

/**
 * The source of a template as its author wrote it.
 *
 * A `<script type=…>` keeps its text. A `<template>` holds nodes, and serializes them with `>` as `&gt;`, which would
 * break `{{> row}}` and `{{& html}}`: inside the delimiters, the entities are decoded; outside, the markup stays as it
 * is. Throws the finding `template-mangled` if the browser could not keep the source as nodes.
 */
export function sourceOf(element: Element): string {
  const defaults = pageDelimiters()
  const elementDelimiters = read(element, DELIMITERS)
  const prefix = elementDelimiters ? defaults.join(`=${elementDelimiters}=`) : ''
  if (element instanceof HTMLScriptElement) return prefix + element.text
  const html = element.innerHTML
  // `{{=<% %>=}}` sets other delimiters for what follows.
  const [, ...redefined] = /{{=\s*(\S+)\s+(\S+?)\s*=}}/.exec(html) ?? ['', ...MUSTACHE_DELIMITERS]
  const allDelimiters = [
    MUSTACHE_DELIMITERS,
    NUNJUCKS_DELIMITERS,
    elementDelimiters?.match(/\S+/g) ?? defaults,
    redefined.map(decode),
  ]
  const lost = findLost(element, html, allDelimiters)
  if (lost) throw new SluiceError('template-mangled', { template: element.id, lost })
  const patterns = allDelimiters.map((delimiters) =>
    delimiters.map((text) => escapeRegExp(encode(text))).join('.*?'),
  )
  // One pass for all delimiters, so that nothing is decoded twice.
  return prefix + html.replace(new RegExp(patterns.join('|'), 'gs'), decode)
}

/**
 * Finds a section that the HTML parser could not keep: one inside a start tag, which becomes attributes; or one between
 * rows or cells, which is moved out of the table, and is empty there.
 */
function findLost(element: Element, html: string, allDelimiters: readonly Delimiters[]): string | undefined {
  const root = (element as Partial<HTMLTemplateElement>).content ?? element
  const valuePattern = new RegExp(
    allDelimiters
      .map(([open = '', close = '']) => `${escapeRegExp(open)}[^#^/]*?${escapeRegExp(close)}`)
      .join('|'),
    'g',
  )
  for (const { attributes } of root.querySelectorAll('*'))
    for (const { name } of attributes) {
      const remainder = name.replace(valuePattern, '')
      if (allDelimiters.flat().some((delimiter) => remainder.includes(delimiter))) return name
    }
  if (!root.querySelector(IN_TABLES)) return undefined
  return allDelimiters
    .map(([open = '', close = '']) => {
      const [openPattern, closePattern] = [escapeRegExp(encode(open)), escapeRegExp(encode(close))]
      const endPattern = open === '{%' ? 'end' : '[/]'
      const startPattern = open === '{%' ? '' : '[#^]'
      return new RegExp(
        `${openPattern}\\s*${startPattern}\\s*([\\w.]+)((?!${closePattern}).)*${closePattern}\\s*${openPattern}\\s*${endPattern}\\s*\\1`,
        's',
      ).exec(html)?.[0]
    })
    .find((section) => section)
}

/** Sources by the ids of their templates; undefined for those that are not found. */
export type Sources = Map<string, string | undefined>

/** A partial of Mustache or Handlebars. */
const PARTIAL = /{{[~#\s]*>\s*([^\s~}]+)/g

/** The sources of a template and of all templates that it includes. @param find returns the source for an id. */
export function collectSources(
  find: (id: string) => string | undefined,
  name: string,
  sources: Sources = new Map(),
): Sources {
  if (sources.has(name)) return sources
  const source = find(name)
  sources.set(name, source)
  for (const [, partial] of source?.matchAll(PARTIAL) ?? []) collectSources(find, partial as string, sources)
  return sources
}
