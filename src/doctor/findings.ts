import { errors, explanations, type FindingCode, type FindingLevel, notes, warnings } from '../findings.js'

/**
 * The doctor's findings. Those that a page can report as well take code and text from `src/findings.ts`; the others are
 * defined here, in the same form: `cause; cure`.
 */

interface FindingRow {
  readonly level: FindingLevel
  readonly text: string
  readonly explanation: string
}

const doctorOnly = {
  'connection-failed': {
    level: 'error',
    text: 'no connection to {host}: {reason}; start the server, or correct the address',
    explanation:
      'The host name is unknown, no server listens on the port, or the connection broke before an answer.',
  },
  'tls-failed': {
    level: 'error',
    text: 'TLS failed: {reason}; renew the certificate, or set NODE_EXTRA_CA_CERTS for one of your own',
    explanation: 'A browser would reject the certificate as well, and fire no event that explains it.',
  },
  'status-wrong': {
    level: 'error',
    text: 'status {status}; {advice}',
    explanation:
      'A browser opens a stream only with status 200. For a stream, 401 and 403 are right without a login. To examine it, send the cookie of your browser: `--header "Cookie: …"`. From 500 on, look into the log of the server, or of the proxy in front of it.',
  },
  'login-redirect': {
    level: 'error',
    text: 'redirected to the page {url}; answer 401 to a stream without a login, or examine a page with --header "Cookie: …"',
    explanation: 'The server answered the stream with a redirect to an HTML page, most often the login page.',
  },
  'type-wrong': {
    level: 'error',
    text: 'Content-Type is {type}; send text/event-stream',
    explanation:
      'A browser closes a stream with another type for good. The doctor examines an HTML page only if it has `sse-connect`.',
  },
  'stream-compressed': {
    level: 'error',
    text: 'the stream is compressed by {encoding}; leave text/event-stream out of compression',
    explanation:
      'It is only a warning if the events arrive in time, because the server flushes after each. Otherwise the compression waits for more data, or makes a separate gzip file of each part, and browsers read only the first. Django: leave out `GZipMiddleware`, or set `Content-Encoding: identity` on the stream. nginx: remove the type from `gzip_types`.',
  },
  'bom-inside': {
    level: 'error',
    text: 'a byte order mark stands inside of the stream; encode as UTF-8 without it',
    explanation:
      'It is allowed only at the very beginning. Elsewhere it becomes part of a field name, and the line is lost.',
  },
  'line-ends-mixed': {
    level: 'error',
    text: 'a carriage return stands alone in a line; send each line of data with "data:" of its own',
    explanation:
      'A browser takes the carriage return as the end of the line, so the rest of the line is lost.',
  },
  'utf8-invalid': {
    level: 'error',
    text: 'the stream is not UTF-8; encode it as UTF-8',
    explanation: 'Event streams are always UTF-8, whatever `charset` says.',
  },
  'event-unended': {
    level: 'error',
    text: 'no empty line ends the event that begins with "{line}"; end each event with an empty line',
    explanation:
      'A blank line ends an event. Without it, a browser adds the lines of the next event to this one, and delivers nothing until a blank line comes.',
  },
  'event-expected': {
    level: 'error',
    text: 'no event "{name}" came in {seconds} s; is it sent under another name? {names}',
    explanation: 'Only with `--expect NAME`.',
  },
  'origin-refused': {
    level: 'error',
    text: 'pages of {origin} may not read this; send Access-Control-Allow-Origin and -Credentials',
    explanation:
      'Only with `--from ORIGIN`, or if a page names a stream of another origin. The doctor sends `Origin` and `Referer` as the page does. Sluice sends cookies, so the answer needs `Access-Control-Allow-Origin` with exactly this origin and `Access-Control-Allow-Credentials: true`.',
  },
  'proxy-holds': {
    level: 'error',
    text: 'the application sends, and the proxy holds it back; turn proxy_buffering and gzip off',
    explanation:
      'Only with `--origin URL`: the doctor has read the same stream from the application and through the proxy.',
  },
  'heartbeat-missing': {
    level: 'warning',
    text: '{seconds} s without a byte; send a comment such as ": ping" every 15 s',
    explanation:
      'Proxies close a silent connection, often after 60 s, and neither side notices that the other one is gone.',
  },
  'template-untagged': {
    level: 'warning',
    text: 'the template "{template}" has no tag; keep the templates of the server from filling it in',
    explanation:
      'Django, Jinja and others replace `{{ }}` themselves, often by nothing. Write `{% verbatim %}` or `{% raw %}` around the template, or give it other delimiters by `mustache-delimiters`.',
  },
  'cache-allowed': {
    level: 'warning',
    text: 'no Cache-Control; send Cache-Control: no-cache, or no-store',
    explanation:
      'Without the header, browsers and proxies may store the answer, or wait until it is complete.',
  },
  'accel-missing': {
    level: 'warning',
    text: 'the application behind nginx does not send X-Accel-Buffering; send X-Accel-Buffering: no',
    explanation:
      'The header turns off the buffering of nginx for this answer, whatever its configuration says. Only with `--origin`.',
  },
  'ids-missing': {
    level: 'note',
    text: 'events have no id; what is sent while a page is away is lost to it',
    explanation:
      'This is correct if only the newest value counts. Otherwise send `id:`, and on reconnection the events after `Last-Event-ID`.',
  },
  'ids-repeated': {
    level: 'warning',
    text: 'different events have the id "{id}"; give each event an id of its own',
    explanation:
      'A page that reconnects asks for the events after its last id. A repeated id does not say where that is.',
  },
  'resume-ignored': {
    level: 'warning',
    text: 'the {way} is ignored; send what came after that id',
    explanation:
      'The doctor connected again with the first id that it had received, as a page does after a lost connection. The events after this id did not come, or the event with this id came again. For the query parameter this is only a note unless you use `--from`: only pages of another origin need it, and those with `transport:eventsource`.',
  },
  'end-marker': {
    level: 'warning',
    text: 'the stream ends with "</stream>" as data; end it with an event that sse-close names',
    explanation:
      "Laravel's `eventStream` sends it by default. Better: `endStreamWith: new StreamedEvent(event: 'done', data: 'done')`.",
  },
  'page-unheard': {
    level: 'note',
    text: 'the page listens to none of {names}; if it should show them, write the same names in both',
    explanation:
      'The server sent these events while the doctor listened, but no `sse-swap`, `hx-trigger` or `sse-close` of the page names them.',
  },
  'page-unsent': {
    level: 'note',
    text: '{names} did not come in this time; if they should have, write the same names in both',
    explanation: 'The page listens to these names. This is correct if the events are rare.',
  },
  'http1-used': {
    level: 'note',
    text: 'over HTTP/1.1 a browser has six connections for all tabs; use HTTP/2 in production',
    explanation: 'Each stream uses one connection. The seventh request waits, without an error.',
  },
} as const satisfies Record<string, FindingRow>

