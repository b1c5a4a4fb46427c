import { examine, praise, type Subject, seconds, whyNone, withIds } from './checks.js'
import { type Diagnosis, diagnose, mask } from './findings.js'
import { type PageStream, readPage } from './page.js'
import { LIMITS, type Limits, type Recording, record } from './record.js'
import { type Transcript, transcribe } from './transcript.js'

/** What the doctor is asked. */
export interface Order {
  readonly url: string
  /** The same stream from the application itself, where `url` goes through a proxy. */
  readonly origin?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly expect?: readonly string[]
  readonly from?: string | undefined
  readonly limits?: Partial<Limits>
  /** Told while it waits. */
  readonly progress?: (text: string) => void
}

/** What the doctor found. */
export interface Report {
  /** Without secrets. */
  readonly url: string
  readonly kind: 'stream' | 'page' | 'none'
  readonly findings: readonly Diagnosis[]
  /** What is as it should be. */
  readonly good: readonly string[]
  /** Of a page: one for each of its streams. */
  readonly streams: readonly Report[]
}

/** Reads a stream, or a page and its streams, and says what is wrong. Never rejects. */
export async function examineUrl(order: Order): Promise<Report> {
  const limits = { ...LIMITS, ...order.limits }
  const { url } = order
  const [recording, origin] = await Promise.all([
    read(url, order, limits),
    order.origin === undefined ? undefined : read(order.origin, order, limits),
  ])
  const { status, headers } = recording
  if (status === 200 && /html/i.test(headers['content-type'] ?? '')) {
    const html = Buffer.concat(recording.pieces.map(({ bytes }) => bytes)).toString()
    const facts = readPage(html, recording.url)
    if (facts.streams.length) {
      const streams = await Promise.all(
        facts.streams.map((stream) => examinePageStream(stream, order, limits)),
      )
      return { url: mask(url), kind: 'page', findings: facts.findings, good: [], streams }
    }
  }
  return examineStream(url, recording, order, limits, origin)
}

function read(url: string, { headers = {}, from, progress }: Order, limits: Limits): Promise<Recording> {
  return record(url, limits, {
    headers: { ...headers, ...(from !== undefined && { Origin: from }) },
    heard: ({ ms, bytes }) => progress?.(`${mask(url)}: ${seconds(ms)}, ${bytes} bytes`),
  })
}

async function examinePageStream(stream: PageStream, order: Order, limits: Limits): Promise<Report> {
  const { url, heard } = stream
  const recording = await read(url, order, limits)
  const report = await examineStream(url, recording, order, limits)
  if (report.kind === 'none' || heard.has('*')) return report
  const sent = new Set(transcribe(recording).events.map(({ name }) => name))
  const hears = (name: string): boolean =>
    [...heard].some(
      (known) => known === name || (known.includes('*') && name.startsWith(known.split('*')[0] as string)),
    )
  const list = (names: string[]): string =>
    names
      .slice(0, 8)
      .map((name) => `"${name}"`)
      .join(', ')
  const unheard = [...sent].filter((name) => !hears(name))
  const unsent = [...heard].filter((name) => !name.includes('*') && !sent.has(name))
  const more = [
    ...(unheard.length ? [diagnose('page-unheard', { names: list(unheard) })] : []),
    ...(unsent.length ? [diagnose('page-unsent', { names: list(unsent) })] : []),
  ]
  return { ...report, findings: [...report.findings, ...more] }
}

