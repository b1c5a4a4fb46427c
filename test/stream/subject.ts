import { beforeEach, type Mock, vi } from 'vitest'
import { ERROR, type EventSourceLike, GAP, OPEN, STATE_CHANGE, type StreamState } from '../../src/events.js'
import type { SluiceError } from '../../src/findings.js'
import { readOptions } from '../../src/options.js'
import type { PlanRequest, StreamDelegate } from '../../src/stream/delegates.js'
import { createStream, type Stream, type StreamRequest } from '../../src/stream/stream.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTransport } from '../support/fake-source.js'

/** What the tests of streams share: a new stream for each test, and what is around it. */

export let clock: FakeClock
export let transport: FakeTransport
export let idle: Mock<() => void>
export let stream: Stream
let hidden: boolean

/** Each test of this file or `describe` begins with a new stream, on a page that is not hidden. */
export function withStream(): void {
  beforeEach(() => {
    begin()
    hide(false)
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden)
  })
}

/** A new stream, clock and transport. */
export function begin(options = '', more: Partial<StreamRequest> = {}): void {
  clock = new FakeClock()
  transport = new FakeTransport()
  idle = vi.fn()
  make(options, more)
}

/** The stream of this test has these options. */
export function make(options = '', more: Partial<StreamRequest> = {}): void {
  const wanted = { url: '/events', options: readOptions({}, options), ...more }
  stream = createStream(wanted, transport.means(clock), idle)
}

/** Whether the page is hidden; says nothing to the stream. */
export function hide(is: boolean): void {
  hidden = is
}

/** A report, whose kind the test knows by its name. */
type Detail = Record<string, unknown> & {
  state?: StreamState
  source?: EventSourceLike | undefined
  error?: SluiceError
  retry?: (promise?: unknown) => void
}
type Told = [name: string, detail: Detail]

/**
 * A holder that keeps what it is told, and does something about it.
 *
 * @param permit what it says of an attempt.
 */
export function holder(
  request?: PlanRequest,
  react: (name: string, detail: Detail) => void = () => {},
  permit: () => unknown = () => {},
) {
  const told: Told[] = []
  const attempts: Detail[] = []
  const keep = (name: string) => (report: object) => {
    const detail = report as Detail
    told.push([name, detail])
    react(name, detail)
  }
  const delegate: StreamDelegate = {
    allowAttempt(report) {
      attempts.push({ ...report })
      return permit()
    },
    onState: keep(STATE_CHANGE),
    onOpen: keep(OPEN),
    onError: keep(ERROR),
    onGap: keep(GAP),
  }
  return {
    told,
    /** What it was told of each attempt, before that was made. */
    attempts,
    release: stream.acquire(delegate, request),
    /** Names of events, with the state where they tell one. */
    get heard() {
      return told.map(([name, { state }]) => (state ? `${name} ${state}` : name))
    },
    /** The details of the events of a name. */
    detailsOf: (name: string) => told.filter(([other]) => other === name).map(([, detail]) => detail),
    get states() {
      return told.flatMap(([, { state }]) => state ?? [])
    },
  }
}

/** Listens, and keeps the data. */
export function listener(name: string) {
  const heard: string[] = []
  return { heard, stop: stream.listen(name, ({ data }) => heard.push(data)) }
}

/** A stream with these options is held, open, and has proved itself. */
export function opened(options = '', more: Partial<StreamRequest> = {}) {
  make(options, more)
  const first = holder()
  transport.newest.opens()
  clock.pass(5000)
  return first
}

export const state = () => stream.status.state

/** The wait for the next attempt is over, if there is one. */
export const waitOver = () => clock.pass(stream.status.delay)

/** What promises have queued has happened. */
export async function settled(): Promise<void> {
  for (let count = 0; count < 5; count++) await Promise.resolve()
}
