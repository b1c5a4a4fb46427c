import type { Sluice, StreamInfo } from '../sluice.js'
import { type PlayOptions, play } from '../testing/play.js'
import { type RecordedEvent, readRecording, writeRecording } from '../testing/recording.js'
import { type NameView, namesOf, type StreamView } from './names.js'
import type { Entry, Recorder } from './recorder.js'
import { targetOf } from './target.js'

export const TABS = ['Streams', 'Events', 'Names', 'Findings'] as const
export type Tab = (typeof TABS)[number]

/** How many events are listed. */
const MOST_LISTED = 500

/** What the reader of the panel has chosen. */
export interface Choice {
  open: boolean
  tab: Tab
  filter: string
  /** The last event that is listed; undefined while the list goes on. */
  pausedAt: number | undefined
  /** The event that is shown in full. */
  selected: Entry | undefined
  speed: number
  /** What the last command has come to. */
  status: string
  /** The element that is pointed at. */
  marked: Element | undefined
}

const STORE = 'sluice-inspector'

/** What the panel shows, and what its buttons do. Everything is looked up when somebody looks. */
export class Model {
  readonly choice: Choice = {
    open: false,
    tab: 'Streams',
    filter: '',
    pausedAt: undefined,
    selected: undefined,
    speed: Number.POSITIVE_INFINITY,
    status: '',
    marked: undefined,
  }
  readonly recorder: Recorder
  readonly sluice: () => Sluice | undefined
  /** Called when the reader has chosen something. */
  changed = (): void => {}
  /** The streams that are made to tell all names. */
  readonly #heardWhole = new Map<string, () => void>()
  #playing: AbortController | undefined

  constructor(recorder: Recorder, sluice: () => Sluice | undefined) {
    this.recorder = recorder
    this.sluice = sluice
    try {
      Object.assign(this.choice, JSON.parse(sessionStorage.getItem(STORE) ?? '{}'))
    } catch {
      // A page may have no storage, or something else by this name.
    }
  }

  choose(choice: Partial<Choice>): void {
    Object.assign(this.choice, choice)
    const { open, tab } = this.choice
    try {
      sessionStorage.setItem(STORE, JSON.stringify({ open, tab }))
    } catch {
      // It begins closed the next time.
    }
    this.changed()
  }

  streams(): StreamView[] {
    const infos = this.sluice()?.connections() ?? []
    const open = infos.map((info) => ({ log: this.recorder.log(info.url), info }))
    const closed = [...this.recorder.logs.values()].filter((log) => infos.every(({ url }) => url !== log.url))
    return [...open, ...closed.map((log) => ({ log, info: undefined }))]
  }

  /** Milliseconds until the next attempt; undefined where none is known of. */
  retryIn({ log, info }: StreamView): number | undefined {
    const turn = [...log.history].reverse().find(({ what }) => what === 'retrying')
    if (info?.state !== 'retrying' || !turn?.delay) return undefined
    return Math.max(0, turn.at + turn.delay - performance.now())
  }

  reconnect(url: string): void {
    this.sluice()?.reconnect(url)
  }

  close(url: string): void {
    this.sluice()?.close(url)
  }

  /** Has a stream read by `fetch`, so that names nobody listens to are seen as well. */
  hearAll({ url, elements }: StreamInfo): void {
    const stop = this.sluice()?.on(elements[0] ?? url, '*', () => {})
    if (stop) this.#heardWhole.set(url, stop)
    this.changed()
  }

  hearsAll({ url, transport }: StreamInfo): boolean {
    return transport !== 'eventsource' || this.#heardWhole.has(url)
  }

  /** The newest events that the filter lets through, the newest first. */
  events(): Entry[] {
    const { filter, pausedAt } = this.choice
    const pattern = new RegExp(filter.replace(/[^\w\s]/g, '\\$&'), 'i')
    const found: Entry[] = []
    const { entries } = this.recorder
    for (let at = entries.length - 1; at >= 0 && found.length < MOST_LISTED; at--) {
      const entry = entries[at] as Entry
      if (pausedAt !== undefined && entry.seq > pausedAt) continue
      const { name, data, id, log } = entry
      if (!filter || [name, id, log.url, data].some((text) => pattern.test(text))) found.push(entry)
    }
    return found
  }

  /** Those that something is wrong with come first. */
  names(): NameView[] {
    return namesOf(this.streams(), (url) => this.#heardWhole.has(url))
  }

  /** What became of an event in an element: as its template renders it, or why it cannot. */
  rendered(element: Element, data: string): string {
    try {
      return this.sluice()?.render(element, data) ?? ''
    } catch (error) {
      return `${(error as Error).message ?? error}`
    }
  }

  /** Points at what an event has changed. */
  mark(element: Element, data?: string): void {
    this.choice.marked = data === undefined ? element : targetOf(element, data)
    const { top, bottom } = this.choice.marked.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight / 2) this.choice.marked.scrollIntoView({ block: 'center' })
    this.changed()
  }

  /** Selects an event, and points at what it has changed. */
  select(entry: Entry | undefined): void {
    this.choice.selected = entry
    const element = entry?.reached.map((ref) => ref.deref()).find((element) => element?.isConnected)
    if (element) this.mark(element, entry?.data)
    else this.choose({ marked: undefined })
  }

  /** Hands an event to those who listen once more. */
  showAgain({ log, name, data, id }: Entry): void {
    this.#send(log.url, name, data, id)
    this.choose({ status: `“${name}” was shown again` })
  }

  #send(url: string, name: string, data: string, id?: string): void {
    this.recorder.replaying = true
    try {
      this.sluice()?.send(url, name, data, id)
    } finally {
      this.recorder.replaying = false
    }
  }

  /** What the server has sent so far, as a recording. */
  recording(): string {
    const { entries, dropped } = this.recorder
    const events: RecordedEvent[] = entries
      .filter(({ again }) => !again)
      .map(({ log, name, data, id, at }) => ({ url: relative(log.url), name, data, id, at }))
    return writeRecording(events, dropped ? `${dropped} earlier events are missing` : '')
  }

  /** Plays a recording to the streams of this page. */
  async play(text: string, { speed = this.choice.speed }: PlayOptions = {}): Promise<void> {
    this.#playing?.abort()
    this.#playing = new AbortController()
    const { signal } = this.#playing
    const events = readRecording(text)
    const skipped = new Set<string>()
    const to = {
      send: (url: string, name: string, data: string, id?: string) => {
        const there = this.#here(url)
        if (there) this.#send(there, name, data, id)
        else skipped.add(url)
      },
    }
    this.choose({ status: `Playing ${events.length} events …` })
    const count = await play(events, { to, speed, signal, url: '?' })
    const without = skipped.size ? `; this page has no stream ${[...skipped].join(', ')}` : ''
    const ending = signal.aborted ? 'Stopped after' : 'Played'
    this.choose({
      status: events.length ? `${ending} ${count} events${without}` : 'There are no events in this file',
    })
  }

  stop(): void {
    this.#playing?.abort()
  }

  /** The stream of this page that stands for one of a recording, which may have been made elsewhere. */
  #here(url: string): string | undefined {
    const all = this.sluice()?.connections() ?? []
    const path = (text: string): string => text.replace(/^\w+:\/\/[^/]*/, '')
    const same = all.find((info) => path(info.url) === path(url))
    return same?.url ?? (all.length === 1 || url === '?' ? all[0]?.url : undefined)
  }
}

/** The path of a URL of this origin; else the URL. */
export function relative(url: string): string {
  return url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url
}
