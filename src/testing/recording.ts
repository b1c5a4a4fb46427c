import { createParser } from 'eventsource-parser'

/** One event of a recording. */
export interface RecordedEvent {
  /** URL of the stream: a path when it has the origin of the recorded page, else absolute. */
  readonly url: string
  /** `message` for an event without a name. */
  readonly name: string
  readonly data: string
  /** The last event ID after this event; empty when there is none. */
  readonly id: string
  /** Milliseconds since the start of the recording. */
  readonly at: number
}

/** Comments that add what an event stream cannot say: the URL of the next event's stream, and the event's time. */
const URL_COMMENT = /^url (.*)/
const TIME_COMMENT = /^at ([\d.]+)/

/**
 * Writes a recording. It is a valid event stream, so any server can send it unchanged. Comments, which browsers ignore,
 * hold the URL and the time of each event.
 *
 * @param note added to the comment in the first line.
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
 * Reads a recording, or any other event stream. Without the comments of a recording, every event has an empty URL and
 * time 0.
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
