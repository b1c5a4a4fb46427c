import { type RecordedEvent, readRecording } from './recording.js'

/** Takes events: a test source, or Sluice itself. */
export interface Receiver {
  /** Hands an event to those who listen to the stream of this URL. */
  send(url: string, name: string, data: string, id?: string): unknown
}

/** How a recording is played. */
export interface PlayOptions {
  /** Who gets the events; the page's `window.sluice` when missing. */
  readonly to?: Receiver
  /** 1 as they came, 2 twice as fast; `Infinity`, the default, all at once. */
  readonly speed?: number
  /** The URL for events without one, as in an event stream that is no recording. */
  readonly url?: string
  /** Aborting it ends the play. */
  readonly signal?: AbortSignal
}

/**
 * Plays a recording: hands each event to those who listen, in order.
 *
 * @param recording the text of a `.sse` file, or its events.
 * @returns how many events were played, once the last of them was.
 * @throws {TypeError} when nobody can take the events, or an event has no URL.
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
  let played = 0
  for (const event of events) {
    const waitMs = startedAt + (event.at - (events[0]?.at ?? 0)) / speed - performance.now()
    // A timer is not asked for what is due: many events would each wait for one.
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs))
    if (signal?.aborted) break
    const where = event.url || url
    if (!where) throw new TypeError(`play: "${event.name}" has no URL; say it, such as { url: '/sse' }`)
    to.send(where, event.name, event.data, event.id)
    played++
  }
  return played
}
