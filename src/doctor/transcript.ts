import { createParser } from 'eventsource-parser'
import type { Recording } from './record.js'

/** One event as it came. */
export interface HeardEvent {
  readonly name: string
  readonly id: string | undefined
  readonly data: string
  readonly atMs: number
}

/** What a recorded body says, taken apart. */
export interface Transcript {
  readonly events: readonly HeardEvent[]
  /** When each comment came. */
  readonly comments: readonly number[]
  /** Lines that mean nothing. */
  readonly unknown: readonly string[]
  /** Names of events that had no data. */
  readonly blank: readonly string[]
  readonly isUtf8: boolean
  readonly hasInnerMark: boolean
  readonly hasLoneReturn: boolean
  /** Whether an event was cut in two by a long silence: what only a buffer does. */
  readonly isTorn: boolean
  /** When the first byte came; undefined when none did. */
  readonly firstMs: number | undefined
  /** The longest time without a byte. */
  readonly longestSilenceMs: number
}

const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/
const MOST_EVENTS = 10_000
const MOST_LINES = 20
/** In characters of a line, a name or data that is kept. */
const CLIP = 2000
/** Nobody writes half of an event and waits so long with the rest. */
const TEAR_MS = 1000

/** Takes apart what was recorded. */
export function transcribe({ pieces, overMs, headersMs }: Recording): Transcript {
  const events: HeardEvent[] = []
  const comments: number[] = []
  const unknown: string[] = []
  const blank: string[] = []
  let [atMs, isUtf8, isTorn, text, unfinished, lastMs, longestSilenceMs] = [
    0,
    true,
    false,
    '',
    '',
    headersMs,
    0,
  ]
  const parser = createParser({
    onEvent({ event: name = 'message', id, data }) {
      if (events.length < MOST_EVENTS)
        events.push({ name: name.slice(0, CLIP), id, data: data.slice(0, CLIP), atMs })
    },
    onComment: () => comments.length < MOST_EVENTS && comments.push(atMs),
    onError({ type, line }) {
      if (type === 'unknown-field' && unknown.length < MOST_LINES) unknown.push((line ?? '').slice(0, 60))
    },
  })
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const piece of pieces) {
    const silence = piece.atMs - lastMs
    longestSilenceMs = Math.max(longestSilenceMs, silence)
    // What follows the last blank line, if an event has begun there.
    if (silence >= TEAR_MS && /(^|[\n\r])(data|event)\b/.test(unfinished)) isTorn = true
    lastMs = atMs = piece.atMs
    try {
      strict.decode(piece.bytes, { stream: true })
    } catch {
      isUtf8 = false
    }
    const more = decoder.decode(piece.bytes, { stream: true })
    text += more
    unfinished = (unfinished + more).split(BLANK_LINE).at(-1)?.slice(-CLIP) ?? ''
    if (more) parser.feed(more)
  }
  longestSilenceMs = Math.max(longestSilenceMs, overMs - lastMs)
  for (const block of text
    .replace(/^\uFEFF/, '')
    .split(BLANK_LINE)
    .slice(0, -1)) {
    const lines = block.split(/\r\n|\n|\r/)
    const name = lines.find((line) => line.startsWith('event:'))
    const hasData = lines.some((line) => /^\uFEFF?data(:|$)/.test(line))
    if (name && !hasData && blank.length < MOST_LINES) blank.push(name.slice(6).trim().slice(0, 60))
  }
  return {
    events,
    comments,
    unknown,
    blank,
    isUtf8,
    hasInnerMark: /[\n\r]\uFEFF/.test(text),
    hasLoneReturn: /[^\n\r]\r[^\n\r]/.test(text) && text.includes('\n'),
    isTorn,
    firstMs: pieces[0]?.atMs,
    longestSilenceMs,
  }
}
