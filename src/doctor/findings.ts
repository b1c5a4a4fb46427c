import { errors, explanations, type FindingCode, type FindingLevel, notes, warnings } from '../findings.js'

/**
 * What the doctor can find. Where a page can see it too, code and text are those of `findings.ts`; the rest stands here,
 * in the same form: `cause; cure`.
 */

interface Row {
  readonly level: FindingLevel
  readonly text: string
  readonly explanation: string
}

const doctorOnly = {
  'connection-failed': {
    level: 'error',
    text: 'no connection to {host}: {reason}; start the server, or correct the address',
    explanation:
      'The name is unknown, nothing listens on the port, or the connection broke before an answer.',
  },
  'tls-failed': {
    level: 'error',
    text: 'TLS failed: {reason}; renew the certificate, or set NODE_EXTRA_CA_CERTS for one of your own',
    explanation: 'A browser would refuse the certificate as well, without an event that says so.',
  },
  'status-wrong': {
    level: 'error',
    text: 'status {status}; answer 200 to open the stream',
    explanation:
      'A browser opens a stream at status 200 only. For 401 and 403 give the doctor what the page has: `--header "Cookie: …"`.',
  },
  'login-redirect': {
    level: 'error',
    text: 'redirected to the page {url}; answer 401 to streams of visitors who are not logged in',
    explanation: 'The stream was asked for, and a page came: most often the one to log in.',
  },
  'type-wrong': {
    level: 'error',
    text: 'Content-Type is {type}; send text/event-stream',
    explanation:
      'A browser closes a stream with another type for good. An HTML page is examined if it has `sse-connect`.',
  },
  'stream-compressed': {
    level: 'error',
    text: '{encoding} holds events back; leave text/event-stream out of compression, or flush after each event',
    explanation:
      'The compressor waits for more data before it sends anything. Django: exempt the view from `GZipMiddleware`. nginx: take the type out of `gzip_types`.',
  },
  'bom-inside': {
    level: 'error',
    text: 'a byte order mark stands inside of the stream; encode as UTF-8 without it',
    explanation:
      'One is allowed at the very beginning. Later it becomes a part of the name of a field, and the line is lost.',
  },
  'line-ends-mixed': {
    level: 'error',
    text: 'a carriage return stands alone in a line; send each line of data with "data:" of its own',
    explanation: 'A browser takes it for the end of a line, so the rest of the line is lost.',
  },
  'utf8-invalid': {
    level: 'error',
    text: 'the stream is not UTF-8; encode it as UTF-8',
    explanation: 'Event streams have no other encoding, whatever `charset` says.',
  },
  'event-expected': {
    level: 'error',
    text: 'no event "{name}" came in {seconds} s; is it sent under another name? {names}',
    explanation: 'Asked for by `--expect NAME`.',
  },
  'origin-refused': {
    level: 'error',
    text: 'pages of {origin} may not read this; send Access-Control-Allow-Origin and -Credentials',
    explanation:
      'Asked for by `--from ORIGIN`. Sluice sends cookies, so the answer needs `Access-Control-Allow-Origin` with exactly this origin and `Access-Control-Allow-Credentials: true`.',
  },
  'proxy-holds': {
    level: 'error',
    text: 'the application sends, and the proxy holds it back; turn proxy_buffering and gzip off',
    explanation:
      'Asked for by `--origin URL`: the same stream was read from the application and through the proxy.',
  },
  'heartbeat-missing': {
    level: 'warning',
    text: '{seconds} s without a byte; send a comment such as ": ping" every 15 s',
    explanation:
      'Proxies close a silent connection, often after 60 s, and neither side learns that the other has gone.',
  },
  'cache-allowed': {
    level: 'warning',
    text: 'no Cache-Control; send Cache-Control: no-cache, or no-store',
    explanation: 'Browsers and proxies may keep the answer, or wait for it to be complete.',
  },
  'accel-missing': {
    level: 'warning',
    text: 'the application behind nginx does not send X-Accel-Buffering; send X-Accel-Buffering: no',
    explanation:
      'The header turns the buffering of nginx off for this answer, whatever its configuration says. Seen with `--origin`.',
  },
  'ids-missing': {
    level: 'note',
    text: 'events have no id; what is sent while a page is away is lost to it',
    explanation:
      'As it should be where only the newest value counts. Else send `id:`, and what came after `Last-Event-ID`.',
  },
  'ids-repeated': {
    level: 'warning',
    text: 'different events have the id "{id}"; give each event an id of its own',
    explanation:
      'A page that comes back asks for what came after the last id, and an id that is repeated does not say where that is.',
  },
  'resume-ignored': {
    level: 'warning',
    text: 'the {way} is ignored; send what came after that id',
    explanation:
      'The doctor asked again with the first id it had seen, as a page does that was cut off there. The events after it did not come, or the one with the id came again.',
  },
  'end-marker': {
    level: 'warning',
    text: 'the stream ends with "</stream>" as data; end it with an event that sse-close names',
    explanation:
      "Laravel's `eventStream` does it: `endStreamWith: new StreamedEvent(event: 'done', data: 'done')` is better.",
  },
  'page-unheard': {
    level: 'note',
    text: 'the page hears nothing of {names}; use the same names if it should',
    explanation:
      'Sent by the server in this time, and in no `sse-swap`, `hx-trigger` or `sse-close` of the page.',
  },
  'page-unsent': {
    level: 'note',
    text: '{names} did not come in this time; use the same names if it should have',
    explanation: 'The page listens to these names. Events that are rare are as they should be.',
  },
  'http1-used': {
    level: 'note',
    text: 'over HTTP/1.1 a browser has six connections for all tabs; use HTTP/2 in production',
    explanation: 'Each stream holds one. The seventh request waits without an error.',
  },
} as const satisfies Record<string, Row>

