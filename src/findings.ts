/**
 * What can be wrong, as data: a stable code and a sentence with the fix. Console, error events and the README
 * read these tables. `{name}` stands for what the finding is about; the element concerned follows the
 * sentence. Sentences are part of the bundle, so they are short; {@link explanations} are not.
 */

/** What stops an event, a stream or Sluice itself from working. */
export const errors = {
  'json-invalid': 'the data of "{event}" is not JSON',
  'template-missing': 'no template "{template}"',
  'template-failed': 'rendering "{event}": {reason}',
  'engine-missing': 'load {name}',
  'target-missing': 'hx-target "{target}" finds nothing',
  'swap-failed': 'swapping "{event}": {reason}',
  'stream-lost': '{url}: {reason}; trying again',
  'stream-failed': '{url}: {reason}',
  'url-forbidden': '{url} is of another origin; set {setting}',
  'htmx-missing': 'load htmx',
  'htmx-unknown': 'this is htmx {version}, and this file serves {supported}; load {instead}',
} as const

/** What works, but surely not as meant. */
export const warnings = {
  'stream-missing': 'put it inside sse-connect or add sse-from',
  'extension-off': 'add hx-ext="sse"',
  'request-missing': '{name} has no request; add hx-get or use sse-swap',
  'event-unnamed':
    '{url} sent an unnamed message, but nothing has sse-swap="message"; is a blank line after "event:"?',
  'option-unknown': 'no option "{key}"; did you mean "{nearest}"?',
  'option-invalid': '{key}: "{value}" is not {expected}',
  'wildcard-unheard': 'EventSource hears no "*"; allow transport:auto or fetch',
  'event-similar': '{url} sent "{name}", but the page listens to "{similar}"',
  'field-unknown': '{url} sent the line "{line}"; begin every line of data with "data:"',
  'html-quoted': 'this HTML came as a JSON string; send it without encoding it',
  'stream-buffered': '{url} came all at once; turn proxy_buffering off, or use an async generator',
  'stream-cut':
    '{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker',
  'streams-many': '{count} of 6 streams over HTTP/1.1; use HTTP/2',
  'event-reserved': 'the page has an event "{name}" of its own; rename it, or use hx-trigger="sse:{name}"',
  'attribute-legacy': 'sse-connect without a listener is taken for hx-sse:connect; write that',
  'extension-blocked': 'add "sse" to htmx.config.extensions',
  'name-taken': 'remove the other script for "{name}"',
  'copy-loaded': 'loaded twice; remove one',
} as const

/** What the README says of each finding. */
export const explanations: Readonly<Record<FindingCode, string>> = {
  'json-invalid':
    'A template, or an `hx-target` with `{{field}}`, needs JSON, and the data is something else. The first 80 characters are in `payload`.',
  'template-missing':
    'No element has the id, and nothing is found by it as a selector. Partials are looked up alike.',
  'template-failed': 'The template engine threw; its error is the `cause`.',
  'engine-missing':
    'Only Mustache is inside Sluice. Load Handlebars or Nunjucks with a script tag before the first event.',
  'target-missing': 'Nothing matches `hx-target`, or the payload lacks a field that its `{{field}}` needs.',
  'swap-failed': 'htmx or an extension threw while swapping; the error is the `cause`.',
  'stream-lost':
    'The connection broke, the server ended the response, or an attempt failed in a way that may pass. It is opened again.',
  'stream-failed':
    'An answer that will not change by asking again: a status such as 204, 401 or 404, a `Content-Type` other than `text/event-stream`; a URL that is none; too many failures.',
  'url-forbidden':
    '`htmx.config.selfRequestsOnly`, or `mode` on htmx 4, holds for streams as for all requests; or a handler of `htmx:validateUrl` forbade it.',
  'htmx-missing':
    'No script of the page brought htmx until the page was loaded. One that comes later is still found. In a bundle, call `install(htmx)`.',
  'htmx-unknown':
    'Sluice serves htmx 1.9, 2 and 4; `sluice-htmx2.min.js`, `sluice-htmx4.min.js` and the entries for one htmx serve that one.',
  'stream-missing':
    'An element has `sse-swap` or `hx-trigger="sse:…"`, but no `sse-connect` on itself or above it, and `sse-from` finds none.',
  'extension-off': 'As with every extension of htmx 2, `hx-ext="sse"` has to be in force.',
  'request-missing':
    'The event would trigger a request, but the element has no `hx-get`, `hx-post`, … and no `hx-on`.',
  'option-unknown': 'In `sse-config` or `htmx.config.sse`. The other options hold.',
  'option-invalid': 'The default holds instead.',
  'wildcard-unheard':
    "The browser's EventSource, or the page's own, tells only of names that it is asked for.",
  'event-unnamed':
    'Often a named event with a blank line between `event:` and `data:`. The blank line ends the event, so the name is lost and the data comes without one.',
  'event-similar':
    'The names differ in case, in `-`, `_`, `.` or in a space at the end, and are different names to a browser.',
  'field-unknown':
    'A line feed inside of data ends its line, and what follows is no field: a browser throws it away, and with it half of the HTML. Seen where `fetch` reads the stream.',
  'html-quoted':
    'Data such as `"<p>…</p>"`, quotes included, is shown with its quotes when no template is in force. Many servers encode whatever they are given: django-eventstream needs `json_encode=False`.',
  'stream-buffered':
    'Nothing came for long, then several events and the end within a moment: a proxy collects the response (nginx: `proxy_buffering off`, or the header `X-Accel-Buffering: no`), or a server does. Django under ASGI collects a generator that is not `async`, under WSGI one that is.',
  'stream-cut':
    'Three connections one after the other ended after the same multiple of 5 s, or after the same silence: a proxy (nginx: `proxy_read_timeout`, 60 s) or a worker (gunicorn: `--timeout`, 30 s) gives up. A server may also end its streams on purpose.',
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
export type FindingCode = ErrorCode | WarningCode

/** What a finding is about: what fills its sentence, and what an error event tells. */
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

/**
 * The one class of error: a coded finding, its subject, and the `cause` where another error, or a plain
 * reason, lies below.
 */
export class SluiceError extends Error {
  readonly code: ErrorCode
  readonly about: Subject

  constructor(code: ErrorCode, about: Subject = {}, cause?: unknown) {
    const reason = (cause as Error | undefined)?.message ?? cause
    super(sentence(code, errors[code], { reason, ...about }), { cause })
    this.name = 'SluiceError'
    this.code = code
    this.about = { ...about, payload: about.payload?.slice(0, CLIP) }
  }
}

/** What has been told of each element; under this function, what has been told of anything else. */
const told = new WeakMap<object, string>()

/**
 * Warns on the console, once for each code and subject: its element, else the key.
 *
 * @param key tells subjects apart that are no elements, such as URLs.
 */
export function warnOnce(code: WarningCode, about: Subject = {}, key = ''): void {
  const subject = about.element ?? warnOnce
  const before = told.get(subject) ?? ''
  const text = `${code} ${key}\n`
  if (before.includes(text)) return
  told.set(subject, before + text)
  console.warn(sentence(code, warnings[code], about))
}

/** In characters: how much of a payload, or of an element, is repeated. */
const CLIP = 80

function sentence(code: FindingCode, text: string, about: Subject): string {
  const filled = text.replace(/\{(\w+)\}/g, (_all, name: string) => `${about[name] ?? 'response'}`)
  // An element is recognised by its start tag.
  return `Sluice ${code}: ${filled} ${about.element?.outerHTML.slice(0, CLIP) ?? ''}`
}
