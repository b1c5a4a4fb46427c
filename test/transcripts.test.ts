import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readOptions } from '../src/options.js'
import { createStream } from '../src/stream/stream.js'
import { fetchTransport } from '../src/transport/fetch.js'
import type { Transcript } from './servers/transcript.js'
import { FakeClock } from './support/fake-clock.js'
import { FakeFetch, settled } from './support/fake-fetch.js'

/** What comes of a transcript: events by name, the last event ID, the state in the end, and what is told. */
interface Outcome {
  readonly events: Readonly<Record<string, number>>
  readonly lastEventId: string
  readonly state: 'open' | 'retrying' | 'failed'
  readonly findings?: readonly string[]
  readonly gaps?: readonly string[]
}

const bikes = { events: { new_bike: 2 }, lastEventId: '4', state: 'open' } as const

const OUTCOMES: Record<string, Outcome> = {
  'node-resume': bikes,
  'node-dashboard': {
    events: { load: 8, memory: 8, streams: 8, chart: 8 },
    lastEventId: '',
    state: 'open',
  },
  'django-resume': bikes,
  'django-async': { events: { message: 5 }, lastEventId: '', state: 'retrying', findings: ['stream-lost'] },
  'django-sync': {
    events: { message: 5 },
    lastEventId: '',
    state: 'retrying',
    findings: ['stream-buffered', 'stream-lost'],
  },
  'django-eventstream-resume': {
    events: { 'stream-open': 1, new_bike: 1 },
    lastEventId: 'motorbikes:2',
    state: 'open',
  },
  'django-eventstream-reset': {
    events: { 'stream-open': 1, 'stream-reset': 1 },
    lastEventId: 'motorbikes:2',
    state: 'open',
    gaps: ['reset'],
  },
  'django-eventstream-malformed': {
    events: { 'stream-error': 0 },
    lastEventId: 'nonsense',
    state: 'failed',
    findings: ['stream-failed'],
  },
  'django-eventstream-forbidden': {
    events: { 'stream-error': 0 },
    lastEventId: '',
    state: 'failed',
    findings: ['stream-failed'],
  },
  'django-eventstream-idle': {
    events: { 'stream-open': 1, 'keep-alive': 1 },
    lastEventId: '',
    state: 'open',
  },
  'go-resume': bikes,
  'go-rows': bikes,
  'go-raw': { ...bikes, findings: ['field-unknown'] },
  'nginx-plain': bikes,
  'nginx-cut': { ...bikes, state: 'retrying', findings: ['stream-lost'] },
  'nginx-login': { events: {}, lastEventId: '', state: 'failed', findings: ['stream-failed'] },
}

const folder = join(import.meta.dirname, 'servers/transcripts')
const read = (name: string): Transcript => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

let server: FakeFetch
let clock: FakeClock
let findings: string[]
let gaps: string[]
const names = Object.keys(OUTCOMES)

beforeEach(() => {
  server = new FakeFetch()
  clock = new FakeClock()
  findings = []
  gaps = []
  vi.stubGlobal('fetch', server.fetch)
  vi.spyOn(console, 'warn').mockImplementation((text) =>
    findings.push(/^Sluice (\S+):/.exec(text)?.[1] ?? text),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Opens a stream at the place where the transcript was asked for. */
function open(name: string) {
  const { request } = read(name)
  // Told once for a URL, and several transcripts have the same.
  const url = `${request.path}?${name}`
  const options = readOptions({}, 'transport:fetch reconnectJitter:0')
  const means = {
    eventSource: fetchTransport,
    fetch: fetchTransport,
    ownSource: () => undefined,
    clock,
    waiting: () => [],
  }
  const stream = createStream(
    { url, options, lastEventId: request.headers['Last-Event-ID'] },
    means,
    () => {},
  )
  const events: Record<string, number> = {}
  for (const event of Object.keys(OUTCOMES[name]?.events ?? {})) {
    events[event] = 0
    stream.listen(event, () => {
      events[event] = (events[event] ?? 0) + 1
    })
  }
  stream.acquire({
    onError: ({ code }) => findings.push(code),
    onGap: ({ reason }) => gaps.push(reason),
  })
  return { stream, events }
}

/** Answers the newest request with what is written down, at the times when it came. */
async function replay(name: string): Promise<void> {
  const { status, headers, redirected, reads, end } = read(name)
  await settled()
  const request = server.newest
  let now = 0
  const until = (ms: number): void => {
    clock.pass(ms - now)
    now = ms
  }
  until(reads[0]?.ms ?? 0)
  await request.answers({ status, type: headers['content-type'] ?? null, headers, redirected })
  for (const { ms, text } of reads) {
    until(ms)
    await request.sends(text)
  }
  if (!end) return
  until(end.ms)
  if (end.clean) await request.ends()
  else await request.breaks()
}

describe('what a real server has sent', () => {
  test.each(names)('%s', async (name) => {
    const { stream, events } = open(name)
    await replay(name)
    const outcome = { findings: [], gaps: [], ...OUTCOMES[name] }
    const { lastEventId, status } = stream
    expect({ events, lastEventId, state: status.state, findings, gaps }).toEqual(outcome)
  })

  test('is written down with date and versions, and all of it is replayed', () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`).sort())
    for (const name of names) {
      expect(read(name).date).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(read(name).versions).toMatch(/\d+\.\d+/)
    }
  })
})

test('a proxy that cuts a stream three times after the same seconds is known by that', async () => {
  const { stream } = open('nginx-cut')
  for (let count = 0; count < 3; count++) {
    await replay('nginx-cut')
    clock.pass(stream.status.delay)
  }
  expect(findings).toEqual(['stream-lost', 'stream-lost', 'stream-cut', 'stream-lost'])
})

test('a page to log in is known by the redirect that led to it', async () => {
  const reasons: unknown[] = []
  const { stream } = open('nginx-login')
  stream.acquire({ onError: ({ reason }) => reasons.push(reason) })
  await replay('nginx-login')
  expect(reasons).toEqual([
    expect.stringMatching(/^text\/html; charset=utf-8 instead of .*by a redirect; .*401/),
  ])
})
