import { warnOnce } from './findings.js'

/**
 * The attributes, as data. The code uses the names. The manual is generated from the rows, which are not in the bundle.
 *
 * Every attribute has a `data-` twin (`data-sse-connect`).
 */

export const CONNECT = 'sse-connect'
export const SWAP = 'sse-swap'
export const CLOSE = 'sse-close'
export const FROM = 'sse-from'
export const TRIGGER = 'sse-trigger'
export const CONFIG = 'sse-config'
export const LAST_ID = 'sse-last-id'
export const STREAM = 'sse-stream'
export const STATE = 'sse-state'
export const LIMIT = 'sse-limit'
export const UNSEEN = 'sse-unseen'
export const DELIMITERS = 'mustache-delimiters'

/** Selector for elements that may be templates. Any other element may have its id from a payload. */
export const TEMPLATE_SELECTOR = 'template,script[type]'

/** Selector for every element that may use a stream. A host may add other attributes. */
export const ELEMENT_SELECTOR = selectorOf(CONNECT, SWAP, STREAM, 'hx-trigger')

/** Attributes that control what an element does, and that the page may change at any time. */
export const STREAM_ATTRIBUTES = [CONNECT, SWAP, STREAM, 'hx-trigger', CLOSE, FROM, TRIGGER, CONFIG].flatMap(
  (name) => [name, `data-${name}`],
)

/** Attributes, own or inherited, that control how messages are swapped. Those for templates are in `render/`. */
export const SWAP_ATTRIBUTES = [
  'hx-ext',
  'hx-target',
  'hx-swap',
  'hx-select',
  'hx-select-oob',
  'hx-disinherit',
  'hx-inherit',
  LIMIT,
]

/** Cached names of `data-` twins: attribute look-ups are faster with a string that the browser has seen before. */
const twinNames = new Map<string, string>()

/** Value of an attribute or its `data-` twin; null when the element has neither. */
export function read(element: Element, name: string): string | null {
  const value = element.getAttribute(name)
  if (value !== null) return value
  const twin = twinNames.get(name) ?? `data-${name}`
  twinNames.set(name, twin)
  return element.getAttribute(twin)
}

/** Sets an attribute, or removes it if the value is undefined. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/**
 * Runs a search with a selector of the page. If it throws, returns null and warns once, so that the mistake affects no
 * other element.
 */
export function guardSelector<T>(
  element: Element,
  key: string,
  value: string | null,
  search: () => T,
): T | null {
  try {
    return search()
  } catch {
    warnOnce(
      'option-invalid',
      { element, key, value, expected: 'a selector (an id such as #5 is [id="5"])' },
      key,
    )
    return null
  }
}

/** A selector for attributes and their `data-` twins. */
export function selectorOf(...names: readonly string[]): string {
  return names.map((name) => `[${name}],[data-${name}]`).join()
}

/** One row of the attribute table in the manual. */
export interface AttributeRow {
  readonly name: string
  /** Allowed values. */
  readonly value: string
  /** Behaviour if the attribute is missing. */
  readonly default: string
  readonly sentence: string
}

export const attributes: readonly AttributeRow[] = [
  {
    name: CONNECT,
    value: 'URL',
    default: '',
    sentence: 'Opens the event stream at the URL. Elements that name the same URL share one connection.',
  },
  {
    name: SWAP,
    value: 'names, comma-separated',
    default: '`message` when empty',
    sentence:
      'Swaps the data of these events into `hx-target`, as `hx-swap` says. A `*` matches any part of a name: `order.*`.',
  },
  {
    name: 'hx-trigger="sse:NAME"',
    value: 'as `hx-trigger`',
    default: '',
    sentence:
      'Makes the request of the element (`hx-get`, …) whenever the event arrives. All modifiers work.',
  },
  {
    name: CLOSE,
    value: 'names, comma-separated',
    default: '',
    sentence: 'Closes the stream of this element when one of these events arrives.',
  },
  {
    name: FROM,
    value: 'selector',
    default: 'nearest ancestor, or itself',
    sentence: 'Listens to the stream of another element, anywhere in the page.',
  },
  {
    name: TRIGGER,
    value: 'as `hx-trigger`',
    default: '`load`',
    sentence: 'When to connect, for instance `load delay:1s`, `click once`, `revealed` or `intersect once`.',
  },
  {
    name: CONFIG,
    value: '`key:value …` or JSON',
    default: '`htmx.config.sse`',
    sentence: 'Options of the stream, on the connecting element.',
  },
  {
    name: LAST_ID,
    value: 'last event ID',
    default: '',
    sentence:
      'The ID of the newest event that the server has rendered into the page. The first connection asks for the events after it.',
  },
  {
    name: LIMIT,
    value: 'number',
    default: 'without end',
    sentence:
      'On the listening element or above it: how many elements the target keeps. These are the newest: with `beforeend` and `upsert` the last, with `afterbegin` and `upsert prepend` the first. With `upsert sort` they are the first in order.',
  },
  {
    name: STREAM,
    value: 'names, comma-separated',
    default: '`message` when empty',
    sentence:
      'On an element with a request (`hx-post`, `hx-get`, …): if the answer is an event stream, these events are swapped as they arrive. Every other event is fired as `sse:NAME`.',
  },
  {
    name: 'mustache-template',
    value: 'id or selector',
    default: 'nearest ancestor',
    sentence:
      'Renders the JSON of an event, of a streamed answer, or of an ordinary response with this Mustache template.',
  },
  {
    name: 'mustache-array-template',
    value: 'id or selector',
    default: 'nearest ancestor',
    sentence: 'The same for payloads that are arrays: the array is `{{data}}`.',
  },
  {
    name: 'handlebars-template, handlebars-array-template',
    value: 'id or selector',
    default: 'nearest ancestor',
    sentence: 'Renders with the Handlebars that the page loads.',
  },
  {
    name: 'nunjucks-template, nunjucks-array-template',
    value: 'id, selector or name',
    default: 'nearest ancestor',
    sentence:
      'Renders with the Nunjucks that the page loads. If no element of the page matches, Nunjucks looks the name up itself.',
  },
  {
    name: 'xslt-template',
    value: 'id or selector',
    default: 'nearest ancestor',
    sentence: "Transforms an XML payload with this stylesheet, in the browser's `XSLTProcessor`.",
  },
  {
    name: DELIMITERS,
    value: '`[[ ]]`',
    default: '`{{ }}`',
    sentence: 'On a Mustache template: its delimiters.',
  },
  {
    name: STATE,
    value: 'set by Sluice',
    default: '',
    sentence:
      'On the connecting element, for CSS: the state of the stream (`connecting`, `open`, `retrying`, `paused`, `closed` or `failed`).',
  },
  {
    name: UNSEEN,
    value: 'set by Sluice',
    default: '',
    sentence:
      'On a target of `hx-swap="… follow"`: the number of new elements that a reader has not scrolled to.',
  },
]
