// @ts-nocheck It runs in a page, with two kinds of htmx, whose insides it looks at.
/**
 * Runs in two pages, one with Sluice and one with the scripts that it replaces: plays one case and reports what came of
 * it. Loaded by `dropin.test.ts` before htmx. Time is the page's own, so that a case takes no longer than its work and
 * a slow machine changes nothing.
 */
;(() => {
  // --- time ---
  let now = 0
  let ids = 0
  /** @type {Map<number, { due: number, every: number | undefined, ring: () => void }>} */
  const timers = new Map()
  const { port1, port2 } = new MessageChannel()
  const waiting = []
  port1.onmessage = () => waiting.shift()?.()
  /** What a browser does between two tasks has been done. */
  const nextTask = () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      port2.postMessage(0)
    })
  const timer =
    (repeats) =>
    (callback, delay = 0, ...given) => {
      const wait = Math.max(Number(delay) || 0, repeats ? 1 : 0)
      timers.set(++ids, {
        due: now + wait,
        every: repeats ? wait : undefined,
        ring: () => typeof callback === 'function' && callback(...given),
      })
      return ids
    }
  const stop = (id) => void timers.delete(Number(id))
  Object.assign(window, {
    setTimeout: timer(false),
    setInterval: timer(true),
    clearTimeout: stop,
    clearInterval: stop,
  })
  performance.now = () => now
  Math.random = () => 0.5
  async function pass(ms) {
    const until = now + ms
    for (;;) {
      const next = [...timers].sort(([a, { due }], [b, other]) => due - other.due || a - b)[0]
      if (!next || next[1].due > until) break
      const [id, timer] = next
      now = Math.max(now, timer.due)
      if (timer.every === undefined) timers.delete(id)
      else timer.due += timer.every
      try {
        timer.ring()
      } catch (error) {
        console.error(error)
      }
      await answered()
    }
    now = until
  }

  // --- requests: one after the other, so that the network does not decide what is first ---
  const queue = []
  const { send, abort } = XMLHttpRequest.prototype
  const next = () => {
    const [request] = queue
    if (!request) return
    request.xhr.addEventListener('loadend', () => {
      queue.shift()
      next()
    })
    request.isSent = true
    send.call(request.xhr, request.body)
    if (request.isAborted) abort.call(request.xhr)
  }
  XMLHttpRequest.prototype.send = function (body) {
    queue.push({ xhr: this, body })
    if (queue.length === 1) next()
  }
  XMLHttpRequest.prototype.abort = function () {
    const request = queue.find(({ xhr }) => xhr === this)
    if (request && !request.isSent) request.isAborted = true
    else abort.call(this)
  }
  // htmx 4 asks by fetch, and reads its streams so.
  const { fetch } = window
  let fetching = 0
  let last = Promise.resolve()
  window.fetch = (url, init = {}) => {
    const { pathname, search } = new URL(url, location.href)
    if (/^\/s\d/.test(pathname)) return connect(pathname + search, init)
    fetching++
    // Complete, so that the network does not decide what comes between.
    const answer = last
      .then(() => fetch(url, init))
      .then(async (given) => {
        const { status, headers } = given
        const response = new Response(await given.text(), { status, headers })
        return Object.defineProperty(response, 'url', { value: given.url })
      })
    last = answer.then(
      () => {},
      () => {},
    )
    return answer.finally(() => fetching--)
  }
  async function answered() {
    do await nextTask()
    while (queue.length || fetching)
    // What is read and swapped by promises takes some of them.
    for (let round = 0; round < 4; round++) await nextTask()
  }
  async function settle() {
    for (let round = 0; round < 4; round++) {
      await answered()
      for (const source of sources) {
        if (source.readyState) continue
        source.readyState = 1
        report(() => source.onopen?.(new Event('open')))
      }
      await pass(30)
    }
  }

  // --- sources ---
  /** @type {Source[]} */
  const sources = []
  class Source {
    constructor(url) {
      this.url = url
      this.readyState = 0
      this.listeners = new Map()
      sources.push(this)
    }

    addEventListener(name, listener) {
      this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener))
    }

    removeEventListener(name, listener) {
      if (this.kind !== 'bridge') this.listeners.get(name)?.delete(listener)
    }

    close() {
      this.readyState = 2
    }
  }
  /** In the place of the browser's own, as a polyfill is. */
  const RealSource = window.EventSource
  let browsers
  class Polyfill extends Source {
    kind = 'polyfill'
  }
  for (const [name, state] of Object.entries({ CONNECTING: 0, OPEN: 1, CLOSED: 2 })) Polyfill[name] = state
  const report = (work) => {
    try {
      work()
    } catch (error) {
      console.error(error)
      events.push(`${window.sluice ? 'Sluice' : 'the script'} threw ${error.name}`)
    }
  }
  const sourcesOf = (path) => sources.filter(({ url, readyState }) => readyState < 2 && url.startsWith(path))

  /** An event stream that is read: sent to, ended and broken by the steps of a case. */
  class Connection {
    readyState = 1
    constructor(url, signal) {
      this.url = url
      this.body = new ReadableStream({
        start: (controller) => {
          this.controller = controller
        },
        cancel: () => {
          this.readyState = 2
        },
      })
      const abort = () => {
        if (this.readyState < 2) this.controller.error(new DOMException('', 'AbortError'))
        this.readyState = 2
      }
      signal?.addEventListener('abort', abort)
    }

    write(text) {
      this.controller.enqueue(new TextEncoder().encode(text))
    }

    end() {
      this.readyState = 2
      this.controller.close()
    }

    close() {
      if (this.readyState < 2) this.end()
    }
  }
  /** What was asked for, and after which event. */
  let asked = []
  function connect(url, init) {
    const id = new Headers(init.headers).get('Last-Event-ID')
    asked.push(`${init.method ?? 'GET'} ${url}${id ? ` after ${id}` : ''}`)
    const source = new Connection(url, init.signal)
    sources.push(source)
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal.reason))
      queueMicrotask(() =>
        resolve(new Response(source.body, { headers: { 'Content-Type': 'text/event-stream' } })),
      )
    })
  }

  // --- what happens ---
  let events
  const repeated = new WeakSet()
  /** Those that another one was over for, and those that are over for another one. */
  const continuing = new WeakSet()
  const replaced = new WeakSet()
  /** The newest request of an element that is not over. */
  const unfinished = new WeakMap()
  const label = (at) =>
    at instanceof Element
      ? at.id
        ? `#${at.id}`
        : `<${at.localName}>${at.textContent.trim().slice(0, 12)}`
      : (at?.constructor?.name ?? '')
  const { dispatchEvent } = EventTarget.prototype
  EventTarget.prototype.dispatchEvent = function (event) {
    const { type, detail } = event
    if (events && (/^(htmx|sse):/.test(type) || /^[ab]$/.test(type))) {
      const about =
        detail?.message?.data !== undefined
          ? `${detail.message.event}=${detail.message.data}`
          : /:sse:(before|after):connection$/.test(type)
            ? Math.min(detail.connection.attempt, 1)
            : detail instanceof MessageEvent ||
                (detail && 'data' in detail && !('elt' in detail && detail.requestConfig))
              ? `${detail.type}=${detail.data}`
              : /close$/i.test(type)
                ? (detail?.reason ?? detail?.type)
                : /^[ab]$/.test(type)
                  ? detail.data
                  : ''
      // [htmx 4] A request of an element that was connected before.
      if (type === 'htmx:config:request') {
        if (this._htmx?.sse?.status) {
          repeated.add(detail.ctx)
          // The one before is over for this one, so the end that counts is still to come.
          const ended = `htmx:finally:request ${label(this)}`
          const previous = unfinished.get(this)
          if (previous) replaced.add(previous)
          else if (events.at(-1) === ended) events[events.length - 1] = `${ended} (again)`
          if (previous || events.at(-1) === `${ended} (again)`) continuing.add(detail.ctx)
        }
        unfinished.set(this, detail.ctx)
      }
      const isEnd = type === 'htmx:finally:request'
      const isAgain = isEnd
        ? replaced.has(detail.ctx) || (repeated.has(detail.ctx) && !continuing.has(detail.ctx))
        : repeated.has(detail?.ctx)
      if (isEnd && unfinished.get(this) === detail.ctx) unfinished.delete(this)
      const again = /:re(quest|sponse)$/.test(type) && isAgain ? '(again)' : ''
      const ended =
        /:error$/.test(type) && detail?.clean ? 'ended' : type === 'htmx:sseTemplateError' ? detail.code : ''
      const where =
        this.isConnected === false && (/^(message|nodeReplaced)$/.test(about) || !/leanup|close/i.test(type))
          ? '(gone)'
          : ''
      events.push(`${type} ${label(this)} ${about} ${again}${ended}${where}`.trim())
    }
    return dispatchEvent.call(this, event)
  }

  /** Entries of the history since the case began. */
  let pushed = 0
  const { pushState } = history
  history.pushState = (...given) => {
    pushed++
    pushState.apply(history, given)
  }

  const steps = {
    send(path, name, data) {
      for (const source of sourcesOf(path)) {
        if (source.readyState !== 1) continue
        if (source.write) {
          const lines = `${data}`.split('\n').map((line) => `data: ${line}\n`)
          source.write(`${name === 'message' ? '' : `event: ${name}\n`}${lines.join('')}\n`)
          continue
        }
        // A bridge to something else may hand on no more than this.
        const event = source.kind === 'plain' ? { type: name, data } : new MessageEvent(name, { data })
        for (const listener of [...(source.listeners.get(name) ?? [])])
          if (source.readyState === 1) report(() => listener.call(source, event))
      }
    },
    write(path, text) {
      for (const source of sourcesOf(path)) source.write(text)
    },
    end(path) {
      for (const source of sourcesOf(path)) source.end()
    },
    hide(hidden) {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    fail(path) {
      for (const source of sourcesOf(path)) {
        source.readyState = 2
        source.controller?.error(new TypeError('network error'))
        report(() => source.onerror?.(new Event('error')))
      }
    },
    click(selector) {
      document.querySelector(selector)?.click()
    },
    remove(selector) {
      document.querySelector(selector)?.remove()
    },
    add(selector, html) {
      const parent = document.querySelector(selector)
      parent?.insertAdjacentHTML('beforeend', html)
      if (parent?.lastElementChild) htmx.process(parent.lastElementChild)
    },
    attribute(selector, name, value) {
      document.querySelector(selector)?.setAttribute(name, value)
      steps.process(selector)
    },
    process(selector) {
      const element = document.querySelector(selector)
      if (element) htmx.process(element)
    },
    shadow(selector, html) {
      const host = document.createElement('div')
      document.querySelector(selector)?.append(host)
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = html
      htmx.process(root)
    },
    async back() {
      if (!pushed) return
      pushed--
      const popped = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
      history.back()
      await popped
    },
    async wait(ms) {
      await pass(ms)
    },
  }

  window.dropin = {
    /** @returns what is in the page at the end, and all that happened on the way. */
    async run({ id, body, kind, played }) {
      browsers ??= htmx.createEventSource
      window.EventSource = kind === 'polyfill' ? Polyfill : RealSource
      // hx-sse knows no source of the page's own.
      if (kind === 'polyfill') htmx.createEventSource = browsers
      else if (!htmx.version.startsWith('4'))
        htmx.createEventSource = (url) => Object.assign(new Source(url), { kind })
      pushed = 0
      const stage = document.createElement('main')
      stage.setAttribute('hx-history-elt', '')
      stage.innerHTML = body.replaceAll('{n}', id)
      document.body.append(stage)
      events = []
      htmx.process(stage)
      await settle()
      for (const [step, ...given] of played) {
        if (step === 'task') {
          // Several in one task.
          for (const [one, ...more] of given[0]) await steps[one](...more)
        } else await steps[step](...given)
        if (step !== 'wait') await settle()
      }
      const connections = asked.length ? asked : sources.map(({ url }) => url)
      const shadows = [...stage.querySelectorAll('div')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '')
      const result = { html: stage.innerHTML + shadows.join(''), events, connections }
      asked = []
      events = undefined
      for (const source of sources.splice(0)) source.close()
      stage.remove()
      steps.hide(false)
      await settle()
      await pass(200_000)
      // What a retry of an element that has left has opened.
      sources.length = 0
      return result
    },
  }
})()
