import {
  type CheckInput,
  describeSuccess,
  diagnoseNoStream,
  formatSeconds,
  runChecks,
  withIds,
} from './checks.js'
import { type Diagnosis, diagnose, maskUrl } from './findings.js'
import { type PageStream, readPage } from './page.js'
import { compareWithOrigin, type PartialReport } from './proxy.js'
import { LIMITS, type Limits, type Recording, type RecordOptions, record } from './record.js'
import { type Transcript, transcribe } from './transcript.js'

/** Options of {@link examineUrl}. */
export interface ExamineOptions {
  readonly url: string
  /** URL of the same stream directly from the application, when `url` goes through a proxy. */
  readonly origin?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly expect?: readonly string[]
  readonly from?: string | undefined
  readonly limits?: Partial<Limits>
  /** Called with a status text while the doctor waits. */
  readonly progress?: (text: string) => void
}

/** The result of an examination. */
export interface Report {
  /** Secrets are masked. */
  readonly url: string
  readonly kind: 'stream' | 'page' | 'none'
  readonly findings: readonly Diagnosis[]
  /** Lines about the checks that found no mistake. */
  readonly good: readonly string[]
  /** For a page: one report for each of its streams. */
  readonly streams: readonly Report[]
}

/**
 * Reads a stream, or a page and its streams, and reports what is wrong. Never rejects. (The file is long because it
 * contains all kinds of requests: as a page makes them, without the proxy, and again after an ID.)
 */
export async function examineUrl(options: ExamineOptions): Promise<Report> {
  const limits = { ...LIMITS, ...options.limits }
  const { url } = options
  const [recording, originRecording] = await Promise.all([
    recordUrl(url, options, limits),
    options.origin === undefined ? undefined : recordUrl(options.origin, options, limits),
  ])
  const { status, headers } = recording
  if (status === 200 && /html/i.test(headers['content-type'] ?? '')) {
    const html = Buffer.concat(recording.chunks.map(({ bytes }) => bytes)).toString()
    const facts = readPage(html, recording.url)
    if (facts.streams.length) {
      const streams = await Promise.all(
        facts.streams.map((stream) =>
          examinePageStream(stream, optionsFor(stream, recording.url, options), limits),
        ),
      )
      return { url: maskUrl(url), kind: 'page', findings: facts.findings, good: [], streams }
    }
  }
  return examineStream(url, recording, options, limits, originRecording)
}

function recordUrl(url: string, options: ExamineOptions, limits: Limits): Promise<Recording> {
  return record(url, limits, {
    ...headersOf(options),
    onData: ({ ms, bytes }) => options.progress?.(`${maskUrl(url)}: ${formatSeconds(ms)}, ${bytes} bytes`),
  })
}

function headersOf({ headers = {}, from }: ExamineOptions): Pick<RecordOptions, 'headers' | 'givenHeaders'> {
  // Some servers check `Origin`, others `Referer`, such as django-eventstream.
  const ownHeaders = from === undefined ? {} : { Origin: from, Referer: `${from}/` }
  return { headers: ownHeaders, givenHeaders: headers }
}

/**
 * Options for a stream of a page. If the stream is on another server, that server must not receive the headers that the
 * user gave for the page, and has to allow pages of another origin.
 */
function optionsFor({ url }: PageStream, pageUrl: string, options: ExamineOptions): ExamineOptions {
  const { origin } = new URL(url)
  const pageOrigin = new URL(pageUrl).origin
  return {
    ...options,
    ...(origin !== new URL(options.url).origin && { headers: {} }),
    ...(origin !== pageOrigin && { from: options.from ?? pageOrigin }),
  }
}

async function examinePageStream(
  stream: PageStream,
  options: ExamineOptions,
  limits: Limits,
): Promise<Report> {
  const { url, listenedNames } = stream
  const recording = await recordUrl(url, options, limits)
  const report = await examineStream(url, recording, options, limits)
  if (report.kind === 'none' || listenedNames.has('*')) return report
  const sentNames = new Set(transcribe(recording).events.map(({ name }) => name))
  const isListenedTo = (name: string): boolean =>
    [...listenedNames].some(
      (pattern) =>
        pattern === name || (pattern.includes('*') && name.startsWith(pattern.split('*')[0] as string)),
    )
  const quoteNames = (names: string[]): string =>
    names
      .slice(0, 8)
      .map((name) => `"${name}"`)
      .join(', ')
  const unheard = [...sentNames].filter((name) => !isListenedTo(name))
  const unsent = [...listenedNames].filter((name) => !name.includes('*') && !sentNames.has(name))
  const pageFindings = [
    ...(unheard.length ? [diagnose('page-unheard', { names: quoteNames(unheard) })] : []),
    ...(unsent.length ? [diagnose('page-unsent', { names: quoteNames(unsent) })] : []),
  ]
  return { ...report, findings: [...report.findings, ...pageFindings] }
}

