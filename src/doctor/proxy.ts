import { formatSeconds } from './checks.js'
import { type Diagnosis, diagnose } from './findings.js'
import type { Recording } from './record.js'
import { type Transcript, transcribe } from './transcript.js'

/** What one test adds to a report. */
export interface PartialReport {
  readonly findings: readonly Diagnosis[]
  readonly good: readonly string[]
}

/** In milliseconds: a proxy that adds more than this holds events back. */
const PROXY_DELAY_LIMIT_MS = 1000

/** Measures the delay that the proxy adds, by events received both directly and through the proxy. */
export function compareWithOrigin(
  recording: Recording,
  transcript: Transcript,
  originRecording: Recording,
): PartialReport {
  const direct = transcribe(originRecording)
  if (!direct.events.length) return { findings: [], good: [] }
  const hasAccelHeader = 'x-accel-buffering' in originRecording.headers
  const isNginx = /nginx|openresty/i.test(`${recording.headers.server} ${recording.headers.via}`)
  const accelFindings = isNginx && !hasAccelHeader ? [diagnose('accel-missing')] : []
  const proxyTimes = new Map(
    transcript.events.map((event) => [`${event.id}\n${event.name}\n${event.data}`, event.atMs]),
  )
  const delaysMs = direct.events
    .flatMap(({ id, name, data, atMs }) => {
      const proxyMs = proxyTimes.get(`${id}\n${name}\n${data}`)
      return proxyMs === undefined ? [] : [proxyMs - atMs]
    })
    .sort((a, b) => a - b)
  const medianDelayMs = delaysMs[Math.floor(delaysMs.length / 2)]
  if (medianDelayMs !== undefined && medianDelayMs < PROXY_DELAY_LIMIT_MS)
    return {
      findings: accelFindings,
      good: [`proxy            adds ${Math.max(0, Math.round(medianDelayMs))} ms`],
    }
  if (medianDelayMs === undefined && transcript.events.length) return { findings: accelFindings, good: [] }
  const seen =
    medianDelayMs === undefined
      ? `${direct.events.length} events from the application, none through the proxy`
      : `events come ${formatSeconds(medianDelayMs)} later`
  return { findings: [diagnose('proxy-holds', { seen }), ...accelFindings], good: [] }
}
