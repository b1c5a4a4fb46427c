import { createParser } from 'eventsource-parser'
import type { Recording } from './record.js'

/** One event, as received. */
export interface ReceivedEvent {
  readonly name: string
  readonly id: string | undefined
  readonly data: string
  readonly atMs: number
}

/** A recorded body, parsed. */
export interface Transcript {
  readonly events: readonly ReceivedEvent[]
  /** Arrival time of each comment, in milliseconds since the request. */
  readonly commentTimesMs: readonly number[]
  /** Lines with an unknown field name, cut after 60 characters. */
  readonly unknownLines: readonly string[]
  /** First line of an event that no empty line ends, cut after 60 characters. */
  readonly unendedLine: string | undefined
  /** Names of events without data. */
  readonly blankNames: readonly string[]
  readonly isUtf8: boolean
  readonly hasInnerByteOrderMark: boolean
  readonly hasLoneCarriageReturn: boolean
  /** Whether a long silence split an event in two. Only a buffer between server and client does this. */
  readonly hasSplitEvent: boolean
  /** Arrival time of the first byte, in milliseconds since the request; undefined when none arrived. */
  readonly firstByteMs: number | undefined
  /** The longest time without a byte, also before the headers. */
  readonly longestSilenceMs: number
}

const BLANK_LINE = /(?:\r\n|\n|\r(?!\n)){2}/
const LINE_END = /\r\n|\n|\r/
/** A line of an event, other than a comment or `retry`. */
const EVENT_LINE = /^\uFEFF?(data|event|id)(:|$)/
const MAX_EVENTS = 10_000
const MAX_LINES = 20
/** In characters: longer names and data are cut. */
const MAX_FIELD_LENGTH = 2000
/** No server waits this long between two halves of an event. */
const MIN_SPLIT_SILENCE_MS = 1000

/** Parses a recording. */
export function transcribe({ chunks, endMs, endReason }: Recording): Transcript {
  const events: ReceivedEvent[] = []
  const commentTimesMs: number[] = []
  const unknownLines: string[] = []
  const blankNames: string[] = []
  let [atMs, blockMs, isUtf8, hasSplitEvent, text, unfinished, previousMs, longestSilenceMs] = [
    0,
    0,
    true,
    false,
    '',
    '',
    0,
    0,
  ]
  const parser = createParser({
    onEvent({ event: name = 'message', id, data }) {
      if (events.length < MAX_EVENTS)
        events.push({
          name: name.slice(0, MAX_FIELD_LENGTH),
          id,
          data: data.slice(0, MAX_FIELD_LENGTH),
          atMs,
        })
    },
    onComment: () => commentTimesMs.length < MAX_EVENTS && commentTimesMs.push(atMs),
    onError({ type, line }) {
      if (type === 'unknown-field' && unknownLines.length < MAX_LINES)
        unknownLines.push((line ?? '').slice(0, 60))
    },
  })
  const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const chunk of chunks) {
    const silenceMs = chunk.atMs - previousMs
    longestSilenceMs = Math.max(longestSilenceMs, silenceMs)
    // An event has begun after the last blank line, and is still incomplete.
    if (silenceMs >= MIN_SPLIT_SILENCE_MS && /(^|[\n\r])(data|event)\b/.test(unfinished)) hasSplitEvent = true
    previousMs = atMs = chunk.atMs
    try {
      strictDecoder.decode(chunk.bytes, { stream: true })
    } catch {
      isUtf8 = false
    }
    const decoded = decoder.decode(chunk.bytes, { stream: true })
    text += decoded
    const parts = (unfinished + decoded).split(BLANK_LINE)
    if (!unfinished || parts.length > 1) blockMs = atMs
    unfinished = parts.at(-1)?.slice(-MAX_FIELD_LENGTH) ?? ''
    if (decoded) parser.feed(decoded)
  }
  longestSilenceMs = Math.max(longestSilenceMs, endMs - previousMs)
  const blocks = text.replace(/^\uFEFF/, '').split(BLANK_LINE)
  const last = blocks.at(-1) ?? ''
  // The stream is over, or its last event has been incomplete for so long that its end will not come.
  const isOver = endReason === 'ended' || (/[\n\r]$/.test(last) && endMs - blockMs >= MIN_SPLIT_SILENCE_MS)
  let unendedLine = isOver ? findEventLine(last) : undefined
  for (const [index, block] of blocks.entries()) {
    const lines = block.split(LINE_END)
    if (hasTwoEvents(lines)) unendedLine ??= findEventLine(block)
    const name = lines.find((line) => line.startsWith('event:'))
    const hasData = lines.some((line) => /^\uFEFF?data(:|$)/.test(line))
    const isBlank = name && !hasData && index < blocks.length - 1
    if (isBlank && blankNames.length < MAX_LINES) blankNames.push(name.slice(6).trim().slice(0, 60))
  }
  return {
    events,
    commentTimesMs,
    unknownLines,
    unendedLine,
    blankNames,
    isUtf8,
    hasInnerByteOrderMark: /[\n\r]\uFEFF/.test(text),
    hasLoneCarriageReturn: /[^\n\r]\r[^\n\r]/.test(text) && text.includes('\n'),
    // Without its end, an event is not split, but incomplete.
    hasSplitEvent: hasSplitEvent && unendedLine === undefined,
    firstByteMs: chunks[0]?.atMs,
    longestSilenceMs,
  }
}

function findEventLine(block: string): string | undefined {
  return block
    .split(LINE_END)
    .find((line) => EVENT_LINE.test(line))
    ?.slice(0, 60)
}

/** Whether a block has two names or two IDs, so that it must be two events. */
function hasTwoEvents(lines: readonly string[]): boolean {
  return ['event:', 'id:'].some((field) => lines.filter((line) => line.startsWith(field)).length > 1)
}
