import type { Sluice } from '../api.js'
import type { SluiceEventMap, SwapErrorDetail, TemplateErrorDetail } from '../events.js'
import type { Finding as PageFinding } from '../findings.js'
import { EventCounter } from './count.js'

/** Limits of the recorded data, because a page may run for days. */
const MAX_EVENTS = 10_000
const MAX_CHARACTERS = 8_000_000
const MAX_HISTORY = 50
const MAX_NAMES = 1000
const MAX_FINDINGS = 200
/** How many of the newest events are searched for the event of an error. */
const SEARCHED_EVENTS = 500

/** An event, as the page received it. */
export interface Entry {
  /** Counted from 1, over all streams. */
  readonly seq: number
  /** Milliseconds, as of `performance.now()`. */
  readonly at: number
  readonly log: StreamLog
  readonly name: string
  readonly data: string
  readonly id: string
  /** Milliseconds since the previous event of its stream; 0 for the first. */
  readonly sincePreviousMs: number
  /** Whether the inspector sent it, not the server. */
  readonly isReplayed: boolean
  /** The elements that it was swapped into, or that it triggered. */
  reachedElements: WeakRef<Element>[]
  /** What went wrong when it was shown. */
  problem?: string
}

/** A state change, gap or error of a stream. */
export interface HistoryEntry {
  readonly at: number
  /** The new state, `gap` or `error`. */
  readonly kind: string
  readonly reason: string
  readonly attempt: number
  /** Milliseconds until the next attempt. */
  readonly delayMs: number
}

/** The log of a stream; it is kept after the stream closes. */
export interface StreamLog {
  /** Absolute. */
  readonly url: string
  readonly counter: EventCounter
  readonly names: Map<string, EventCounter & { reachedCount?: number }>
  readonly history: HistoryEntry[]
}

/** A finding that Sluice reported. */
export interface Finding {
  readonly code: string
  readonly level: string
  readonly message: string
  readonly element: WeakRef<Element> | undefined
  /** When it was first reported, in milliseconds as of `performance.now()`. */
  readonly at: number
  /** How often it was reported. */
  count: number
}

/**
 * Records the activity of a page's streams. It runs for every event, even while the panel is closed, so it only stores
 * data and leaves all computing to the panel.
 */
export class Recorder {
  readonly logs = new Map<string, StreamLog>()
  findings: Finding[] = []
  entries: Entry[] = []
  /** The number of events removed because of the limits. */
  dropped = 0
  /** Incremented with every change. */
  version = 0
  /** Set while the inspector itself sends events. */
  isReplaying = false
  /** Called for every new finding. */
  onFinding = (): unknown => undefined
  #seq = 0
  #characters = 0
  /** By the URL as written in the attribute, as making it absolute for each event would cost more. */
  readonly #logsByWrittenUrl = new Map<string, StreamLog>()
  readonly #byEvent = new WeakMap<object, Entry>()
  readonly #refs = new WeakMap<Element, WeakRef<Element>>()
  readonly #getSluice: () => Sluice | undefined

