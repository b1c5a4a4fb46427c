/**
 * Functions that run in a page: with `page.run(…)`, or from the beginning with {@link inline}. Each is sent as
 * its own source text, so it may use nothing from outside of itself.
 */

/** One event that a page has seen. */
export interface Seen {
  readonly name: string
  /** Id of the element it was fired at. */
  readonly id: string
  /** Those parts of its detail that are text or numbers. */
  readonly detail: Record<string, unknown>
}

/** An EventSource that says what a test wants, at once. */
export interface ScriptedSource {
  readonly url: string
  /** What `htmx.createEventSource` was called with. */
  readonly calledWith: readonly unknown[]
  readonly readyState: number
  /** Names, and how many listeners each has. */
  count(name: string): number
  /** The stream is there. */
  open(): void
  /** An event arrives. */
  send(name: string, data?: string): void
  /** The connection is lost, for good; `onerror` is called with this. */
  fail(...said: unknown[]): void
}

declare global {
  interface Window {
    htmx: {
      version: string
      config: { sse?: object }
      createEventSource?: (url: string) => unknown
      process(element: Element): void
    }
    /** Filled by {@link record}. */
    seen: Seen[]
    /** Made by {@link scriptSources}: all sources, and the newest. */
    sources: ScriptedSource[]
    source: ScriptedSource
  }

  interface Element {
    'htmx-internal-data'?: { sseEventSource?: EventSource | ScriptedSource }
  }
}

/** A script element that calls one of these functions. */
export function inline<A>(work: (argument: A) => void, argument?: A): string {
  return `<script>(${work})(${JSON.stringify(argument)})</script>`
}

/** Begins to keep the events of these names in `window.seen`, in their order. */
export function record(names: readonly string[]): void {
  window.seen = []
  for (const name of names) {
    window.addEventListener(name, (event) => {
      const entries = Object.entries((event as CustomEvent).detail ?? {})
      const plain = entries.filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      window.seen.push({ name, id: (event.target as Element).id, detail: Object.fromEntries(plain) })
    })
  }
}

/** Gives htmx scripted sources. To be called after htmx was loaded and before it begins. */
export function scriptSources(): void {
  class Scripted implements ScriptedSource {
    readonly calledWith: readonly unknown[]
    readonly #listeners = new Map<string, Set<(event: Event) => void>>()
    onopen?: (event: Event) => void
    onerror?: (...said: unknown[]) => void
    readyState = 0

    constructor(calledWith: readonly unknown[]) {
      this.calledWith = calledWith
    }

    get url(): string {
      return String(this.calledWith[0])
    }

    addEventListener(name: string, listener: (event: Event) => void): void {
      this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener))
    }

    removeEventListener(name: string, listener: (event: Event) => void): void {
      this.#listeners.get(name)?.delete(listener)
    }

    count(name: string): number {
      return this.#listeners.get(name)?.size ?? 0
    }

    open(): void {
      this.readyState = 1
      this.onopen?.(new Event('open'))
    }

    send(name: string, data?: string): void {
      // An EventSource that is closed says nothing any more.
      if (this.readyState === 2) return
      const event = new MessageEvent(name, { data })
      for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(event)
    }

    fail(...said: unknown[]): void {
      this.readyState = 2
      this.onerror?.(...said)
    }

    close(): void {
      this.readyState = 2
    }
  }

  // What a test looks at at once is not to wait for a frame, however slow the machine is.
  window.htmx.config.sse = { budget: 1000, ...window.htmx.config.sse }
  window.sources = []
  window.htmx.createEventSource = (...calledWith: unknown[]) => {
    window.source = new Scripted(calledWith)
    window.sources.push(window.source)
    return window.source
  }
}

declare global {
  interface Window {
    /** Made by {@link holdFrames}: draws the next frame. */
    drawFrame(): void
  }
}

/** From now on a frame is drawn only when `window.drawFrame()` is called. */
export function holdFrames(): void {
  const held = new Map<number, FrameRequestCallback>()
  let ids = 0
  window.requestAnimationFrame = (callback) => {
    held.set(++ids, callback)
    return ids
  }
  window.cancelAnimationFrame = (id) => {
    held.delete(id)
  }
  window.drawFrame = () => {
    const due = [...held.values()]
    held.clear()
    for (const callback of due) callback(performance.now())
  }
}

/** What a page was told of messages, in order: kept by {@link recordMessages}. */
declare global {
  interface Window {
    before: string[]
    after: string[]
  }
}

/** Begins to keep the data of messages: as they come, and as they are told to be shown. */
export function recordMessages(): void {
  window.before = []
  window.after = []
  const keep = (name: 'before' | 'after') => (event: Event) =>
    window[name].push((event as CustomEvent).detail.data)
  window.addEventListener('htmx:sseBeforeMessage', keep('before'))
  window.addEventListener('htmx:sseMessage', keep('after'))
}