/** Codes of page findings that the doctor reports as well. */
export const sharedCodes = [
  'stream-silent',
  'stream-buffered',
  'stream-cut',
  'field-unknown',
  'event-blank',
  'html-quoted',
  'template-missing',
  'target-missing',
] as const satisfies readonly FindingCode[]

export type DoctorCode = keyof typeof doctorOnly | (typeof sharedCodes)[number]

/** One finding of the doctor. */
export interface Diagnosis {
  readonly code: DoctorCode
  readonly level: FindingLevel
  readonly cause: string
  readonly cure: string
}

const PAGE_TEXTS: Readonly<Record<string, string>> = { ...errors, ...warnings, ...notes }

/** All findings that the doctor can report; the manual's table is made from them. */
export const doctorFindings: readonly (FindingRow & {
  readonly code: DoctorCode
  readonly isShared: boolean
})[] = [
  ...sharedCodes.map((code) => ({
    code,
    level: getLevel(code),
    text: PAGE_TEXTS[code] as string,
    explanation: explanations[code],
    isShared: true,
  })),
  ...Object.entries(doctorOnly).map(([code, row]) => ({ code: code as DoctorCode, ...row, isShared: false })),
]

/** Silence and buffering are warnings in a page, as it notices them late; for the doctor they are errors. */
function getLevel(code: (typeof sharedCodes)[number]): FindingLevel {
  return code === 'stream-cut' || code === 'html-quoted' ? 'warning' : 'error'
}

/**
 * Creates a finding.
 *
 * @param values fill the `{placeholders}` of its text; `seen` is appended to the cause.
 * @param level that of its row, unless it is less grave this time.
 */
export function diagnose(
  code: DoctorCode,
  values: Readonly<Record<string, unknown>> = {},
  level?: FindingLevel,
): Diagnosis {
  const row = doctorFindings.find((finding) => finding.code === code)
  const [cause = '', cure = ''] = (row?.text ?? '').split('; ')
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_all, name: string) => clip(maskUrls(`${values[name] ?? ''}`)))
  const seen = values.seen ? ` (${clip(`${values.seen}`)})` : ''
  return {
    code,
    level: level ?? row?.level ?? 'error',
    cause: fill(cause).trim() + seen,
    cure: fill(cure).trim(),
  }
}

const MAX_VALUE_LENGTH = 300

function clip(text: string): string {
  // Control characters from a server must not reach the terminal: they could move the cursor.
  const plain = [...text].map((character) => (/[\p{Cc}\p{Cf}]/u.test(character) ? '·' : character)).join('')
  return plain.length > MAX_VALUE_LENGTH ? `${plain.slice(0, MAX_VALUE_LENGTH)}…` : plain
}

/** Query parameters are masked by their name, or by a value that looks like a token. */
const SECRET = /token|key|secret|auth|session|signature|password|jwt|^sig$|^sid$/i
const LONG_VALUE = /^[\w.~+/=-]{24,}$/

/** A URL that is safe to print: without user, password and secrets in its query. */
export function maskUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const masked = new URL(url)
  // An origin has no slash at its end.
  if (url === masked.origin) return url
  masked.username = masked.password = ''
  for (const [name, value] of [...masked.searchParams])
    if (SECRET.test(name) || LONG_VALUE.test(value)) masked.searchParams.set(name, '***')
  return masked.href
}

function maskUrls(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/g, maskUrl)
}
