import { roundSeconds } from '../stream/symptoms.js'
import { type Diagnosis, diagnose } from './findings.js'
import { measureFirstMember } from './gzip.js'
import type { Limits, Recording } from './record.js'
import type { ReceivedEvent, Transcript } from './transcript.js'

/** The input of a check. */
export interface CheckInput {
  readonly recording: Recording
  readonly transcript: Transcript
  readonly limits: Limits
  /** Names of events that the user expects. */
  readonly expectedNames: readonly string[]
  /** The origin of the pages that read the stream. */
  readonly pageOrigin: string | undefined
}

/** Checks one thing. Returns a finding when it is wrong. */
type Check = (input: CheckInput) => Diagnosis | undefined | false

/** HTML that a server has encoded as JSON. */
const QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c).*"$/is

/** Events were buffered if at least this many arrive within this time, and the first byte arrives this late. */
const [MIN_BURST_EVENTS, MIN_BUFFERED_MS, BURST_MS] = [3, 1000, 100]
/** In milliseconds: timeouts are longer than this. */
const MIN_TIMEOUT_MS = 4500

/** A duration in seconds, with one decimal. */
export function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** The reason why the response is not an event stream; undefined when it is one. */
export function diagnoseNoStream({ recording }: CheckInput): Diagnosis | undefined {
  const { status, headers, failure, url, redirected, endReason } = recording
  const { host } = new URL(url)
  if (!status) {
    if (endReason === 'left') return undefined
    const reason = failure?.message || failure?.code || 'the connection was closed without an answer'
    const isTls = /CERT|TLS|SSL|SELF_SIGNED|VERIFY/i.test(`${failure?.code}`)
    return diagnose(isTls ? 'tls-failed' : 'connection-failed', { host, reason })
  }
  const type = headers['content-type'] ?? 'missing'
  if (status !== 200) return diagnose('status-wrong', { status, advice: adviseOnStatus(status) })
  if (/^text\/event-stream\s*(;|$)/i.test(type)) return undefined
  if (redirected && /html/i.test(type)) return diagnose('login-redirect', { url })
  return diagnose('type-wrong', { type })
}

function adviseOnStatus(status: number): string {
  if (status === 401 || status === 403) return 'send the cookie of your browser: --header "Cookie: …"'
  if (status === 404 || status === 410) return 'correct the address'
  if (status >= 500) return "look at the server's log, or at the proxy's"
  return 'answer 200 to open the stream'
}

/** A sign that the server or a proxy delays the bytes. */
interface Delay {
  readonly code: 'stream-silent' | 'stream-buffered'
  readonly seen: string
}

/** Finds a response that is missing, that comes too late, or that has no body. */
function findSilence({ recording, transcript, limits }: CheckInput): Delay | undefined {
  const { status, headersMs, endReason, endMs } = recording
  const code = 'stream-silent'
  if (!status) return { code, seen: '' }
  if (headersMs >= limits.silentMs) return { code, seen: 'then the headers came' }
  if (transcript.firstByteMs !== undefined || endReason !== 'left' || endMs < limits.silentMs)
    return undefined
  return { code, seen: 'the headers came' }
}

function findDelay(input: CheckInput): Delay | undefined {
  const { events, firstByteMs = 0, hasSplitEvent } = input.transcript
  const burst = events.filter(({ atMs }) => atMs - firstByteMs < BURST_MS)
  if (firstByteMs >= MIN_BUFFERED_MS && burst.length >= MIN_BURST_EVENTS) {
    const seen = `first byte after ${formatSeconds(firstByteMs)}, then ${burst.length} events at once`
    return { code: 'stream-buffered', seen }
  }
  if (!hasSplitEvent) return findSilence(input)
  return { code: 'stream-buffered', seen: 'an event came in two pieces, with silence between them' }
}

/** Checks whether the server or a proxy delays the bytes. If the response is compressed, reports the compression. */
const checkDelay: Check = (input) => {
  const { url, status, headers, headersMs, endMs } = input.recording
  const encoding = headers['content-encoding']
  const delay = findDelay(input)
  if (encoding && encoding.toLowerCase() !== 'identity') return diagnoseCompression(input, encoding, delay)
  // The time until the headers, if they came late; else the time without a body.
  const silenceMs = status && headersMs >= input.limits.silentMs ? headersMs : endMs
  return (
    delay && diagnose(delay.code, { url, seconds: Number((silenceMs / 1000).toFixed(1)), seen: delay.seen })
  )
}

function diagnoseCompression(
  { recording }: CheckInput,
  encoding: string,
  delay: Delay | undefined,
): Diagnosis {
  const { gzipBytes, endReason } = recording
  // A browser ignores everything after the first member, even if it has not arrived yet.
  const isOver =
    !!gzipBytes &&
    (measureFirstMember(gzipBytes) ?? Infinity) < gzipBytes.length + (endReason === 'left' ? 1 : 0)
  const seen = isOver
    ? 'each part is a gzip file of its own, and browsers read only the first'
    : delay && (delay.seen || 'no answer')
  return diagnose('stream-compressed', { encoding, seen }, seen === undefined ? 'warning' : 'error')
}

const checkByteOrderMark: Check = ({ transcript }) =>
  transcript.hasInnerByteOrderMark && diagnose('bom-inside')
const checkLineEnds: Check = ({ transcript }) =>
  transcript.hasLoneCarriageReturn && diagnose('line-ends-mixed')
const checkUtf8: Check = ({ transcript }) => !transcript.isUtf8 && diagnose('utf8-invalid')

