/**
 * The findings, as data: a stable code, the cause and the remedy. Console, error events, inspector, doctor and manual
 * use these tables. Each text is `cause; remedy`. `{name}` is replaced by a value of the {@link Subject}, and the start
 * tag of the element is appended. The texts are in the bundle, so they are short; {@link explanations} are not in it.
 * (The file is long because the explanation of each finding is in the same file as its text.)
 */

/** Findings that stop an event, a stream or Sluice itself from working. */
export const errors = {
  'json-invalid': 'the data of "{event}" is not JSON; send JSON, or remove the template',
  'template-missing': 'no template "{template}"; {fix} <template id="{template}">',
  'template-mangled':
    'HTML cannot keep {lost} in a <template>; write "{template}" in a <script type="text/mustache">',
  'template-failed': '"{event}": {reason}; fix the template, or the data',
  'template-language': '{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}',
  'engine-missing': '{name} is missing; load its script',
  'engine-invalid': 'registerEngine("{name}", …) is refused; {advice}',
  'target-missing': 'hx-target "{target}" finds nothing; add {missing}',
  'target-invalid': 'hx-target "{target}" is no selector; write an id such as #5 as [id="5"]',
  'target-template': '"{target}" is, or holds, a template; give the ids of rows a prefix',
  'swap-failed': '"{event}": {reason}; fix hx-swap, the extension or the handler',
  'stream-lost': '{url}: {reason}; Sluice tries again',
  'stream-failed': '{url}: {reason}; {fix}, then reload or reconnect',
  'request-invalid': '{url} cannot be requested: {reason}; fix {name}',
  'url-forbidden': '{url} is of another origin; set {setting}',
  'htmx-missing': 'no htmx; load it',
  'htmx-unknown': 'this is htmx {version}, and this file serves {supported}; load {instead}',
} as const

/** Findings about something that works, but most likely not as intended. */
export const warnings = {
  'stream-missing': 'no stream; put it inside sse-connect, or add sse-from',
  'extension-off': 'sse is off; add hx-ext="sse"',
  'names-unseparated': '{attribute} "{value}" is one name; separate names by commas',
  'request-missing': '{name} has no request; add hx-get or use sse-swap',
  'trigger-plain': 'hx-trigger "{name}" is no event of the stream; write sse:{name}',
  'json-raw': 'JSON is shown as it is; add mustache-template',
  'data-array': 'the data is an array; use mustache-array-template, or {{#.}}…{{/.}}',
  'data-plain': 'the data is a {type}, and has no fields; write {{.}}, or send an object',
  'template-plain':
    '"{template}" shows nothing of the data; keep your server from replacing {{ }} (Django: verbatim)',
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
    'no answer from {url} for {seconds} s; send Content-Type: text/event-stream and a comment at once, without buffering or gzip',
  'stream-buffered': '{url} came all at once; turn proxy_buffering off, or use an async generator',
  'stream-cut':
    '{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker',
  'stream-unshared': '{url} is not shared with other tabs; {advice}',
  'streams-many': '{count} of 6 streams over HTTP/1.1; use HTTP/2',
  'event-reserved': 'the page has an event "{name}" of its own; rename it, or use hx-trigger="sse:{name}"',
  'row-unkeyed': 'a row for hx-swap="upsert" has no {name}; give it one',
  'attribute-legacy': 'sse-connect without a listener is taken for hx-sse:connect; write that',
  'extension-blocked': 'htmx.config.extensions leaves Sluice out; add "sse" to it',
  'name-taken': 'another script has the name "{name}"; remove it',
  'copy-loaded': 'Sluice is loaded twice; remove one',
} as const

/** Findings about something that may be intended. */
export const notes = {
  'stream-quiet': '{url} has sent nothing for {heard} in {seconds} s; if it should, {advice}',
} as const

