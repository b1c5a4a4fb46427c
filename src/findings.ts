/**
 * What can be wrong, as data: a stable code, what is wrong, and what to do about it. Console, error events, inspector,
 * doctor and manual read these tables. Each text is `cause; cure`; `{name}` stands for what the finding is about, and
 * the start tag of the element follows. The texts are part of the bundle, so they are short; {@link explanations} are
 * not. (The file is long because each finding is explained beside its text.)
 */

/** What stops an event, a stream or Sluice itself from working. */
export const errors = {
  'json-invalid': 'the data of "{event}" is not JSON; send JSON, or remove the template',
  'template-missing': 'no template "{template}"; add <template id="{template}">',
  'template-mangled':
    'HTML cannot keep {lost} in a <template>; write "{template}" in a <script type="text/mustache">',
  'template-failed': '"{event}": {reason}; mend the template, or the data',
  'template-language': '{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}',
  'engine-missing': '{name} is missing; load its script',
  'engine-invalid': 'registerEngine("{name}", …) is refused; {advice}',
  'target-missing': 'hx-target "{target}" finds nothing; add the element, or the field of the data',
  'target-invalid': 'hx-target "{target}" is no selector; write an id such as #5 as [id="5"]',
  'target-template': '"{target}" is, or holds, a template; begin the ids of rows with a word of their own',
  'swap-failed': '"{event}": {reason}; mend hx-swap, the extension or the handler',
  'stream-lost': '{url}: {reason}; Sluice tries again',
  'stream-failed': '{url}: {reason}; mend that, then reload',
  'request-invalid': '{url} cannot be asked for: {reason}; mend {name}',
  'url-forbidden': '{url} is of another origin; set {setting}',
  'htmx-missing': 'no htmx; load it',
  'htmx-unknown': 'this is htmx {version}, and this file serves {supported}; load {instead}',
} as const

/** What works, but surely not as meant. */
export const warnings = {
  'stream-missing': 'no stream; put it inside sse-connect, or add sse-from',
  'extension-off': 'sse is off; add hx-ext="sse"',
  'names-unseparated': '{attribute} "{value}" is one name; separate names by commas',
  'request-missing': '{name} has no request; add hx-get or use sse-swap',
  'trigger-plain': 'hx-trigger "{name}" is no event of the stream; write sse:{name}',
  'json-raw': 'JSON is shown as it is; add mustache-template',
  'data-array': 'the data is an array; use mustache-array-template, or {{#.}}…{{/.}}',
  'event-unnamed': '{url} sent an unnamed message that nothing hears; is a blank line after "event:"?',
  'event-blank': '{url} sent "{name}" without data, and browsers drop that; send an empty "data:" line',
  'event-unheard': '{url} sent {names}, but the page listens to {heard}; use the same name',
  'event-similar': '{url} sent "{name}", but the page listens to "{similar}"; use the same name',
  'option-unknown': 'no option "{key}"; {advice}',
  'option-invalid': '{key}: "{value}" is not {expected}; change it',
  'option-unit': '{key}:{value} is {value} ms; write {value}s',
  'wildcard-unheard': 'EventSource hears no "*"; allow transport:auto or fetch',
  'field-unknown': '{url} sent the line "{line}"; begin every line of data with "data:"',
  'answer-unread': '{url} answers with a stream that is not shown; {fix}',
  'html-quoted': 'this HTML came as a JSON string; send it without encoding it',
  'stream-silent':
    'no answer from {url} for {seconds} s; send headers and a comment at once, without buffering or gzip',
  'stream-buffered': '{url} came all at once; turn proxy_buffering off, or use an async generator',
  'stream-cut':
    '{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker',
  'stream-unshared': '{url} is not shared with other tabs; {advice}',
  'streams-many': '{count} of 6 streams over HTTP/1.1; use HTTP/2',
  'event-reserved': 'the page has an event "{name}" of its own; rename it, or use hx-trigger="sse:{name}"',
  'attribute-legacy': 'sse-connect without a listener is taken for hx-sse:connect; write that',
  'extension-blocked': 'htmx.config.extensions leaves Sluice out; add "sse" to it',
  'name-taken': 'another script has the name "{name}"; remove it',
  'copy-loaded': 'Sluice is loaded twice; remove one',
} as const

/** What may be as meant. */
export const notes = {
  'stream-quiet':
    '{url} has sent nothing for {heard} in {seconds} s; if it should, try sse-config="transport:fetch", which sees all names',
} as const

