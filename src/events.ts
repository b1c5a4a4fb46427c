import type { ErrorCode, Finding, SluiceError } from './findings.js'

/**
 * The DOM events, as data: names for the code, types for TypeScript, rows for the manual.
 *
 * All of them bubble. Each is fired a second time under its kebab-case name (`htmx:sse-open`), unless a handler
 * cancelled the first. (The file is long because it has types for two kinds of htmx, and a row for each event.)
 */

export const OPEN = 'htmx:sseOpen'
export const ERROR = 'htmx:sseError'
export const BEFORE_MESSAGE = 'htmx:sseBeforeMessage'
export const MESSAGE = 'htmx:sseMessage'
export const CLOSE = 'htmx:sseClose'
export const STATE_CHANGE = 'htmx:sseState'
export const GAP = 'htmx:sseGap'
export const OVERLOAD = 'htmx:sseOverload'
export const TEMPLATE_ERROR = 'htmx:sseTemplateError'
export const TARGET_ERROR = 'htmx:targetError'
export const SWAP_ERROR = 'htmx:swapError'

/** Their names on htmx 4. There, each event is also fired under its name on htmx 2. */
export const htmx4Names: Readonly<Record<string, string>> = {
  [OPEN]: 'htmx:sse:after:connection',
  [ERROR]: 'htmx:sse:error',
  [BEFORE_MESSAGE]: 'htmx:sse:before:message',
  [MESSAGE]: 'htmx:sse:after:message',
  [CLOSE]: 'htmx:sse:close',
  [STATE_CHANGE]: 'htmx:sse:state',
  [GAP]: 'htmx:sse:gap',
  [OVERLOAD]: 'htmx:sse:overload',
  [TEMPLATE_ERROR]: 'htmx:sse:template:error',
  [TARGET_ERROR]: 'htmx:sse:target:error',
  [SWAP_ERROR]: 'htmx:sse:swap:error',
}

/** An EventSource, or what `htmx.createEventSource` of the page returned instead. */
export interface EventSourceLike {
  readonly readyState: number
  /** The last event ID, only with `fetch`. It includes the ID of a block without data. */
  readonly lastEventId?: string
  onopen: ((event: Event) => void) | null
  onerror: ((event: Event) => void) | null
  addEventListener(type: string, listener: (event: MessageEvent) => void): void
  /** May be missing in a replacement by the page. */
  removeEventListener?(type: string, listener: (event: MessageEvent) => void): void
  close(): void
}

/** The state of a stream. */
export type StreamState = 'connecting' | 'open' | 'retrying' | 'paused' | 'closed' | 'failed'

/**
 * Why the stream of an element closed: `script` is `sluice.close()`, `ended` is a streamed response that is complete or
 * was cut off, `cancelled` is an attempt that a handler forbade.
 */
export type CloseType = 'nodeReplaced' | 'nodeMissing' | 'message' | 'script' | 'ended' | 'cancelled'

/**
 * Why events may be missing. `no-id`: the stream reconnected without a last event ID. `refused`: the server refused the
 * ID. `reset`: the server no longer has the events after it (`stream-reset`). `expired`: the ID of the last visit is too
 * old.
 */
export type GapReason = 'no-id' | 'refused' | 'reset' | 'expired'

/** `htmx:sseOpen`: on the connecting element, whenever the stream opens, also after a reconnection. */
export interface OpenDetail {
  readonly elt: Element
  readonly source: EventSourceLike
}

/** `htmx:sseError`: on the connecting element, whenever the connection is lost or refused. */
export interface ErrorDetail {
  readonly elt: Element
  /** The error event of the source, or a {@link SluiceError} if the source could not be created. */
  readonly error: Event | SluiceError
  readonly source?: EventSourceLike
  readonly code: ErrorCode
  /** URL of the response, after redirects; of the stream, if there was no response. */
  readonly url: string
  /** Description of the error. */
  readonly reason?: string
  /** HTTP status of a response that is not an event stream. Only with `fetch`. */
  readonly status?: number
  readonly contentType?: string | null
  readonly retryAfter?: string | null
  /**
   * After 401 and 403: retries at once, or when a promise is fulfilled, for instance that of a new token. If the promise
   * is rejected, the stream has failed.
   */
  readonly retry?: (promise?: unknown) => void
}

