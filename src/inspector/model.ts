import type { Sluice, StreamInfo } from '../api.js'
import { type PlayOptions, play } from '../testing/play.js'
import { type RecordedEvent, readRecording, writeRecording } from '../testing/recording.js'
import { compareNames, type NameView, type StreamView } from './names.js'
import type { Entry, Recorder } from './recorder.js'
import { findTarget } from './target.js'

export const TABS = ['Streams', 'Events', 'Names', 'Findings'] as const
export type Tab = (typeof TABS)[number]

/** How many events are listed. */
const MAX_LISTED = 500

/** What the user has chosen in the panel, and what it shows because of that. */
export interface PanelState {
  open: boolean
  tab: Tab
  filter: string
  /** While paused: `seq` of the last event in the list; undefined while the list is live. */
  pausedSeq: number | undefined
  /** The event whose details are shown. */
  selected: Entry | undefined
  /** The playback speed of recordings; see {@link PlayOptions.speed}. */
  speed: number
  /** The result of the last command, for display. */
  status: string
  /** The element of the page that is highlighted. */
  highlighted: Element | undefined
}

const STORE = 'sluice-inspector'

/** The data that the panel shows, and the actions of its buttons. Data is computed only when the panel is drawn. */
export class Model {
  readonly state: PanelState = {
    open: false,
    tab: 'Streams',
    filter: '',
    pausedSeq: undefined,
    selected: undefined,
    speed: Number.POSITIVE_INFINITY,
    status: '',
    highlighted: undefined,
  }
  readonly recorder: Recorder
  readonly getSluice: () => Sluice | undefined
  /** Called after every change of the state. */
  onChange = (): void => {}
  /** For each stream that the panel listens to with `*`: the function that stops this listener. */
  readonly #catchAllStops = new Map<string, () => void>()
  #playing: AbortController | undefined

  constructor(recorder: Recorder, getSluice: () => Sluice | undefined) {
    this.recorder = recorder
    this.getSluice = getSluice
    try {
      const { open, tab } = JSON.parse(sessionStorage.getItem(STORE) ?? '{}')
      this.state.open = open === true
      if (TABS.includes(tab)) this.state.tab = tab
    } catch {
      // Storage may be blocked, or another script may use this key.
    }
  }

  update(changes: Partial<PanelState>): void {
    Object.assign(this.state, changes)
    const { open, tab } = this.state
    try {
      sessionStorage.setItem(STORE, JSON.stringify({ open, tab }))
    } catch {
      // Without storage, the panel starts closed the next time.
    }
    this.onChange()
  }

  /** All streams of the page: the open ones first, then the closed ones. */
  getStreams(): StreamView[] {
    const infos = this.getSluice()?.connections() ?? []
    const open = infos.map((info) => ({ log: this.recorder.getLog(info.url), info }))
    const closed = [...this.recorder.logs.values()].filter((log) => infos.every(({ url }) => url !== log.url))
    return [...open, ...closed.map((log) => ({ log, info: undefined }))]
  }

  /** Milliseconds until the next attempt; undefined when none is scheduled. */
  getRetryInMs({ log, info }: StreamView): number | undefined {
    const lastRetry = [...log.history].reverse().find(({ kind }) => kind === 'retrying')
    if (info?.state !== 'retrying' || !lastRetry?.delayMs) return undefined
    return Math.max(0, lastRetry.at + lastRetry.delayMs - performance.now())
  }

  reconnect(url: string): void {
    this.getSluice()?.reconnect(url)
  }

  close(url: string): void {
    this.getSluice()?.close(url)
  }

  /** Listens to `*`: Sluice then reads the stream with `fetch`, which also receives names without a listener. */
  receiveAllNames({ url, elements }: StreamInfo): void {
    const stop = this.getSluice()?.on(elements[0] ?? url, '*', () => {})
    if (stop) this.#catchAllStops.set(url, stop)
    this.onChange()
  }

  /** Whether the recorder sees every event of a stream, including names without a listener. */
  receivesAllNames({ url, transport }: StreamInfo): boolean {
    return transport !== 'eventsource' || this.#catchAllStops.has(url)
  }