/** What the manual says of each finding. */
export const explanations: Readonly<Record<FindingCode, string>> = {
  'json-invalid':
    'A template, or an `hx-target` with `{{field}}`, needs JSON, and the data is something else. The first 80 characters are in `payload`.',
  'template-missing':
    'No `<template>` and no `<script type=…>` has the id, and none is found by it as a selector; for XSLT, nothing that holds a stylesheet. Other elements are no templates, as a payload may give a row any id. Partials are looked up alike.',
  'template-mangled':
    'Inside of a `<template>` is HTML. A section in a start tag becomes attributes, and one between the rows or cells of a table is moved out of it. A `<script type="text/mustache">` holds what you write.',
  'template-failed': 'The template engine threw; its error is the `cause`.',
  'template-language':
    '`{{#if x}}`, `{{#each x}}`, `{{#unless x}}` and `{{#with x}}` are Handlebars. In Mustache `{{#x}}…{{/x}}` does for all four, and `{{^x}}…{{/x}}` for "not". Or load Handlebars and write `handlebars-template`.',
  'engine-missing':
    'Only Mustache is inside Sluice. Load Handlebars or Nunjucks with a script tag before the first event.',
  'engine-invalid':
    'The attributes `NAME-template` and `NAME-array-template` need a name that HTML allows, and an engine its `compile`.',
  'target-missing': 'Nothing matches `hx-target`, or the payload lacks a field that its `{{field}}` needs.',
  'target-invalid':
    'A browser takes no such selector. An id that begins with a digit is the usual cause: `#5` has to be written `[id="5"]`, or the id `row-5`.',
  'target-template':
    'A payload chose a template of the page as the target of `hx-target` with `{{field}}`, or of an out-of-band part. The page stays as it is.',
  'swap-failed': 'htmx or an extension threw while swapping; the error is the `cause`.',
  'stream-lost':
    'The connection broke, the server ended the response, or an attempt failed in a way that may pass. It is opened again.',
  'stream-failed':
    'An answer that will not change by asking again: a status such as 204, 401 or 404, a `Content-Type` other than `text/event-stream`; a URL that is none; too many failures.',
  'request-invalid':
    'An expression in `hx-vals` or `hx-headers` threw, or a header, method or URL is one that no browser sends. It would be the same the next time, so it is not tried again.',
  'url-forbidden':
    '`htmx.config.selfRequestsOnly`, or `mode` on htmx 4, holds for streams as for all requests; or a handler of `htmx:validateUrl` forbade it.',
  'htmx-missing':
    'No script of the page brought htmx until the page was loaded. One that comes later is still found. In a bundle, call `install(htmx)`.',
  'htmx-unknown':
    'Sluice serves htmx 1.9, 2 and 4; `sluice-htmx2.min.js`, `sluice-htmx4.min.js` and the entries for one htmx serve that one.',
  'stream-missing':
    'An element has `sse-swap` or `hx-trigger="sse:…"`, but no `sse-connect` on itself or above it, and `sse-from` finds none.',
  'extension-off': 'As with every extension of htmx 2, `hx-ext="sse"` has to be in force.',
  'names-unseparated':
    'htmx separates the names of `hx-ext` by commas, and Sluice those of `sse-swap`: `hx-ext="sse, morph"`.',
  'request-missing':
    'The event would trigger a request, but the element has no `hx-get`, `hx-post`, … and no `hx-on`.',
  'trigger-plain':
    'Events of a stream have the prefix `sse:` in `hx-trigger`. Told when the event comes, so that no event of your own scripts is meant.',
  'json-raw':
    'No template is in force for the element, so the text of the JSON became its content. Add `mustache-template="ID"` to the element or above it. `hx-swap="none"` says that only scripts read it.',
  'data-array':
    'An array has no fields, so `{{field}}` is empty. `mustache-array-template` with `{{#data}}…{{/data}}` shows each item, and so does `{{#.}}…{{/.}}`.',
  'event-blank':
    'A browser never delivers an event without a `data:` line, so `sse-close` or a trigger waits for ever. Seen where `fetch` reads the stream.',
  'event-unheard':
    'In the 10 s after the stream opened came events, but none that the page listens to. Seen where `fetch` reads the stream, as `EventSource` tells only of names that it is asked for.',
  'option-unit': 'As in htmx, a number without a unit is milliseconds. This one is too short to be meant.',
  'option-unknown': 'In `sse-config` or `htmx.config.sse`. The other options hold.',
  'option-invalid': 'The default holds instead. An `sse-limit` that is no number limits nothing.',
  'wildcard-unheard':
    "The browser's EventSource, or the page's own, tells only of names that it is asked for.",
  'event-unnamed':
    'Often a named event with a blank line between `event:` and `data:`. The blank line ends the event, so the name is lost and the data comes without one.',
  'event-similar':
    'The names differ in case, in `-`, `_`, `.` or in a space at the end, and are different names to a browser.',
  'field-unknown':
    'A line feed inside of data ends its line, and what follows is no field: a browser throws it away, and with it half of the HTML. Seen where `fetch` reads the stream.',
  'answer-unread':
    'On htmx 1.9 and 2, an element reads a streamed answer only with `sse-stream`; and no htmx shows an answer whose status it is told to pass over (`responseHandling`, `noSwap`). Its text never reaches the page.',
  'html-quoted':
    'Data such as `"<p>…</p>"`, quotes included, is shown with its quotes when no template is in force. Many servers encode whatever they are given: django-eventstream needs `json_encode=False`.',
  'stream-silent':
    'The request has been sent, but not even headers came back. A server that does not flush, a proxy or a compression that collects the response; a worker that is busy with another stream; or, over HTTP/1.1, six streams in other tabs.',
  'stream-quiet':
    'Not a fault where events are rare. Else the name is another one than the server sends, its lines do not begin with `data:`, or something collects the response.',
  'stream-buffered':
    'Nothing came for long, then several events and the end within a moment: a proxy collects the response (nginx: `proxy_buffering off`, or the header `X-Accel-Buffering: no`), or a server does. Django under ASGI collects a generator that is not `async`, under WSGI one that is.',
  'stream-cut':
    'Three connections one after the other ended after the same multiple of 5 s, or after the same silence: a proxy (nginx: `proxy_read_timeout`, 60 s) or a worker (gunicorn: `--timeout`, 30 s) gives up. A server may also end its streams on purpose.',
  'stream-unshared':
    'With `pool:browser`, a stream is [shared with other tabs](sharing.md) where `session` and `worker` are set, the request is the same for every tab, and the hub runs: a SharedWorker, which a status, a type, `worker-src` of the CSP or another version may stop. Else the page has a connection of its own, and asks the hub again at its next attempt.',
  'streams-many':
    'Over HTTP/1.1 a browser opens six connections to one origin, for all its tabs. The next request waits without an error.',
  'name-taken':
    'Another script, such as `htmx-ext-sse` or `client-side-templates`, wants the same name. Sluice does its work; remove its script tag.',
  'event-reserved':
    'On htmx 4, an event of `hx-sse:connect` is fired as an event of the page; one with a name such as `click` would click it.',
  'attribute-legacy':
    'On htmx 4, `hx-sse` gave `sse-connect` that meaning, and Sluice does so where neither `hx-ext` nor `sse-swap` nor `hx-trigger="sse:…"` shows another.',
  'extension-blocked': 'On htmx 4, this setting lists the extensions that may register.',
  'copy-loaded':
    'Two script tags, or a script tag and an import. The first copy works, the second does nothing.',
}

