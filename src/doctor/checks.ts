import { roundSeconds } from '../stream/symptoms.js'
import { type Diagnosis, diagnose } from './findings.js'
import type { Limits, Recording } from './record.js'
import type { HeardEvent, Transcript } from './transcript.js'

/** What a check looks at. */
export interface Subject {
  readonly recording: Recording
  readonly transcript: Transcript
  readonly limits: Limits
  /** Names that have to come. */
  readonly expected: readonly string[]
  /** The origin of the pages that are to read the stream. */
  readonly from: string | undefined
}

/** Looks at one thing, and tells what is wrong with it. */
type Check = (subject: Subject) => Diagnosis | undefined | false

/** HTML that a server has encoded as JSON. */
const QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c).*"$/is

/** So many events at once, after so long, did not happen so. */
const [SEVERAL, WAIT_MS, MOMENT_MS] = [3, 1000, 100]
/** In milliseconds: who ends its streams sooner does not wait for a timeout. */
const LONG_MS = 4500

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** Why there is no stream; undefined where there is one. */
export function whyNone({ recording }: Subject): Diagnosis | undefined {
  const { status, headers, failure, url, redirected, over } = recording
  const { host } = new URL(url)
  if (!status) {
    if (over === 'left') return undefined
    const reason = failure?.message || failure?.code || 'the connection was closed without an answer'
    const isTls = /CERT|TLS|SSL|SELF_SIGNED|VERIFY/i.test(`${failure?.code}`)
    return diagnose(isTls ? 'tls-failed' : 'connection-failed', { host, reason })
  }
  const type = headers['content-type'] ?? 'missing'
  if (status !== 200) return diagnose('status-wrong', { status })
  if (/^text\/event-stream\s*(;|$)/i.test(type)) return undefined
  if (redirected && /html/i.test(type)) return diagnose('login-redirect', { url })
  return diagnose('type-wrong', { type })
}

/** Whether bytes were held back on their way; by compression, if there is any. */
const buffered: Check = ({ recording, transcript, limits }) => {
  const { headers, over, overMs, status, url } = recording
  const { events, firstMs, isTorn } = transcript
  const encoding = headers['content-encoding']
  if (firstMs === undefined) {
    if (over !== 'left' || overMs < limits.silentMs) return undefined
    return status && encoding
      ? diagnose('stream-compressed', { encoding })
      : diagnose('stream-silent', {
          url,
          seconds: Math.round(overMs / 1000),
          seen: status ? 'the headers came' : '',
        })
  }
  const atOnce = events.filter(({ atMs }) => atMs - firstMs < MOMENT_MS)
  const isLump = firstMs >= WAIT_MS && atOnce.length >= SEVERAL
  if (!isLump && !isTorn) return undefined
  const seen = isLump
    ? `first byte after ${seconds(firstMs)}, then ${atOnce.length} events at once`
    : 'an event came in two pieces, with silence between them'
  return encoding
    ? diagnose('stream-compressed', { encoding, seen })
    : diagnose('stream-buffered', { url, seen })
}

const marks: Check = ({ transcript }) => transcript.hasInnerMark && diagnose('bom-inside')
const returns: Check = ({ transcript }) => transcript.hasLoneReturn && diagnose('line-ends-mixed')
const utf8: Check = ({ transcript }) => !transcript.isUtf8 && diagnose('utf8-invalid')

const fields: Check = ({ recording, transcript }) => {
  const { unknown, hasInnerMark, hasLoneReturn } = transcript
  // Those say why.
  if (hasInnerMark || hasLoneReturn || !unknown.length) return undefined
  return diagnose('field-unknown', { url: recording.url, line: unknown[0] })
}

const blanks: Check = ({ recording, transcript }) =>
  !!transcript.blank.length && diagnose('event-blank', { url: recording.url, name: transcript.blank[0] })