/** Explanations for the manual. */
export const explanations: Readonly<Record<FindingCode, string>> = {
  'json-invalid':
    'A template, or an `hx-target` with `{{field}}`, needs JSON, but the data is not JSON. Its first 80 characters are in `payload`.',
  'template-missing':
    'No `<template>` and no `<script type=…>` has this id, or matches it as a selector; for XSLT, no element that contains a stylesheet. Other elements are not used as templates, because a payload may give any id to a row. The same holds for partials.',
  'template-mangled':
    'A browser parses the content of a `<template>` as HTML. A section in a start tag becomes attributes, and a section between the rows or cells of a table is moved out of the table. A `<script type="text/mustache">` keeps what you write.',
  'template-failed': 'The template engine threw; its error is the `cause`.',
  'template-language':
    '`{{#if x}}`, `{{#each x}}`, `{{#unless x}}` and `{{#with x}}` are Handlebars. In Mustache, `{{#x}}…{{/x}}` replaces `if`, `each` and `with`, and `{{^x}}…{{/x}}` replaces `unless`. Or load Handlebars and write `handlebars-template`.',
  'engine-missing':
    'Only Mustache is part of Sluice. Load Handlebars or Nunjucks with a script tag before the first event.',
  'engine-invalid':
    'The name must be valid in the HTML attributes `NAME-template` and `NAME-array-template`, and the engine needs a function `compile`.',
  'target-missing':
    'No element matches `hx-target`, or the payload lacks a field for its `{{field}}`. With `hx-swap="delete"` a missing row is no error.',
  'target-invalid':
    'The browser rejects the selector. The usual cause is an id that begins with a digit: write `[id="5"]` instead of `#5`, or use an id such as `row-5`.',
  'target-template':
    'A payload chose a template of the page as its target, by `{{field}}` in `hx-target` or by an out-of-band element. The page stays unchanged.',
  'swap-failed': 'htmx or an extension threw while swapping; the error is the `cause`.',
  'stream-lost':
    'The connection broke, the server ended the response, or an attempt failed for a reason that may pass. Sluice connects again.',
  'stream-failed':
    'Another attempt would fail as well: a status such as 204, 401 or 404, a `Content-Type` other than `text/event-stream`, an invalid URL, or too many failures. Also any failure of a stream that does not reconnect: of an answer to a request, or with `reconnect:false`.',
  'request-invalid':
    'An expression in `hx-vals` or `hx-headers` threw, or a header, the method or the URL is invalid. Another attempt would fail as well, so Sluice makes none.',
  'url-forbidden':
    '`htmx.config.selfRequestsOnly` (htmx 4: `htmx.config.mode`) applies to streams as to all requests. A handler of `htmx:validateUrl` can forbid a URL, too.',
  'htmx-missing':
    'The page has loaded, but no script of it defined htmx. Sluice still finds an htmx that is loaded later. In a bundle, call `install(htmx)`.',
  'htmx-unknown':
    'Sluice supports htmx 1.9, 2 and 4. `sluice-htmx2.min.js`, `sluice-htmx4.min.js` and the imports for a single htmx support only that one.',
  'stream-missing':
    'An element has `sse-swap` or `hx-trigger="sse:…"`, but there is no `sse-connect` on it or above it, and `sse-from` matches no connecting element.',
  'extension-off':
    'As for every extension of htmx 2, `hx-ext="sse"` has to stand on the element or above it.',
  'names-unseparated': 'Names in `hx-ext` and `sse-swap` are separated by commas: `hx-ext="sse, morph"`.',
  'request-missing':
    'The event would trigger a request, but the element has neither `hx-get`, `hx-post`, … nor `hx-on`.',
  'trigger-plain':
    'In `hx-trigger`, events of a stream have the prefix `sse:`. Sluice warns only when such an event arrives, because the name may also be an event of your own scripts.',
  'json-raw':
    'No template applies to the element, so the text of the JSON became its content. Add `mustache-template="ID"` to the element or above it. If only scripts read the event, write `hx-swap="none"`.',
  'data-array':
    'An array has no fields, so `{{field}}` is empty. Show each item by `mustache-array-template` with `{{#data}}…{{/data}}`, or by `{{#.}}…{{/.}}`.',
  'data-plain':
    'A text, number or boolean has no fields, so `{{name}}` is empty. `{{.}}` is the value itself.',
  'template-plain':
    'Django, Jinja and others replace `{{name}}` by values of their own, often by nothing. Write `{% verbatim %}…{% endverbatim %}` (Jinja: `{% raw %}`) around the template, or use [other delimiters](reference.md).',
  'event-blank':
    'A browser never delivers an event without a `data:` line, so its `sse-close` or trigger never acts. Sluice notices this only where `fetch` reads the stream.',
  'event-unheard':
    'Events arrived in the first 10 s of the stream, but the page listens to none of them. Sluice notices this only where `fetch` reads the stream, because `EventSource` delivers only names that have a listener.',
  'option-unit':
    'As in htmx, a number without a unit is in milliseconds. This time is most likely meant in seconds.',
  'option-unknown': 'The option stands in `sse-config` or `htmx.config.sse`. The other options still apply.',
  'option-invalid':
    'The default is used instead. An `sse-limit` that is not a number limits nothing, and one on the target has no effect: write it on the listening element. An invalid selector finds nothing. An unknown style of `hx-swap` counts as the default style.',
  'wildcard-unheard':
    "The browser's EventSource, or the page's own source, delivers only names that have a listener.",
  'event-unnamed':
    'Often the cause is a blank line between `event:` and `data:`. The blank line ends the event, so the name is lost and the data arrives without a name.',
  'event-similar':
    'The names differ in case, in `-`, `_` or `.`, or in a space at the end. For a browser they are different names. With `EventSource`, Sluice notices only the most likely spellings; with `transport:fetch`, all of them.',
  'field-unknown':
    'A line break inside the data ends its `data:` line. A browser ignores the next line if it has no `data:` of its own, so half of the HTML is lost. Sluice notices this only where `fetch` reads the stream.',
  'answer-unread':
    'On htmx 1.9 and 2, an element reads a streamed answer only if it has `sse-stream`. And no htmx shows an answer whose status its configuration excludes (`responseHandling`, `noSwap`). The raw text never reaches the page.',
  'html-quoted':
    'Without a template, data such as `"<p>…</p>"` is shown with its quotes. Many servers encode all data as JSON: django-eventstream needs `json_encode=False`.',
  'stream-silent':
    'The request was sent, but no response headers arrived. Possible causes: a server that does not flush, or sends no `Content-Type`, so that the browser waits for more; a proxy or a compression that collects the response; a worker that is busy with another stream; or, over HTTP/1.1, six streams in other tabs. Django collects a sync generator under ASGI, and an `async` one under WSGI: if the generator never ends, nothing ever arrives.',
  'stream-quiet':
    'Nothing arrived in the first 10 s. This is correct if events are rare. Otherwise the server sends another name, its lines do not begin with `data:`, no blank line ends the event, or something collects or compresses the response. The [doctor](doctor.md) finds out which.',
  'stream-buffered':
    'Nothing arrived for a long time, then several events and the end at once: a proxy collects the response (nginx: `proxy_buffering off`, or the header `X-Accel-Buffering: no`), or the server does. Django collects a sync generator under ASGI, and an `async` one under WSGI.',
  'stream-cut':
    'Three connections in a row ended after the same multiple of 5 s, or after the same silence: a timeout of a proxy (nginx: `proxy_read_timeout`, 60 s) or of a worker (gunicorn: `--timeout`, 30 s). A server may also end its streams on purpose.',
  'stream-unshared':
    'With `pool:browser`, tabs [share a stream](sharing.md) if `session` and `worker` are set, if the request is the same for every tab, and if the shared worker starts. A wrong status or type, `worker-src` of the content security policy, or another version of the file prevents that. Then the page has a connection of its own, and tries the shared worker again at its next attempt.',
  'streams-many':
    'Over HTTP/1.1 a browser opens six connections to one origin, for all its tabs together. The next request waits, without an error. Sluice warns from four streams of a page on. On a development server, with one tab open, nothing has to be done.',
  'name-taken':
    'Another script, such as `htmx-ext-sse` or `client-side-templates`, registers the same name. Sluice does its work: remove the other script tag.',
  'event-reserved':
    'On htmx 4, events of `hx-sse:connect` are fired as events of the page; an event with the name `click` would click the element.',
  'row-unkeyed':
    'Without an `id`, a row cannot take the place of an older one, so it is added each time. Without the attribute of `key:`, it cannot be sorted.',
  'attribute-legacy':
    'With `hx-sse` on htmx 4, `sse-connect` means the same as `hx-sse:connect`. Sluice follows this only where neither `hx-ext` nor `sse-swap` nor `hx-trigger="sse:…"` shows that the page was written for htmx 2.',
  'extension-blocked': 'On htmx 4, this setting lists the extensions that htmx accepts.',
  'copy-loaded':
    'There are two script tags, or a script tag and an import. The first copy works, the second does nothing.',
}