/** `htmx:sseGap`: on the connecting element, when events may be missing and no reconnection will deliver them. */
export interface GapDetail {
  readonly elt: Element
  readonly reason: GapReason
  readonly url: string
  readonly lastEventId: string
  /** When the connection was lost, in milliseconds since 1970; 0 if it was not lost. */
  readonly since: number
}

/** `htmx:sseOverload`: on the listening element, when more events wait than `maxQueue` allows. */
export interface OverloadDetail {
  readonly elt: Element
  /** Number of waiting events, including the one above the limit. All are swapped at once, and none is lost. */
  readonly waiting: number
  readonly maxQueue: number
}

/** `htmx:sseClose`: on the connecting element, before its stream is released. */
export interface CloseDetail {
  readonly elt: Element
  readonly source: EventSourceLike | undefined
  /** The reason, such as `nodeReplaced` after a swap or a change of the URL. */
  readonly type: CloseType
}

/** `htmx:sseState`: on the connecting element, at every change of the state. */
export interface StateDetail {
  readonly elt: Element
  readonly state: StreamState
  /** Number of consecutive failures; 0 after a success. */
  readonly attempt: number
  /** Milliseconds until the next attempt; 0 if there is none, or if the browser decides. */
  readonly delay: number
  /**
   * The cause of the change: `connect`, `opened`, `interrupted`, `ended`, `lost`, `refused`, `asked`, `granted`,
   * `exhausted`, `due`, `wake`, `pause`, `resume`, or a close type.
   */
  readonly reason: string
  readonly url: string
}

/** `htmx:sseTemplateError`: on the element whose payload could not be rendered. The target keeps its content. */
export interface TemplateErrorDetail {
  readonly elt: Element
  readonly error: SluiceError
  readonly code: SluiceError['code']
  /** Name of the event, `message` if it has none; undefined for an ordinary response. */
  readonly event: string | undefined
  readonly template: string | undefined
  /** The first 80 characters of the payload. */
  readonly payload: string | undefined
}

/**
 * `htmx:swapError`: on the listening element, when the swap of an event threw. If htmx 2 itself fires an event of this
 * name, only `elt` is there.
 */
export interface SwapErrorDetail {
  readonly elt: Element
  readonly error?: SluiceError
  readonly code?: SluiceError['code']
  /** Name of the event. */
  readonly event?: string
  /** The first 80 characters of the payload. */
  readonly payload?: string
}

/** `htmx:targetError`: on the listening element, when `hx-target` matches nothing. htmx also fires it for requests. */
export interface TargetErrorDetail extends SwapErrorDetail {
  /** The selector, with values of the payload in the place of its `{{fields}}`. A missing field stays. */
  readonly target: string
}

/** `htmx:configRequest`: before each attempt of a stream over `fetch`, and before each request of htmx. */
export interface ConfigRequestDetail {
  verb: string
  path: string
  headers: Record<string, string | null>
  parameters: Record<string, unknown>
  readonly elt: Element
  readonly target: Element
  /** Only for a stream: delays its request until the promise is fulfilled, for instance to fetch a token first. */
  waitUntil?(promise: unknown): void
}

/** The detail of `htmx:sseBeforeMessage` and `htmx:sseMessage` is the MessageEvent itself. */
export type MessageDetail = MessageEvent<string> & { readonly elt: Element }