  /** @param getSluice returns the page's Sluice, or undefined until it is loaded. */
  constructor(getSluice: () => Sluice | undefined) {
    this.#getSluice = getSluice
    const listen = <Name extends keyof SluiceEventMap>(
      name: Name,
      callback: (detail: SluiceEventMap[Name]['detail']) => void,
    ): void => addEventListener(name, ((event: CustomEvent) => callback(event.detail)) as EventListener, true)
    listen('htmx:sseMessage', (event) => this.#recordReached(event))
    listen('htmx:sseState', ({ elt, url, state, reason, attempt, delay: delayMs }) =>
      this.#recordChange(elt, url, state, reason, attempt, delayMs),
    )
    listen('htmx:sseGap', ({ elt, url, reason }) => this.#recordChange(elt, url, 'gap', reason))
    listen('htmx:sseError', ({ elt, url, reason, code }) =>
      this.#recordChange(elt, url, 'error', reason ?? code),
    )
    for (const name of ['htmx:sseTemplateError', 'htmx:targetError', 'htmx:swapError'] as const)
      listen(name, (detail) => this.#recordProblem(detail))
    document.addEventListener('sluice:finding', ({ detail }) => this.#recordFinding(detail))
  }

  /** Starts to record the events of a Sluice, and copies its earlier findings. */
  attach(sluice: Sluice): void {
    const previousTap = sluice.tap
    sluice.tap = (event, name, url) => {
      previousTap?.(event, name, url)
      this.#recordEvent(event, name, url)
    }
    for (const finding of sluice.findings()) this.#recordFinding(finding)
  }

  /** Deletes everything recorded so far. */
  clear(): void {
    this.entries = []
    this.findings = []
    this.logs.clear()
    this.#logsByWrittenUrl.clear()
    this.dropped = this.#characters = 0
    this.version++
  }

  /** The log of the stream with this URL; creates it if needed. */
  getLog(writtenUrl: string): StreamLog {
    const existing = this.#logsByWrittenUrl.get(writtenUrl)
    if (existing) return existing
    const url = new URL(writtenUrl, document.baseURI).href
    const log = this.logs.get(url) ?? {
      url,
      counter: new EventCounter(performance.now()),
      names: new Map<string, EventCounter>(),
      history: [],
    }
    this.logs.set(url, log)
    this.#logsByWrittenUrl.set(writtenUrl, log)
    return log
  }

  #recordEvent(event: MessageEvent, name: string, url: string): void {
    const now = performance.now()
    const log = this.getLog(url)
    const { counter, names } = log
    const data = `${event.data ?? ''}`
    const entry: Entry = {
      seq: ++this.#seq,
      at: now,
      log,
      name,
      data,
      id: event.lastEventId ?? '',
      sincePreviousMs: counter.total ? now - counter.lastAt : 0,
      isReplayed: this.isReplaying,
      reachedElements: [],
    }
    counter.add(now)
    let nameCounter = names.get(name)
    // A server may use an unlimited number of names.
    if (!nameCounter && names.size < MAX_NAMES) {
      nameCounter = new EventCounter(now)
      names.set(name, nameCounter)
    }
    nameCounter?.add(now)
    this.#byEvent.set(event, entry)
    this.entries.push(entry)
    this.#characters += data.length
    this.version++
    if (this.entries.length > MAX_EVENTS + 1000 || this.#characters > MAX_CHARACTERS) this.#dropOldest()
  }

  /** Removes many entries at once, as every removal moves all remaining entries. */
  #dropOldest(): void {
    let count = Math.max(0, this.entries.length - MAX_EVENTS)
    let characters = 0
    for (const [index, { data }] of this.entries.entries()) {
      if (index >= count && this.#characters - characters <= MAX_CHARACTERS / 2) break
      characters += data.length
      count = index + 1
    }
    this.entries.splice(0, count)
    this.#characters -= characters
    this.dropped += count
  }

  #recordReached(event: MessageEvent & { readonly elt: Element }): void {
    const entry = this.#byEvent.get(event)
    const { elt } = event
    if (!entry || !elt) return
    const ref = this.#refs.get(elt) ?? new WeakRef(elt)
    this.#refs.set(elt, ref)
    if (!entry.reachedElements.includes(ref)) entry.reachedElements.push(ref)
    const nameCounter = entry.log.names.get(entry.name)
    if (nameCounter) nameCounter.reachedCount = entry.reachedElements.length
    this.version++
  }

  /** Assigns an error to the newest event with the same name whose data begins with the payload of the error. */
  #recordProblem({ event, payload = '', error }: SwapErrorDetail | TemplateErrorDetail): void {
    if (!error) return
    for (let at = this.entries.length - 1; at >= 0 && at >= this.entries.length - SEARCHED_EVENTS; at--) {
      const entry = this.entries[at] as Entry
      if (entry.name !== event || !entry.data.startsWith(payload)) continue
      entry.problem = error.message
      this.version++
      return
    }
  }

  #recordChange(element: Element, url: string, kind: string, reason: string, attempt = 0, delayMs = 0): void {
    // An error has the URL of the response, after redirects; the log belongs to the stream's URL.
    const stream = this.#getSluice()
      ?.connections()
      .find(({ elements }) => elements.includes(element))
    const { history } = this.getLog(stream?.url ?? url)
    const at = performance.now()
    const last = history.at(-1)
    // Every element of a stream fires the same event: record it once.
    if (last?.kind === kind && last.reason === reason && last.attempt === attempt && at - last.at < 100)
      return
    history.push({ at, kind, reason, attempt, delayMs })
    if (history.length > MAX_HISTORY) history.shift()
    this.version++
  }

  #recordFinding({ code, level, message, element }: PageFinding): void {
    const existing = this.findings.find((other) => other.code === code && other.message === message)
    if (existing) existing.count++
    else if (this.findings.length < MAX_FINDINGS)
      this.findings.push({
        code,
        level,
        message,
        element: element && new WeakRef(element),
        at: performance.now(),
        count: 1,
      })
    this.version++
    if (!existing) this.onFinding()
  }
}
