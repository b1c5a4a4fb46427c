import type { SluiceEventMap } from '../events.js'
import type { Finding as PageFinding } from '../findings.js'
import type { Sluice } from '../sluice.js'
import { Count } from './count.js'

/** How much is kept, of a page that may run for days. */
const MOST_EVENTS = 10_000
const MOST_CHARACTERS = 8_000_000
const MOST_HISTORY = 50
const MOST_NAMES = 1000
const MOST_FINDINGS = 200

/** An event of a stream, as it reached the page. */
export interface Entry {
  readonly seq: number
  /** Milliseconds since the page began. */
  readonly at: number
  readonly log: StreamLog
  readonly name: string
  readonly data: string
  readonly id: string
  /** Milliseconds since the event before it on its stream. */
  readonly gap: number
  /** Whether it was sent by a tool, not by the server. */
  readonly again: boolean
  /** The elements that have shown it, or were triggered by it. */
  reached: WeakRef<Element>[]
}

/** Something that has happened to a connection. */
export interface Turn {
  readonly at: number
  readonly what: string
  readonly reason: string
  readonly attempt: number
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/** What is kept of a stream, also when it has closed. */
export interface StreamLog {
  /** Absolute. */
  readonly url: string
  readonly count: Count
  readonly names: Map<string, Count & { reached?: number }>
  readonly history: Turn[]
}

/** A finding, as it was told. */
export interface Finding {
  readonly code: string
  readonly level: string
  readonly message: string
  readonly element: WeakRef<Element> | undefined
  readonly at: number
  count: number
}

/**
 * Keeps what happens to the streams of a page. It runs with every event, whether anybody looks or not, so it takes
 * down what came and leaves all else to those who look.
 */
export class Recorder {
  readonly logs = new Map<string, StreamLog>()
  findings: Finding[] = []
  entries: Entry[] = []
  /** Events that are no longer kept. */
  dropped = 0
  /** Rises with all that happens. */
  version = 0
  /** Whether a tool sends, not the server. */
  replaying = false
  /** Called with every new finding. */
  found = (): unknown => undefined
  #seq = 0
  #characters = 0
  /** By the URL as it is written, which is cheaper than to make it absolute for each event. */
  readonly #written = new Map<string, StreamLog>()
  readonly #byEvent = new WeakMap<object, Entry>()
  readonly #refs = new WeakMap<Element, WeakRef<Element>>()
  readonly #sluice: () => Sluice | undefined

  /** @param sluice that of the page, once it is there. */
  constructor(sluice: () => Sluice | undefined) {
    this.#sluice = sluice
    const on = <Name extends keyof SluiceEventMap>(
      name: Name,
      hear: (detail: SluiceEventMap[Name]['detail']) => void,
    ): void => addEventListener(name, ((event: CustomEvent) => hear(event.detail)) as EventListener, true)
    on('htmx:sseMessage', (event) => this.#shown(event))
    on('htmx:sseState', ({ elt, url, state, reason, attempt, delay }) =>
      this.#turn(elt, url, state, reason, attempt, delay),
    )
    on('htmx:sseGap', ({ elt, url, reason }) => this.#turn(elt, url, 'gap', reason))
    on('htmx:sseError', ({ elt, url, reason, code }) => this.#turn(elt, url, 'error', reason ?? code))
    document.addEventListener('sluice:finding', ({ detail }) => this.#find(detail))
  }

  /** Begins to see the events of a Sluice, and takes over what it has found so far. */
  attach(sluice: Sluice): void {
    const before = sluice.tap
    sluice.tap = (event, name, url) => {
      before?.(event, name, url)
      this.#arrived(event, name, url)
    }
    for (const finding of sluice.findings()) this.#find(finding)
  }

  /** Forgets what has happened until now. */
  clear(): void {
    this.entries = []
    this.findings = []
    this.logs.clear()
    this.#written.clear()
    this.dropped = this.#characters = 0
    this.version++
  }

  /** What is kept of the stream with this URL. */
  log(written: string): StreamLog {
    const known = this.#written.get(written)
    if (known) return known
    const url = new URL(written, document.baseURI).href
    const log = this.logs.get(url) ?? {
      url,
      count: new Count(performance.now()),
      names: new Map<string, Count>(),
      history: [],
    }
    this.logs.set(url, log)
    this.#written.set(written, log)
    return log
  }

  #arrived(event: MessageEvent, name: string, url: string): void {
    const now = performance.now()
    const log = this.log(url)
    const { count, names } = log
    const data = `${event.data ?? ''}`
    const entry: Entry = {
      seq: ++this.#seq,
      at: now,
      log,
      name,
      data,
      id: event.lastEventId ?? '',
      gap: count.total ? now - count.last : 0,
      again: this.replaying,
      reached: [],
    }
    count.add(now)
    let named = names.get(name)
    // A server may make up names without end.
    if (!named && names.size < MOST_NAMES) {
      named = new Count(now)
      names.set(name, named)
    }
    named?.add(now)
    this.#byEvent.set(event, entry)
    this.entries.push(entry)
    this.#characters += data.length
    this.version++
    if (this.entries.length > MOST_EVENTS + 1000 || this.#characters > MOST_CHARACTERS) this.#drop()
  }

  /** Many at once: each alone would move all that stay. */
  #drop(): void {
    let count = Math.max(0, this.entries.length - MOST_EVENTS)
    let characters = 0
    for (const [at, { data }] of this.entries.entries()) {
      if (at >= count && this.#characters - characters <= MOST_CHARACTERS / 2) break
      characters += data.length
      count = at + 1
    }
    this.entries.splice(0, count)
    this.#characters -= characters
    this.dropped += count
  }

  #shown(event: MessageEvent & { readonly elt: Element }): void {
    const entry = this.#byEvent.get(event)
    const { elt } = event
    if (!entry || !elt) return
    const ref = this.#refs.get(elt) ?? new WeakRef(elt)
    this.#refs.set(elt, ref)
    if (!entry.reached.includes(ref)) entry.reached.push(ref)
    const named = entry.log.names.get(entry.name)
    if (named) named.reached = entry.reached.length
    this.version++
  }

  #turn(element: Element, url: string, what: string, reason: string, attempt = 0, delay = 0): void {
    // The URL of an error is that of the answer, after all redirects.
    const stream = this.#sluice()
      ?.connections()
      .find(({ elements }) => elements.includes(element))
    const { history } = this.log(stream?.url ?? url)
    const at = performance.now()
    const last = history.at(-1)
    // Each element of a stream is told the same.
    if (last?.what === what && last.reason === reason && last.attempt === attempt && at - last.at < 100)
      return
    history.push({ at, what, reason, attempt, delay })
    if (history.length > MOST_HISTORY) history.shift()
    this.version++
  }

  #find({ code, level, message, element }: PageFinding): void {
    const known = this.findings.find((other) => other.code === code && other.message === message)
    if (known) known.count++
    else if (this.findings.length < MOST_FINDINGS)
      this.findings.push({
        code,
        level,
        message,
        element: element && new WeakRef(element),
        at: performance.now(),
        count: 1,
      })
    this.version++
    if (!known) this.found()
  }
}
