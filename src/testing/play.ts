import { type RecordedEvent, readRecording } from './recording.js'

/** Receives the events of a recording: a test source, or Sluice itself. */
export interface Receiver {
  /** Sends an event to the listeners of the stream with this URL. */
  send(url: string, name: string, data: string, id?: string): unknown
}

/** How a recording is played. */
export interface PlayOptions {
  /** The receiver of the events. Default: `window.sluice`. */
  readonly to?: Receiver
  /** 1 is the recorded speed, 2 twice as fast; `Infinity`, the default, sends all at once. */
  readonly speed?: number
  /** The stream URL for events without one: a plain event stream, not written by Sluice, has no URLs. */
  readonly url?: string
  /** Stops the playback when aborted. */
  readonly signal?: AbortSignal
}

/**
 * Plays a recording: sends its events to the receiver, in order.
 *
 * @param recording the text of a `.sse` file, or its events.
 * @returns the number of events played; resolves after the last one.
 * @throws {TypeError} when there is no receiver, `speed` is not above 0, or an event has no URL.
 */
export async function play(
  recording: string | readonly RecordedEvent[],
  {
    to = (globalThis as { sluice?: Receiver }).sluice,
    speed = Number.POSITIVE_INFINITY,
    url,
    signal,
  }: PlayOptions = {},
): Promise<number> {
  if (typeof to?.send !== 'function')
    throw new TypeError('play: there is no window.sluice; say who gets the events, such as { to: source }')
  if (!(speed > 0)) throw new TypeError(`play: a speed is a number above 0, not ${speed}`)
  const events = typeof recording === 'string' ? readRecording(recording) : recording
  const startedAt = performance.now()
  let playedCount = 0
  for (const event of events) {
    const waitMs = startedAt + (event.at - (events[0]?.at ?? 0)) / speed - performance.now()
    // Events that are due need no timer: even a timer of 0 ms waits, and there may be many events.
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs))
    if (signal?.aborted) break
    const streamUrl = event.url || url
    if (!streamUrl) throw new TypeError(`play: "${event.name}" has no URL; say it, such as { url: '/sse' }`)
    to.send(streamUrl, event.name, event.data, event.id)
    playedCount++
  }
  return playedCount
}