/** Event names and their types, for `addEventListener`. */
export interface SluiceEventMap {
  'htmx:sseOpen': CustomEvent<OpenDetail>
  'htmx:sseError': CustomEvent<ErrorDetail>
  'htmx:sseBeforeMessage': CustomEvent<MessageDetail>
  'htmx:sseMessage': CustomEvent<MessageDetail>
  'htmx:sseClose': CustomEvent<CloseDetail>
  'htmx:sseState': CustomEvent<StateDetail>
  'htmx:sseGap': CustomEvent<GapDetail>
  'htmx:sseOverload': CustomEvent<OverloadDetail>
  'htmx:sseTemplateError': CustomEvent<TemplateErrorDetail>
  'htmx:targetError': CustomEvent<TargetErrorDetail>
  'htmx:swapError': CustomEvent<SwapErrorDetail>
  'htmx:configRequest': CustomEvent<ConfigRequestDetail>
  'htmx:sse-open': CustomEvent<OpenDetail>
  'htmx:sse-error': CustomEvent<ErrorDetail>
  'htmx:sse-before-message': CustomEvent<MessageDetail>
  'htmx:sse-message': CustomEvent<MessageDetail>
  'htmx:sse-close': CustomEvent<CloseDetail>
  'htmx:sse-state': CustomEvent<StateDetail>
  'htmx:sse-gap': CustomEvent<GapDetail>
  'htmx:sse-overload': CustomEvent<OverloadDetail>
  'htmx:sse-template-error': CustomEvent<TemplateErrorDetail>
  'htmx:target-error': CustomEvent<TargetErrorDetail>
  'htmx:swap-error': CustomEvent<SwapErrorDetail>
  'htmx:config-request': CustomEvent<ConfigRequestDetail>
  /** An event of a stream, with its name after the prefix. */
  [name: `sse:${string}`]: CustomEvent<MessageDetail>
}

/**
 * A connection, as htmx 4 shows it in its events and at `element._htmx.sse`.
 *
 * @see https://four.htmx.org/extensions/sse
 */
export interface Htmx4Connection {
  /** As the page has written it. */
  url: string
  config: object
  lastEventId: string
  /** Number of consecutive failures. */
  attempt: number
  /** A handler of `htmx:sse:before:connection` sets this to true to forbid the attempt. */
  cancelled: boolean
  /** HTTP status of the last response. */
  status: number | null
  source: EventSourceLike | undefined
  /** `abort()` closes the stream of the element. */
  readonly abortController: AbortController
}

/** A message in the format of htmx 4. `event` is empty if the message has no name. */
export interface Htmx4Message {
  data: string
  event: string
  id: string
}

/** What a handler can do with an event that announces an action. */
interface Cancellable {
  /** Set this to true to cancel the action, as `preventDefault()` does. */
  cancelled: boolean
  /** Delays the action until the promise is fulfilled. */
  waitUntil(promise: unknown): void
}

interface WithConnection {
  readonly connection: Htmx4Connection | undefined
}

/** The events of htmx 4 and their types. Handlers may change and rename a message before it is swapped. */
export interface Htmx4EventMap {
  'htmx:sse:before:connection': CustomEvent<
    WithConnection & Cancellable & { readonly connection: Htmx4Connection }
  >
  'htmx:sse:after:connection': CustomEvent<WithConnection & Omit<OpenDetail, 'elt'>>
  'htmx:sse:before:message': CustomEvent<WithConnection & Cancellable & { readonly message: Htmx4Message }>
  'htmx:sse:after:message': CustomEvent<WithConnection & { readonly message: Readonly<Htmx4Message> }>
  'htmx:sse:error': CustomEvent<WithConnection & Omit<ErrorDetail, 'elt'>>
  'htmx:sse:close': CustomEvent<WithConnection & Omit<CloseDetail, 'elt'> & { readonly reason: string }>
  'htmx:sse:state': CustomEvent<WithConnection & Omit<StateDetail, 'elt'>>
  'htmx:sse:gap': CustomEvent<WithConnection & Omit<GapDetail, 'elt'>>
  'htmx:sse:overload': CustomEvent<WithConnection & Omit<OverloadDetail, 'elt'>>
  'htmx:sse:template:error': CustomEvent<WithConnection & Omit<TemplateErrorDetail, 'elt'>>
  'htmx:sse:target:error': CustomEvent<WithConnection & Omit<TargetErrorDetail, 'elt'>>
  'htmx:sse:swap:error': CustomEvent<WithConnection & Omit<SwapErrorDetail, 'elt'>>
}