export type ErrorCode = keyof typeof errors
export type WarningCode = keyof typeof warnings
export type NoteCode = keyof typeof notes
export type FindingCode = ErrorCode | WarningCode | NoteCode
export type FindingLevel = 'error' | 'warning' | 'note'

/** What a finding is about: the values for its text, and for the detail of an error event. */
export interface Subject {
  readonly element?: Element | undefined
  /** Name of the event, `message` if it has none; undefined for an ordinary response. */
  readonly event?: string | undefined
  /** Value of the template attribute. */
  readonly template?: string | undefined
  /** The data. An error keeps only the first 80 characters. */
  readonly payload?: string | undefined
  readonly [value: string]: unknown
}

/** A finding of this page, as returned by `sluice.findings()` and as `detail` of the event `sluice:finding`. */
export interface Finding {
  readonly code: FindingCode
  readonly level: FindingLevel
  /** Cause and remedy, with the start tag of the element. */
  readonly message: string
  /** The values for the message, without the element. */
  readonly about: Subject
  /** The element concerned. It is referenced weakly: undefined after it was garbage-collected. */
  readonly element: Element | undefined
}

/** Sluice's only error class: the code of a finding, its subject, and the `cause`, which is an error or a text. */
export class SluiceError extends Error {
  readonly code: ErrorCode
  /** Cause and remedy. The message also has the start tag of the element. */
  readonly sentence: string
  readonly about: Subject

