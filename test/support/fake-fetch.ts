import { setImmediate } from 'node:timers/promises'

/** What a fake server answers with. */
export interface Answer {
  readonly status?: number
  /** The header `Content-Type`; null for none. */
  readonly type?: string | null
  readonly headers?: Readonly<Record<string, string>>
  /** Where it comes from, after redirects. */
  readonly url?: string
  readonly redirected?: boolean
  /** Whether it has a body at all. */
  readonly body?: boolean
}

/** As much of `Headers` as needs no rules for what a header may be. */
function headersOf(written: Readonly<Record<string, string>> = {}) {
  const known = new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value]))
  return { get: (name: string): string | null => known.get(name.toLowerCase()) ?? null }
}

/** Everything that promises have queued has happened. */
export const settled = (): Promise<void> => setImmediate()

/** One request, whose server is the test. */
export class FakeRequest {
  readonly url: string
  readonly init: RequestInit
  /** Whether the page has taken the request back, or let the body go. */
  aborted = false
  #body: ReadableStreamDefaultController<Uint8Array> | undefined
  #answer!: (response: object) => void
  #refuse!: (reason: unknown) => void
  readonly response = new Promise<object>((resolve, reject) => {
    this.#answer = resolve
    this.#refuse = reject
  })

  constructor(url: string, init: RequestInit) {
    this.url = url
    this.init = init
    init.signal?.addEventListener('abort', () => {
      this.aborted = true
      // [fetch] Whatever is still awaited of it is rejected.
      const reason = new DOMException('The operation was aborted.', 'AbortError')
      this.#refuse(reason)
      this.#body?.error(reason)
    })
  }

  /** A header of the request; null when it has none. */
  header(name: string): string | null {
    return headersOf(this.init.headers as Record<string, string>).get(name)
  }

  /** The headers of the answer arrive. */
  async answers({
    status = 200,
    type,
    headers = {},
    url,
    redirected = false,
    body = true,
  }: Answer = {}): Promise<void> {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#body = controller
      },
      cancel: () => {
        this.aborted = true
      },
    })
    const all = { ...headers, ...(type !== null && { 'Content-Type': type ?? 'text/event-stream' }) }
    const answer = { status, headers: headersOf(all), url: url ?? this.url, redirected }
    this.#answer({ ...answer, body: body ? stream : null })
    await settled()
  }

  /** Bytes arrive, in one read. */
  async sends(bytes: string | Uint8Array): Promise<void> {
    if (!this.aborted)
      this.#body?.enqueue(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
    await settled()
  }

  /** The server ends the answer. */
  async ends(): Promise<void> {
    if (!this.aborted) this.#body?.close()
    await settled()
  }

  /** The connection breaks: before an answer, or in the middle of it. */
  async breaks(reason: unknown = new TypeError('network error')): Promise<void> {
    this.#refuse(reason)
    if (!this.aborted) this.#body?.error(reason)
    await settled()
  }
}

/** A `fetch` that keeps what it was asked for. */
export class FakeFetch {
  /** Every request so far, the newest last. */
  readonly requests: FakeRequest[] = []

  /** The request that was made last. */
  get newest(): FakeRequest {
    const request = this.requests.at(-1)
    if (!request) throw new Error('nothing was asked for')
    return request
  }

  /** To be put in the place of the browser's. */
  readonly fetch = (url: string, init: RequestInit = {}): Promise<object> => {
    const request = new FakeRequest(url, init)
    this.requests.push(request)
    return request.response
  }
}