  /** The newest events that match the filter, newest first. */
  getEvents(): Entry[] {
    const { filter, pausedSeq } = this.state
    const pattern = new RegExp(filter.replace(/[^\w\s]/g, '\\$&'), 'i')
    const matching: Entry[] = []
    const { entries } = this.recorder
    for (let at = entries.length - 1; at >= 0 && matching.length < MAX_LISTED; at--) {
      const entry = entries[at] as Entry
      if (pausedSeq !== undefined && entry.seq > pausedSeq) continue
      const { name, data, id, log } = entry
      if (!filter || [name, id, log.url, data].some((text) => pattern.test(text))) matching.push(entry)
    }
    return matching
  }

  /** All event names; those with a problem come first. */
  getNames(): NameView[] {
    return compareNames(this.getStreams(), (url) => this.#catchAllStops.has(url))
  }

  /** The output of an element's template for an event, or the error message when it fails. */
  render(element: Element, data: string): string {
    try {
      return this.getSluice()?.render(element, data) ?? ''
    } catch (error) {
      return `${(error as Error).message ?? error}`
    }
  }

  /** Highlights an element, or with `data` the element that an event with this data changed there. */
  highlight(element: Element, data?: string): void {
    this.state.highlighted = data === undefined ? element : findTarget(element, data)
    const { top, bottom } = this.state.highlighted.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight / 2) this.state.highlighted.scrollIntoView({ block: 'center' })
    this.onChange()
  }

  /** Selects an event, and highlights what it changed. */
  select(entry: Entry | undefined): void {
    this.state.selected = entry
    const element = entry?.reachedElements.map((ref) => ref.deref()).find((element) => element?.isConnected)
    if (element) this.highlight(element, entry?.data)
    else this.update({ highlighted: undefined })
  }

  /** Sends an event to its listeners again. */
  replay({ log, name, data, id }: Entry): void {
    this.#send(log.url, name, data, id)
    this.update({ status: `“${name}” was shown again` })
  }

  #send(url: string, name: string, data: string, id?: string): void {
    this.recorder.isReplaying = true
    try {
      this.getSluice()?.send(url, name, data, id)
    } finally {
      this.recorder.isReplaying = false
    }
  }

  /** The events that the server has sent so far, as the text of a recording. */
  exportRecording(): string {
    const { entries, dropped } = this.recorder
    const events: RecordedEvent[] = entries
      .filter(({ isReplayed }) => !isReplayed)
      .map(({ log, name, data, id, at }) => ({ url: shortenUrl(log.url), name, data, id, at }))
    return writeRecording(events, dropped ? `${dropped} earlier events are missing` : '')
  }

  /** Plays a recording to the streams of this page. */
  async play(text: string, { speed = this.state.speed }: PlayOptions = {}): Promise<void> {
    this.#playing?.abort()
    this.#playing = new AbortController()
    const { signal } = this.#playing
    const events = readRecording(text)
    const skipped = new Set<string>()
    const to = {
      send: (url: string, name: string, data: string, id?: string) => {
        const localUrl = this.#localUrlOf(url)
        if (localUrl) this.#send(localUrl, name, data, id)
        else skipped.add(url)
      },
    }
    this.update({ status: `Playing ${events.length} events …` })
    const count = await play(events, { to, speed, signal, url: '?' })
    const skippedNote = skipped.size ? `; this page has no stream ${[...skipped].join(', ')}` : ''
    const ending = signal.aborted ? 'Stopped after' : 'Played'
    this.update({
      status: events.length ? `${ending} ${count} events${skippedNote}` : 'There are no events in this file',
    })
  }

  /**
   * The URL of this page's stream for a stream of a recording, which may come from another origin: the stream with the
   * same path, or else the only stream of the page.
   */
  #localUrlOf(url: string): string | undefined {
    const all = this.getSluice()?.connections() ?? []
    const path = (text: string): string => text.replace(/^\w+:\/\/[^/]*/, '')
    const same = all.find((info) => path(info.url) === path(url))
    return same?.url ?? (all.length === 1 || url === '?' ? all[0]?.url : undefined)
  }
}

/** The path, for a URL of this origin; other URLs are returned unchanged. */
export function shortenUrl(url: string): string {
  return url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url
}