const checkFields: Check = ({ recording, transcript }) => {
  const { unknownLines, hasInnerByteOrderMark, hasLoneCarriageReturn } = transcript
  // Both are findings themselves, and explain the unknown field.
  if (hasInnerByteOrderMark || hasLoneCarriageReturn || !unknownLines.length) return undefined
  return diagnose('field-unknown', { url: recording.url, line: unknownLines[0] })
}

const checkUnendedEvents: Check = ({ transcript: { unendedLine: line } }) =>
  line !== undefined && diagnose('event-unended', { line })

const checkBlankEvents: Check = ({ recording, transcript }) =>
  !!transcript.blankNames.length &&
  diagnose('event-blank', { url: recording.url, name: transcript.blankNames[0] })

const checkExpectedNames: Check = ({ transcript, expectedNames, recording }) => {
  const names = new Set(transcript.events.map(({ name }) => name))
  const missing = expectedNames.find((name) => !names.has(name))
  const receivedNames = names.size ? `(came: ${[...names].slice(0, 8).join(', ')})` : '(none came)'
  return (
    missing !== undefined &&
    diagnose('event-expected', {
      name: missing,
      seconds: Math.round(recording.endMs / 1000),
      names: receivedNames,
    })
  )
}

const checkCors: Check = ({ recording, pageOrigin }) => {
  if (!pageOrigin || new URL(recording.url).origin === pageOrigin) return undefined
  const { headers } = recording
  const isOriginAllowed = headers['access-control-allow-origin'] === pageOrigin
  return (
    !(isOriginAllowed && headers['access-control-allow-credentials'] === 'true') &&
    diagnose('origin-refused', { origin: pageOrigin })
  )
}

/** Ignores a stream without any byte, which is `stream-silent`, unless the server ended it. */
const checkHeartbeat: Check = ({ recording, transcript, limits }) =>
  (transcript.firstByteMs !== undefined || recording.endReason !== 'left') &&
  transcript.longestSilenceMs >= limits.heartbeatMs &&
  diagnose('heartbeat-missing', { seconds: Math.round(transcript.longestSilenceMs / 1000) })

const checkCut: Check = ({ recording, transcript }) => {
  const { endReason, endMs, headersMs, chunks, url } = recording
  if (endReason === 'left' || endMs < MIN_TIMEOUT_MS || transcript.hasSplitEvent) return undefined
  // A proxy that buffers sends the headers only after its timeout, which begins with the request.
  const durationsMs = [endMs - headersMs, endMs - (chunks.at(-1)?.atMs ?? 0)]
  const timeoutSeconds = durationsMs.map(roundSeconds).find((seconds) => seconds > 0)
  return !!timeoutSeconds && diagnose('stream-cut', { url, seconds: timeoutSeconds })
}

const checkCache: Check = ({ recording }) =>
  recording.status > 0 &&
  !/no-(store|cache)/i.test(recording.headers['cache-control'] ?? '') &&
  diagnose('cache-allowed')

/** The same event may arrive twice. Different events with one ID are a mistake. */
const checkRepeatedIds: Check = ({ transcript }) => {
  const textById = new Map<string, string>()
  for (const { id, name, data } of withIds(transcript.events)) {
    const text = `${name}\n${data}`
    if ((textById.get(id) ?? text) !== text) return diagnose('ids-repeated', { id })
    textById.set(id, text)
  }
  return undefined
}

const checkMissingIds: Check = ({ transcript }) =>
  transcript.events.length > 0 && !withIds(transcript.events).length && diagnose('ids-missing')

const checkQuotedHtml: Check = ({ transcript }) =>
  transcript.events.some(({ data }) => QUOTED_HTML.test(data)) && diagnose('html-quoted')

const checkEndMarker: Check = ({ transcript }) =>
  transcript.events.some(({ data }) => data.trim() === '</stream>') && diagnose('end-marker')

const checkHttp1: Check = ({ recording }) => recording.protocol !== 'h2' && diagnose('http1-used')

/** All checks of a single recording, in the order of the report. */
const CHECKS: readonly Check[] = [
  checkDelay,
  checkUtf8,
  checkByteOrderMark,
  checkLineEnds,
  checkFields,
  checkUnendedEvents,
  checkBlankEvents,
  checkExpectedNames,
  checkCors,
  checkCut,
  checkHeartbeat,
  checkCache,
  checkRepeatedIds,
  checkMissingIds,
  checkQuotedHtml,
  checkEndMarker,
  checkHttp1,
]

/** Runs all checks of a single recording. */
export function runChecks(input: CheckInput): Diagnosis[] {
  return CHECKS.flatMap((check) => check(input) || [])
}

/** The events that have an ID. */
export function withIds(events: readonly ReceivedEvent[]): (ReceivedEvent & { readonly id: string })[] {
  return events.filter((event): event is ReceivedEvent & { readonly id: string } => !!event.id)
}

/** Report lines about the checks that found no mistake. */
export function describeSuccess({ recording, transcript }: CheckInput): string[] {
  const { events, commentTimesMs, firstByteMs } = transcript
  const names = new Map<string, number>()
  for (const { name } of events) names.set(name, (names.get(name) ?? 0) + 1)
  const list = [...names].slice(0, 8).map(([name, count]) => `${count} × ${name}`)
  return [
    `answer           ${recording.status} text/event-stream after ${formatSeconds(recording.headersMs)}`,
    ...(firstByteMs === undefined ? [] : [`first byte       after ${formatSeconds(firstByteMs)}`]),
    ...(list.length ? [`events           ${list.join(', ')}`] : []),
    ...(commentTimesMs.length > 1 ? [`heartbeat        ${commentTimesMs.length} comments`] : []),
  ]
}
