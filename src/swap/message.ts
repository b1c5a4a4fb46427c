import { parseJson } from '../render/renderer.js'

/** An event whose data is parsed when it is first needed, and only once for all elements that show it. */
export class Message {
  readonly event: MessageEvent
  #payload: string | undefined
  #parsed: { readonly data: unknown } | undefined

  constructor(event: MessageEvent) {
    this.event = event
    // A page's own source may reuse its event objects, so their data is copied. Events of a browser never change.
    if (event.constructor !== MessageEvent) this.#payload = payloadOf(event)
  }

  get payload(): string {
    this.#payload ??= payloadOf(this.event)
    return this.#payload
  }

  /** The data as JSON. Throws the finding `json-invalid`. */
  json(): unknown {
    this.#parsed ??= { data: parseJson(this.payload) }
    return this.#parsed.data
  }
}

function payloadOf({ data }: MessageEvent): string {
  return String(data ?? '')
}