async function examineStream(
  url: string,
  recording: Recording,
  order: Order,
  limits: Limits,
  origin?: Recording,
): Promise<Report> {
  const transcript = transcribe(recording)
  const subject: Subject = { recording, transcript, limits, expected: order.expect ?? [], from: order.from }
  const shown = mask(url)
  const why = whyNone(subject)
  if (why) return { url: shown, kind: 'none', findings: [why], good: [], streams: [] }
  const beside = origin ? compare(recording, transcript, origin) : { findings: [], good: [] }
  const findings = beside.findings.some(({ code }) => code === 'proxy-holds')
    ? examine(subject).filter(({ code }) => !['stream-silent', 'stream-buffered'].includes(code))
    : examine(subject)
  // What is held back cannot come after an id either.
  const isHeld = [...beside.findings, ...findings].some(({ code }) => HELD.includes(code))
  const resumed =
    recording.status && !isHeld ? await resume(url, transcript, order, limits) : { findings: [], good: [] }
  return {
    url: shown,
    kind: 'stream',
    findings: [...beside.findings, ...findings, ...resumed.findings],
    good: [...(recording.status ? praise(subject) : []), ...beside.good, ...resumed.good],
    streams: [],
  }
}

/** Findings of a stream that does not come as it is sent. */
const HELD: readonly string[] = ['stream-silent', 'stream-buffered', 'stream-compressed', 'proxy-holds']

type Part = Pick<Report, 'findings' | 'good'>

/** In milliseconds: a proxy that takes longer holds back. */
const HOLD_MS = 1000

/** What the proxy adds: by the events that came on both ways. */
function compare(recording: Recording, transcript: Transcript, origin: Recording): Part {
  const direct = transcribe(origin)
  if (!direct.events.length) return { findings: [], good: [] }
  const accelerated = 'x-accel-buffering' in origin.headers
  const isNginx = /nginx|openresty/i.test(`${recording.headers.server} ${recording.headers.via}`)
  const accel = isNginx && !accelerated ? [diagnose('accel-missing')] : []
  const through = new Map(
    transcript.events.map((event) => [`${event.id}\n${event.name}\n${event.data}`, event.atMs]),
  )
  const delays = direct.events
    .flatMap(({ id, name, data, atMs }) => {
      const later = through.get(`${id}\n${name}\n${data}`)
      return later === undefined ? [] : [later - atMs]
    })
    .sort((a, b) => a - b)
  const delay = delays[Math.floor(delays.length / 2)]
  if (delay !== undefined && delay < HOLD_MS)
    return { findings: accel, good: [`proxy            adds ${Math.max(0, Math.round(delay))} ms`] }
  if (delay === undefined && transcript.events.length) return { findings: accel, good: [] }
  const seen =
    delay === undefined
      ? `${direct.events.length} events from the application, none through the proxy`
      : `events come ${seconds(delay)} later`
  return { findings: [diagnose('proxy-holds', { seen }), ...accel], good: [] }
}

/** Asks again with the first id that was seen, as a page does that was cut off there. */
async function resume(url: string, transcript: Transcript, order: Order, limits: Limits): Promise<Part> {
  const ids = [...new Set(withIds(transcript.events).map(({ id }) => id))]
  const [first, second] = ids
  if (first === undefined || second === undefined || !/^[\x20-\x7e]{1,500}$/.test(first))
    return { findings: [], good: [] }
  const withQuery = new URL(url)
  withQuery.searchParams.set('lastEventId', first)
  const ways: [way: string, url: string, headers: Record<string, string>][] = [
    ['header Last-Event-ID', url, { 'Last-Event-ID': first }],
    ['query parameter lastEventId', withQuery.href, {}],
  ]
  for (const [way, from, headers] of ways) {
    order.progress?.(`asking for what came after an id, by the ${way}`)
    const again = await record(
      from,
      { ...limits, listenMs: limits.resumeMs },
      { headers: { ...order.headers, ...headers }, enough: () => false },
    )
    const came = withIds(transcribe(again).events).map(({ id }) => id)
    if (came.includes(first) || !came.includes(second)) {
      const seen = came.includes(first) ? 'everything came again' : 'nothing of what is missing came'
      return { findings: [diagnose('resume-ignored', { way, seen })], good: [] }
    }
  }
  return { findings: [], good: ['resume           by header and by query'] }
}