export type ErrorCode = keyof typeof errors
export type WarningCode = keyof typeof warnings
export type NoteCode = keyof typeof notes
export type FindingCode = ErrorCode | WarningCode | NoteCode
export type FindingLevel = 'error' | 'warning' | 'note'

/** What a finding is about: what fills its text, and what an error event tells. */
export interface Subject {
  readonly element?: Element | undefined
  /** Name of the event, `message` when it has none; undefined for an ordinary response. */
  readonly event?: string | undefined
  /** What the template attribute says. */
  readonly template?: string | undefined
  /** The data, of which an error keeps the first 80 characters. */
  readonly payload?: string | undefined
  readonly [value: string]: unknown
}

/** A finding of this page: what `sluice.findings()` gives, and the `detail` of the event `sluice:finding`. */
export interface Finding {
  readonly code: FindingCode
  readonly level: FindingLevel
  /** What is wrong and what to do, with the start tag of the element. */
  readonly message: string
  /** What fills the message, but for the element. */
  readonly about: Subject
  /** The element concerned, as long as anything else keeps it. */
  readonly element: Element | undefined
}

/**
 * The one class of error: a coded finding, its subject, and the `cause` where another error, or a plain
 * reason, lies below.
 */
export class SluiceError extends Error {
  readonly code: ErrorCode
  /** What is wrong and what to do; the message adds the start tag of the element. */
  readonly sentence: string
  readonly about: Subject