/** Codes of a page that the doctor sees as well. */
export const shared = [
  'stream-silent',
  'stream-buffered',
  'stream-cut',
  'field-unknown',
  'event-blank',
  'html-quoted',
  'template-missing',
  'target-missing',
] as const satisfies readonly FindingCode[]

export type DoctorCode = keyof typeof doctorOnly | (typeof shared)[number]

/** One thing that the doctor found. */
export interface Diagnosis {
  readonly code: DoctorCode
  readonly level: FindingLevel
  readonly cause: string
  readonly cure: string
}

const ALL: Readonly<Record<string, string>> = { ...errors, ...warnings, ...notes }

/** Every finding that the doctor knows, for the manual. */
export const doctorFindings: readonly (Row & { readonly code: DoctorCode; readonly isShared: boolean })[] = [
  ...shared.map((code) => ({
    code,
    level: levelOf(code),
    text: ALL[code] as string,
    explanation: explanations[code],
    isShared: true,
  })),
  ...Object.entries(doctorOnly).map(([code, row]) => ({ code: code as DoctorCode, ...row, isShared: false })),
]

/** Silence and buffering stop a page, of which it learns too late to call it an error. */
function levelOf(code: (typeof shared)[number]): FindingLevel {
  return code === 'stream-cut' || code === 'html-quoted' ? 'warning' : 'error'
}

/** Makes a finding of a code and what it is about. */
export function diagnose(code: DoctorCode, about: Readonly<Record<string, unknown>> = {}): Diagnosis {
  const row = doctorFindings.find((known) => known.code === code)
  const [cause = '', cure = ''] = (row?.text ?? '').split('; ')
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_all, name: string) => clip(maskUrls(`${about[name] ?? ''}`)))
  const seen = about.seen ? ` (${clip(`${about.seen}`)})` : ''
  return { code, level: row?.level ?? 'error', cause: fill(cause).trim() + seen, cure: fill(cure).trim() }
}

const LONGEST = 300

function clip(text: string): string {
  // Nothing that a server sends moves the cursor.
  const plain = [...text].map((letter) => (/[\p{Cc}\p{Cf}]/u.test(letter) ? '·' : letter)).join('')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

/** Names of query parameters whose value is a secret, and values that look like one. */
const SECRET = /token|key|secret|auth|session|signature|password|jwt|^sig$|^sid$/i
const LONG_VALUE = /^[\w.~+/=-]{24,}$/

/** A URL to be shown: without user, password and values that look like tokens. */
export function mask(url: string): string {
  if (!URL.canParse(url)) return url
  const shown = new URL(url)
  shown.username = shown.password = ''
  for (const [name, value] of [...shown.searchParams])
    if (SECRET.test(name) || LONG_VALUE.test(value)) shown.searchParams.set(name, '***')
  return shown.href
}

function maskUrls(text: string): string {
  return text.replace(/https?:\/\/[^\s"'<>]+/g, mask)
}