declare global {
  // For `querySelector`, which returns an Element.
  interface ElementEventMap extends SluiceEventMap, Htmx4EventMap {}
  interface HTMLElementEventMap extends SluiceEventMap, Htmx4EventMap {}
  interface ShadowRootEventMap extends SluiceEventMap, Htmx4EventMap {}
  interface DocumentEventMap extends SluiceEventMap, Htmx4EventMap {
    'sluice:finding': CustomEvent<Finding>
  }
  interface WindowEventMap extends SluiceEventMap, Htmx4EventMap {}
}

/** One row of the event table in the manual. */
export interface EventRow {
  readonly name: string
  readonly element: string
  readonly detail: string
  readonly sentence: string
}

export const events: readonly EventRow[] = [
  {
    name: OPEN,
    element: 'connecting',
    detail: '`source`',
    sentence: 'The stream is open. Fired again after every reconnection.',
  },
  {
    name: ERROR,
    element: 'connecting',
    detail: '`error`, `code`, `reason`, `status`, `url`, `contentType`, `retry()`, `source`',
    sentence:
      'The connection was interrupted or refused; also fired for interruptions that Sluice repairs by itself. `status`, `url` and `contentType` of the response are known only with `fetch`. `retry(promise)` is there for 401 and 403.',
  },
  {
    name: BEFORE_MESSAGE,
    element: 'listening',
    detail: 'the `MessageEvent`',
    sentence: 'An event is about to be swapped. `preventDefault()` drops it.',
  },
  {
    name: MESSAGE,
    element: 'listening',
    detail: 'the `MessageEvent`',
    sentence:
      'The event was passed to the swap, or has fired its `hx-trigger`. It is also fired for an event that a newer one replaced before it was shown.',
  },
  {
    name: CLOSE,
    element: 'connecting',
    detail: '`source`, `type`',
    sentence:
      'The element leaves its stream. `type` is `nodeReplaced`, `nodeMissing`, `message` (by `sse-close`), `script` (by `sluice.close`), `ended` (the answer is complete, or was aborted) or `cancelled` (on htmx 4, a handler has cancelled the attempt).',
  },
  {
    name: STATE_CHANGE,
    element: 'connecting',
    detail: '`state`, `attempt`, `delay`, `reason`, `url`',
    sentence:
      'The state of the stream changed. `delay` is in milliseconds. `reason` is what changed it, such as `opened`, `lost`, `refused`, `ended`, `due` (the wait is over) or `exhausted` (too many failures).',
  },
  {
    name: GAP,
    element: 'connecting',
    detail: '`reason`, `lastEventId`, `since`, `url`',
    sentence:
      'Events may be missing, so fetch a snapshot. `reason` is `no-id` (the stream reconnected without a last event ID), `reset` (the server no longer has the events after it), `refused` (the server refused the ID) or `expired` (the last visit was too long ago).',
  },
  {
    name: OVERLOAD,
    element: 'listening',
    detail: '`waiting`, `maxQueue`',
    sentence:
      'More events wait than `maxQueue` allows. All of them are swapped at once, which may block the page for a moment. No event is lost.',
  },
  {
    name: TEMPLATE_ERROR,
    element: 'listening or requesting',
    detail: '`error`, `code`, `event`, `template`, `payload`',
    sentence: 'A payload could not be rendered. The target keeps its content, and the stream goes on.',
  },
  {
    name: TARGET_ERROR,
    element: 'listening',
    detail: '`error`, `code`, `event`, `target`, `payload`',
    sentence: '`hx-target` matches no element for an event.',
  },
  {
    name: SWAP_ERROR,
    element: 'listening',
    detail: '`error`, `code`, `event`, `payload`',
    sentence:
      'The swap threw. (htmx 2.0.5 and later fires its own event of this name first, without details.)',
  },
  {
    name: 'sse:NAME',
    element: 'with `hx-trigger="sse:NAME"`',
    detail: 'the `MessageEvent`',
    sentence: 'The event arrived. `hx-trigger` reacts to this event.',
  },
]