const expectations: Check = ({ transcript, expected, recording }) => {
  const names = new Set(transcript.events.map(({ name }) => name))
  const missing = expected.find((name) => !names.has(name))
  const came = names.size ? `(came: ${[...names].slice(0, 8).join(', ')})` : '(none came)'
  return (
    missing !== undefined &&
    diagnose('event-expected', { name: missing, seconds: Math.round(recording.overMs / 1000), names: came })
  )
}

const cors: Check = ({ recording, from }) => {
  if (!from || new URL(recording.url).origin === from) return undefined
  const { headers } = recording
  const allowed = headers['access-control-allow-origin'] === from
  return (
    !(allowed && headers['access-control-allow-credentials'] === 'true') &&
    diagnose('origin-refused', { origin: from })
  )
}

const heartbeat: Check = ({ transcript, limits }) =>
  transcript.firstMs !== undefined &&
  transcript.longestSilenceMs >= limits.heartbeatMs &&
  diagnose('heartbeat-missing', { seconds: Math.round(transcript.longestSilenceMs / 1000) })

const cut: Check = ({ recording, transcript }) => {
  const { over, overMs, headersMs, pieces, url } = recording
  if (over === 'left' || overMs < LONG_MS || transcript.isTorn) return undefined
  const lengths = [overMs - headersMs, overMs - (pieces.at(-1)?.atMs ?? headersMs)]
  const length = lengths.map(roundSeconds).find((round) => round > 0)
  return !!length && diagnose('stream-cut', { url, seconds: length })
}

const cache: Check = ({ recording }) =>
  recording.status > 0 &&
  !/no-(store|cache)/i.test(recording.headers['cache-control'] ?? '') &&
  diagnose('cache-allowed')

/** Events that are sent again after a cut have the id that they had. */
const repeated: Check = ({ transcript }) => {
  const known = new Map<string, string>()
  for (const { id, name, data } of withIds(transcript.events)) {
    const text = `${name}\n${data}`
    if ((known.get(id) ?? text) !== text) return diagnose('ids-repeated', { id })
    known.set(id, text)
  }
  return undefined
}

const missingIds: Check = ({ transcript }) =>
  transcript.events.length > 0 && !withIds(transcript.events).length && diagnose('ids-missing')

const quoted: Check = ({ transcript }) =>
  transcript.events.some(({ data }) => QUOTED_HTML.test(data)) && diagnose('html-quoted')

const marker: Check = ({ transcript }) =>
  transcript.events.some(({ data }) => data.trim() === '</stream>') && diagnose('end-marker')

const http1: Check = ({ recording }) => recording.protocol !== 'h2' && diagnose('http1-used')

/** What can be told of one reading; the first of those that exclude each other goes first. */
const CHECKS: readonly Check[] = [
  buffered,
  utf8,
  marks,
  returns,
  fields,
  blanks,
  expectations,
  cors,
  cut,
  heartbeat,
  cache,
  repeated,
  missingIds,
  quoted,
  marker,
  http1,
]

/** All that is wrong with a stream, as far as one reading shows it. */
export function examine(subject: Subject): Diagnosis[] {
  return CHECKS.flatMap((check) => check(subject) || [])
}

/** Events with an id of their own. */
export function withIds(events: readonly HeardEvent[]): (HeardEvent & { readonly id: string })[] {
  return events.filter((event): event is HeardEvent & { readonly id: string } => !!event.id)
}

/** What is as it should be, in words. */
export function praise({ recording, transcript }: Subject): string[] {
  const { events, comments, firstMs } = transcript
  const names = new Map<string, number>()
  for (const { name } of events) names.set(name, (names.get(name) ?? 0) + 1)
  const list = [...names].slice(0, 8).map(([name, count]) => `${count} × ${name}`)
  return [
    `answer           ${recording.status} text/event-stream after ${seconds(recording.headersMs)}`,
    ...(firstMs === undefined ? [] : [`first byte       after ${seconds(firstMs)}`]),
    ...(list.length ? [`events           ${list.join(', ')}`] : []),
    ...(comments.length > 1 ? [`heartbeat        ${comments.length} comments`] : []),
  ]
}
