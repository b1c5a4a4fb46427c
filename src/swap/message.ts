import { parseJson } from '../render/renderer.js'

/** An event whose data is parsed when it is first needed, and only once for all elements that show it. */
export class Message {
  readonly event: MessageEvent
  #payload: string | undefined
  #parsed: { readonly data: unknown } | undefined

  constructor(event: MessageEvent) {
    this.event = event
    if (mayChange(event)) this.#payload = payloadOf(event)
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

/** Returns a function that keeps the newest message, so that several elements parse it once. */
export function createMessages(): (event: MessageEvent) => Message {
  let newest: Message | undefined
  return (event) => {
    if (newest?.event !== event || mayChange(event)) newest = new Message(event)
    return newest
  }
}

/** A page's own source may send an event object again, with other data. Events of a browser never change. */
const mayChange = (event: MessageEvent): boolean => event.constructor !== MessageEvent

function payloadOf({ data }: MessageEvent): string {
  return String(data ?? '')
}
