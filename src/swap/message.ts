import { parseJson } from '../render/renderer.js'

/** An event as it is shown: its data is read once, however many elements show it, and not before one does. */
export class Message {
  readonly event: MessageEvent
  #payload: string | undefined
  #read: { readonly data: unknown } | undefined

  constructor(event: MessageEvent) {
    this.event = event
    // A page's own source may use its events again; those of a browser stay as they are.
    if (event.constructor !== MessageEvent) this.#payload = payloadOf(event)
  }

  get payload(): string {
    this.#payload ??= payloadOf(this.event)
    return this.#payload
  }

  /** The data as JSON. Throws the finding that it is none. */
  json(): unknown {
    this.#read ??= { data: parseJson(this.payload) }
    return this.#read.data
  }
}

function payloadOf({ data }: MessageEvent): string {
  return String(data ?? '')
}