  constructor(code: ErrorCode, about: Subject = {}, cause?: unknown) {
    const reason = (cause as Error | undefined)?.message ?? cause
    const sentence = sentenceOf(code, errors[code], { reason, ...about })
    super(sentence + tagOf(about.element), { cause })
    this.name = 'SluiceError'
    this.sentence = sentence
    this.code = code
    this.about = { ...about, payload: about.payload?.slice(0, CLIP) }
  }
}

/** In characters: how much of a payload, of an attribute or of what a server says is repeated. */
const CLIP = 80
/** In characters: how much of a URL, a reason or a name is repeated. */
const LONG = 300
/** So many findings of one code, whatever a server sends. */
const MOST = 20

/** What has been told of each element; under this map, what has been told of anything else. */
const told = new WeakMap<object, string>()
const counts: Partial<Record<FindingCode, number>> = {}
const all: Finding[] = []

/** What was found in this page until now: of each code the first {@link MOST}. */
export function findings(): Finding[] {
  return [...all]
}

/**
 * Says a warning or a note, once for each code and subject: its element, else the key.
 *
 * @param key tells subjects apart that are no elements, such as URLs.
 */
export function warnOnce(code: WarningCode | NoteCode, about: Subject = {}, key = ''): void {
  const isNote = code in notes
  const text = isNote ? notes[code as NoteCode] : warnings[code as WarningCode]
  tell(code, isNote ? 'note' : 'warning', sentenceOf(code, text, about), about, about.element, key)
}

/**
 * Says an error, once for each cause. Other errors are left to whoever else tells them.
 *
 * @param error a {@link SluiceError}, or what has one as its `finding`.
 * @param element where it shows.
 * @returns whether it is ours to say.
 */
export function reportError(error: unknown, element?: Element): boolean {
  const { finding = error } = Object(error)
  if (!(finding instanceof SluiceError)) return false
  const { code, about, cause, sentence } = finding
  tell(code, 'error', sentence, { ...about, element: element ?? about.element }, undefined, sentence, cause)
  return true
}

/** On the console, where tools jump to the element, and to whoever listens or asks. */
function tell(
  code: FindingCode,
  level: FindingLevel,
  sentence: string,
  subject: Subject,
  once: object = told,
  key: string,
  cause?: unknown,
): void {
  const before = told.get(once) ?? ''
  const text = `${code} ${key}\n`
  const count = counts[code] ?? 0
  if (count === MOST || before.includes(text)) return
  counts[code] = count + 1
  told.set(once, before + text)
  const { element, ...about } = subject
  const more = count + 1 === MOST ? ' (more of these are left out)' : ''
  const message = sentence + tagOf(element) + more
  const log = level === 'note' ? 'info' : level === 'warning' ? 'warn' : level
  console[log](message, ...[element, cause].filter((given) => given))
  const held = element && new WeakRef(element)
  const finding: Finding = {
    code,
    level,
    message,
    about: Object.fromEntries(
      Object.entries(about).map(([name, value]) => [
        name,
        typeof value === 'string' ? clip(value, LONG) : value,
      ]),
    ),
    get element() {
      return held?.deref()
    },
  }
  all.push(finding)
  document.dispatchEvent(new CustomEvent('sluice:finding', { detail: finding }))
}

function sentenceOf(code: FindingCode, text: string, about: Subject): string {
  const filled = text.replace(/\{(\w+)\}/g, (_all, name: string) => clip(about[name] ?? 'response', LONG))
  return `Sluice ${code}: ${filled}`
}

/** An element is recognised by its start tag: of that, the attributes that can be guilty. */
function tagOf(element?: Element): string {
  if (!element) return ''
  const attributes = element
    .getAttributeNames()
    .filter((name) => /^(data-)?(id$|sse-|hx-(?!vals|headers)|.+-template$)/.test(name))
    .map((name) => ` ${name}="${clip(element.getAttribute(name))}"`)
  return ` <${element.localName}${attributes.join('')}>`
}

function clip(value: unknown, most = CLIP): string {
  const text = `${value}`
  return text.length > most ? `${text.slice(0, most)}…` : text
}
