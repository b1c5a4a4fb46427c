import { createParser } from 'eventsource-parser'

/** One event of a recording. */
export interface RecordedEvent {
  /** Of its stream: a path on the origin of the page where it was recorded, else absolute. */
  readonly url: string
  /** `message` for an event without a name. */
  readonly name: string
  readonly data: string
  /** The last event ID with this event; empty when there is none. */
  readonly id: string
  /** Milliseconds since the beginning of the recording. */
  readonly at: number
}

/** The comments that say what an event stream does not: whose event follows, and when it came. */
const URL_COMMENT = /^url (.*)/
const TIME_COMMENT = /^at ([\d.]+)/

/**
 * Writes a recording: an event stream, which any server may send as it is. Comments, which browsers pass over, name
 * the URL and the time of each event.
 */
export function writeRecording(events: readonly RecordedEvent[], note = ''): string {
  const parts = [`: a recording by Sluice${note && `: ${note}`}\n\n`]
  let [url, id] = ['', '']
  const start = events[0]?.at ?? 0
  for (const event of events) {
    if (event.url !== url) parts.push(`: url ${event.url}\n`)
    parts.push(`: at ${Math.round(event.at - start)}\n`)
    if (event.id !== id) parts.push(`id: ${event.id}\n`)
    if (event.name !== 'message') parts.push(`event: ${event.name}\n`)
    for (const line of event.data.split(/\r\n|\r|\n/)) parts.push(`data: ${line}\n`)
    parts.push('\n')
    ;({ url, id } = event)
  }
  return parts.join('')
}

/**
 * Reads a recording, or any other event stream: the events of one without comments have no URL and come at once.
 */
export function readRecording(text: string): RecordedEvent[] {
  const events: RecordedEvent[] = []
  let [url, id, at] = ['', '', 0]
  const parser = createParser({
    onId(value) {
      id = value
    },
    onComment(comment) {
      url = URL_COMMENT.exec(comment)?.[1] ?? url
      at = Number(TIME_COMMENT.exec(comment)?.[1] ?? at)
    },
    onEvent: ({ event: name = 'message', data }) => events.push({ url, name, data, id, at }),
  })
  if (text) parser.feed(text)
  return events
}