  constructor(code: ErrorCode, about: Subject = {}, cause?: unknown) {
    const reason = (cause as Error | undefined)?.message ?? cause
    const sentence = sentenceOf(code, errors[code], { reason, ...about })
    super(sentence + tagOf(about.element), { cause })
    this.name = 'SluiceError'
    this.sentence = sentence
    this.code = code
    this.about = { ...about, payload: about.payload?.slice(0, MAX_PAYLOAD_CHARACTERS) }
  }
}

/** Longer payloads and attribute values are cut to this many characters. */
const MAX_PAYLOAD_CHARACTERS = 80
/** Longer URLs, reasons and names are cut to this many characters. */
const MAX_TEXT_CHARACTERS = 300
/** Further findings with the same code are dropped, so that a server cannot flood the console. */
const MAX_PER_CODE = 20

/** Codes and keys that were reported, by element. The map itself is the key for those without an element. */
const reported = new WeakMap<object, string>()
const counts: Partial<Record<FindingCode, number>> = {}
const allFindings: Finding[] = []

/** All findings of this page until now, at most {@link MAX_PER_CODE} of each code. */
export function findings(): Finding[] {
  return [...allFindings]
}

/**
 * Reports a warning or a note, once for each combination of code, element and key.
 *
 * @param key distinguishes subjects that are not elements, such as URLs.
 */
export function warnOnce(code: WarningCode | NoteCode, about: Subject = {}, key = ''): void {
  const isNote = code in notes
  const text = isNote ? notes[code as NoteCode] : warnings[code as WarningCode]
  report(code, isNote ? 'note' : 'warning', sentenceOf(code, text, about), about, about.element, key)
}

/** The {@link SluiceError} of an error: the error itself, or its `finding`; undefined if it has none. */
export function findingOf(error: unknown): SluiceError | undefined {
  const { finding = error } = Object(error)
  return finding instanceof SluiceError ? finding : undefined
}

/** Errors whose cause the page has repaired. They are not reported. */
export const repaired = new WeakSet<SluiceError>()

/**
 * Reports a {@link SluiceError}, once for each code and sentence. Ignores other errors, which the caller has to report.
 *
 * @param error a {@link SluiceError}, or an object that has one as its `finding`.
 * @param element the element concerned; if missing, that of the error.
 */
export function reportError(error: unknown, element?: Element): void {
  const finding = findingOf(error)
  if (!finding || repaired.has(finding)) return
  const { code, about, cause, sentence } = finding
  report(code, 'error', sentence, { ...about, element: element ?? about.element }, undefined, sentence, cause)
}

/** Logs a finding with its element, so that tools can show it; stores it, and dispatches `sluice:finding`. */
function report(
  code: FindingCode,
  level: FindingLevel,
  sentence: string,
  subject: Subject,
  owner: object = reported,
  key: string,
  cause?: unknown,
): void {
  const previous = reported.get(owner) ?? ''
  const text = `${code} ${key}\n`
  const count = counts[code] ?? 0
  if (count === MAX_PER_CODE || previous.includes(text)) return
  counts[code] = count + 1
  reported.set(owner, previous + text)
  const { element, ...about } = subject
  const suffix = count + 1 === MAX_PER_CODE ? ' (more of these are left out)' : ''
  const message = sentence + tagOf(element) + suffix
  const log = level === 'note' ? 'info' : level === 'warning' ? 'warn' : level
  console[log](message, ...[element, cause].filter((given) => given))
  const elementRef = element && new WeakRef(element)
  const finding: Finding = {
    code,
    level,
    message,
    about: Object.fromEntries(
      Object.entries(about).map(([name, value]) => [
        name,
        typeof value === 'string' ? clip(value, MAX_TEXT_CHARACTERS) : value,
      ]),
    ),
    get element() {
      return elementRef?.deref()
    },
  }
  allFindings.push(finding)
  document.dispatchEvent(new CustomEvent('sluice:finding', { detail: finding }))
}

function sentenceOf(code: FindingCode, text: string, about: Subject): string {
  const filled = text.replace(/\{(\w+)\}/g, (_all, name: string) =>
    clip(about[name] ?? 'response', MAX_TEXT_CHARACTERS),
  )
  return `Sluice ${code}: ${filled}`
}

/** The start tag of an element, with only those attributes that can cause a finding. */
function tagOf(element?: Element): string {
  if (!element) return ''
  const attributes = element
    .getAttributeNames()
    .filter((name) => /^(data-)?(id$|sse-|hx-(?!vals|headers)|.+-template$)/.test(name))
    .map((name) => ` ${name}="${clip(element.getAttribute(name))}"`)
  return ` <${element.localName}${attributes.join('')}>`
}

function clip(value: unknown, maxCharacters = MAX_PAYLOAD_CHARACTERS): string {
  const text = `${value}`
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text
}