async function examineStream(
  url: string,
  recording: Recording,
  options: ExamineOptions,
  limits: Limits,
  originRecording?: Recording,
): Promise<Report> {
  const transcript = transcribe(recording)
  const input: CheckInput = {
    recording,
    transcript,
    limits,
    expectedNames: options.expect ?? [],
    pageOrigin: options.from,
  }
  const maskedUrl = maskUrl(url)
  const noStreamFinding = diagnoseNoStream(input)
  if (noStreamFinding)
    return { url: maskedUrl, kind: 'none', findings: [noStreamFinding], good: [], streams: [] }
  const comparison = originRecording
    ? compareWithOrigin(recording, transcript, originRecording)
    : { findings: [], good: [] }
  const findings = comparison.findings.some(({ code }) => code === 'proxy-holds')
    ? runChecks(input).filter(({ code }) => !['stream-silent', 'stream-buffered'].includes(code))
    : runChecks(input)
  // If events are delayed, the check of resumption would fail as well.
  const isHeldBack = [...comparison.findings, ...findings].some(
    ({ code, level }) => level === 'error' && HELD_BACK_CODES.includes(code),
  )
  const resumption =
    recording.status && !isHeldBack
      ? await checkResumption(url, transcript, options, limits)
      : { findings: [], good: [] }
  return {
    url: maskedUrl,
    kind: 'stream',
    findings: [...comparison.findings, ...findings, ...resumption.findings],
    good: [...(recording.status ? describeSuccess(input) : []), ...comparison.good, ...resumption.good],
    streams: [],
  }
}

/** Findings about events that do not arrive when the server sends them. */
const HELD_BACK_CODES: readonly string[] = [
  'stream-silent',
  'stream-buffered',
  'stream-compressed',
  'proxy-holds',
]

/** Requests the stream again with the first ID seen, as a page does after a lost connection. */
async function checkResumption(
  url: string,
  transcript: Transcript,
  options: ExamineOptions,
  limits: Limits,
): Promise<PartialReport> {
  const ids = [...new Set(withIds(transcript.events).map(({ id }) => id))]
  const [firstId, secondId] = ids
  if (firstId === undefined || secondId === undefined || !/^[\x20-\x7e]{1,500}$/.test(firstId))
    return { findings: [], good: [] }
  const withQuery = new URL(url)
  withQuery.searchParams.set('lastEventId', firstId)
  const ways: [way: string, url: string, headers: Record<string, string>][] = [
    ['header Last-Event-ID', url, { 'Last-Event-ID': firstId }],
    ['query parameter lastEventId', withQuery.href, {}],
  ]
  const { headers: ownHeaders, givenHeaders } = headersOf(options)
  const findings: Diagnosis[] = []
  const good: string[] = []
  for (const [way, requestUrl, headers] of ways) {
    options.progress?.(`asking for what came after an id, by the ${way}`)
    const recording = await record(
      requestUrl,
      { ...limits, listenMs: limits.resumeMs },
      { givenHeaders, headers: { ...ownHeaders, ...headers } },
    )
    const receivedIds = withIds(transcribe(recording).events).map(({ id }) => id)
    if (!receivedIds.includes(firstId) && receivedIds.includes(secondId)) {
      good.push(`by the ${way}`)
      continue
    }
    const seen = receivedIds.includes(firstId) ? 'everything came again' : 'nothing of what is missing came'
    // A page of the same origin sends the header, so it does not need the query parameter.
    const isSpare = good.length && options.from === undefined
    findings.push(
      isSpare
        ? diagnose('resume-ignored', { way, seen: 'only pages of another origin need it' }, 'note')
        : diagnose('resume-ignored', { way, seen }),
    )
    break
  }
  return { findings, good: good.length ? [`resume           ${good.join(' and ')}`] : [] }
}
