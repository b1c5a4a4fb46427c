// @ts-nocheck It runs in a page, with three kinds of htmx, whose insides it looks at.
/**
 * What the published tests of the scripts that Sluice replaces hold, in sentences of our own, to be run in a row in one
 * page that is never loaded again: with sources, requests and a clock that a test has in its hands, and a place that is
 * emptied by `innerHTML = ''` between two of them. Loaded before htmx by `published-in-a-row.test.ts`.
 */
;(() => {
  const fail = (what) => {
    throw new Error(what)
  }
  const equal = (actual, expected, what = 'value') => {
    const [has, wants] = [actual, expected].map((value) => JSON.stringify(value))
    if (has !== wants) fail(`${what} is ${has}, not ${wants}`)
  }
  const byId = (id) => document.getElementById(id)
  let place
  function make(html) {
    const range = document.createRange()
    const content = range.createContextualFragment(html)
    const [...elements] = content.children
    place.append(content)
    for (const element of elements) htmx.process(element)
    return elements.at(-1)
  }

  // --- time, as a library of fake timers has it: what is set while it stands rings by `tick` or never ---
  const real = {}
  for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']) real[name] = window[name]
  for (const name of ['requestAnimationFrame', 'cancelAnimationFrame', 'Date']) real[name] = window[name]
  const realNow = performance.now
  const later = (work, ms) => void real.setTimeout.call(window, work, ms)
  let clock
  function stopTime() {
    let now = 0
    // Far from those of the browser, which may be asked to take one of these back.
    let ids = 1e12
    const timers = new Map()
    let isRinging = false
    const set =
      (repeats) =>
      (callback, delay, ...given) => {
        // What is set while another one rings is due later.
        const wait = Number(delay) || (isRinging || repeats ? 1 : 0)
        timers.set(++ids, { due: now + wait, every: repeats && wait, callback, given })
        return ids
      }
    const remove = (id) => void timers.delete(id)
    class StoppedDate extends real.Date {
      constructor(...given) {
        super(...(given.length ? given : [now]))
      }

      static now() {
        return now
      }
    }
    Object.assign(window, {
      setTimeout: set(false),
      clearTimeout: remove,
      setInterval: set(true),
      clearInterval: remove,
    })
    Object.assign(window, {
      requestAnimationFrame: (callback) => set(false)(callback, 16),
      cancelAnimationFrame: remove,
    })
    window.Date = StoppedDate
    performance.now = () => now
    clock = {
      tick(ms) {
        const until = now + ms
        for (;;) {
          const [next] = [...timers].sort(([a, { due }], [b, other]) => due - other.due || a - b)
          if (!next || next[1].due > until) break
          const [id, timer] = next
          now = Math.max(now, timer.due)
          if (timer.every) timer.due += timer.every
          else timers.delete(id)
          isRinging = true
          timer.callback(...timer.given)
          isRinging = false
        }
        now = until
      },
    }
  }
  function letTimeGo() {
    Object.assign(window, real)
    performance.now = realNow
    clock = undefined
  }

  // --- requests, answered when a test says so, on the spot ---
  let answers
  let asked
  const RealXhr = XMLHttpRequest
  class HeldXhr extends EventTarget {
    readyState = 0
    status = 0
    response = ''
    responseText = ''
    responseURL = ''
    upload = new EventTarget()
    open(method, url) {
      Object.assign(this, { method, url, responseURL: new URL(url, location.href).href, readyState: 1 })
    }
    setRequestHeader() {}
    overrideMimeType() {}
    send() {
      asked.push(this)
    }
    abort() {
      asked = asked.filter((one) => one !== this)
    }
    getResponseHeader() {
      return null
    }
    getAllResponseHeaders() {
      return ''
    }
    end(text) {
      Object.assign(this, { status: 200, readyState: 4, response: text, responseText: text })
      for (const name of ['load', 'loadend']) {
        const event = new ProgressEvent(name)
        this[`on${name}`]?.(event)
        this.dispatchEvent(event)
      }
    }
  }
  const answer = (path, text) => answers.set(path, text)
  function respond() {
    for (const request of asked.splice(0)) request.end(answers.get(request.url) ?? '')
  }

  // --- sources ---
  let source
  /** As tests make one by hand: without states, and its listeners in plain arrays. */
  function bareSource() {
    const listeners = {}
    let isClosed = false
    return {
      listeners,
      get isClosed() {
        return isClosed
      },
      addEventListener(name, listener) {
        listeners[name] ??= []
        listeners[name].push(listener)
      },
      removeEventListener(name, listener) {
        listeners[name] = listeners[name].filter((one) => one !== listener)
      },
      close() {
        isClosed = true
      },
      send(name, data) {
        for (const listener of [...(listeners[name] ?? [])])
          listener(Object.assign(new CustomEvent(name, { bubbles: true, cancelable: true }), { data }))
      },
      count: (name) => listeners[name]?.length ?? 0,
    }
  }
  /** One that opens a moment later, or does not. */
  function timedSource(url) {
    const bare = bareSource()
    const timed = Object.defineProperties({}, Object.getOwnPropertyDescriptors(bare))
    return Object.assign(timed, {
      url,
      readyState: 0,
      failing: false,
      close() {
        timed.readyState = 2
      },
      send(name, data) {
        equal(timed.readyState, 1, 'the state of the source')
        bare.send(name, data)
      },
      lose(...said) {
        timed.readyState = 2
        timed.onerror?.(...said)
      },
      begin() {
        setTimeout(() => {
          if (timed.failing) timed.lose('it was not to be')
          else {
            timed.readyState = 1
            timed.onopen?.()
          }
        }, 0)
      },
    })
  }
  const beginTimed = () => {
    stopTime()
    htmx.createEventSource = (url) => {
      source = timedSource(url)
      source.begin()
      return source
    }
  }
  const beginBare = () => {
    const bare = bareSource()
    source = bare
    htmx.createEventSource = (url) => Object.assign(bare, { url })
  }
  /** A single listener a name, as the mock for the attribute of htmx itself. */
  const beginLegacy = () => {
    const bare = bareSource()
    bare.addEventListener = (name, listener) => {
      bare.listeners[name] = [listener]
    }
    bare.removeEventListener = (name) => {
      delete bare.listeners[name]
    }
    source = bare
    htmx.createEventSource = () => bare
  }
  const opened = () => clock?.tick(1)
  const closings = (element) => {
    const types = []
    element.addEventListener('htmx:sseClose', ({ detail }) => types.push(detail.type))
    return types
  }
  const isClosed = () => (clock ? source.readyState === 2 : source.isClosed)
  const ONE = '<div id="d1" hx-trigger="sse:e1" hx-get="/d1">div1</div>'
  const TWO = `${ONE}<div id="d2" hx-trigger="sse:e2" hx-get="/d2">div2</div>`
  const texts = (...ids) => ids.map((id) => byId(id).textContent)
  const heard = (name, work) => {
    let count = 0
    const listener = (event) => {
      count++
      work?.(event)
    }
    document.body.addEventListener(name, listener)
    return () => {
      document.body.removeEventListener(name, listener)
      return count
    }
  }

  /** @param connect how an element is connected, @param swap and how it listens. */
  function basics(connect, swap) {
    return {
      'each event starts the request of the element that waits for it'() {
        answer('/d1', 'one')
        answer('/d2', 'two')
        make(`<div ${connect('/foo')}>${TWO}</div>`)
        opened()
        source.send('e1')
        respond()
        equal(texts('d1', 'd2'), ['one', 'div2'])
        source.send('e2')
        respond()
        equal(texts('d1', 'd2'), ['one', 'two'])
      },
      'an event of another name starts nothing'() {
        answer('/d1', 'one')
        make(`<div ${connect('/foo')}>${ONE}</div>`)
        opened()
        for (const name of ['foo', 'e2']) {
          source.send(name)
          respond()
          equal(texts('d1'), ['div1'])
        }
        source.send('e1')
        respond()
        equal(texts('d1'), ['one'])
      },
      'an element beside the one that connects hears nothing'() {
        answer('/d1', 'one')
        make(`<div ${connect('/foo')}></div>${ONE}`)
        opened()
        for (const name of ['foo', 'e2', 'e1']) source.send(name)
        respond()
        equal(texts('d1'), ['div1'])
      },
      'a source closes with its element, when a request replaces that'() {
        answer('/test', 'Clicked!')
        const element = make(`<div hx-get="/test" hx-swap="outerHTML" ${connect('/foo')}>${ONE}</div>`)
        const types = closings(element)
        opened()
        element.click()
        respond()
        equal(isClosed(), true, 'closed')
        if (clock) equal(types, ['nodeReplaced'])
      },
      'a source closes at an event that finds its element gone, with hx-trigger below it'() {
        const element = make(`<div hx-get="/test" hx-swap="outerHTML" ${connect('/foo')}>${ONE}</div>`)
        opened()
        element.remove()
        const types = closings(element)
        source.send('e1')
        equal(isClosed(), true, 'closed')
        if (clock) equal(types, ['nodeMissing'])
      },
      'data is swapped into the element that waits for its name'() {
        make(
          `<div ${connect('/s')}>\n <div id="d1" ${swap('e1')}></div>\n <div id="d2" ${swap('e2')}></div>\n</div>\n`,
        )
        opened()
        equal(texts('d1', 'd2'), ['', ''])
        source.send('e1', 'Event 1')
        equal(texts('d1', 'd2'), ['Event 1', ''])
        source.send('e2', 'Event 2')
        equal(texts('d1', 'd2'), ['Event 1', 'Event 2'])
      },
    }
  }

  /** What both extensions hold. */
  const extension = {
    ...basics(
      (url) => `hx-ext="sse" sse-connect="${url}"`,
      (name) => `sse-swap="${name}"`,
    ),
    'a source closes with its element, when a request replaces that, whatever is below it'() {
      answer('/test', 'Clicked!')
      const element = make(
        '<div hx-get="/test" hx-swap="outerHTML" hx-ext="sse" sse-connect="/foo"><div id="d1" hx-swap="e1" hx-get="/d1">div1</div></div>',
      )
      opened()
      element.click()
      respond()
      equal(isClosed(), true, 'closed')
    },
    'a source closes at an event that finds its element gone, with sse-swap below it'() {
      const element = make(
        '<div hx-get="/test" hx-swap="outerHTML" hx-ext="sse" sse-connect="/foo"><div id="d1" sse-swap="e1" hx-get="/d1">div1</div></div>',
      )
      opened()
      element.remove()
      source.send('e1')
      equal(isClosed(), true, 'closed')
    },
    'what an event brought hears the next one'() {
      make(
        '<div hx-ext="sse" sse-connect="/s">\n<div id="d1" sse-swap="e1" hx-swap="outerHTML"></div>\n</div>\n',
      )
      opened()
      source.send('e1', '<div id="d2" sse-swap="e2"></div>')
      source.send('e2', 'Event 2')
      equal(texts('d2'), ['Event 2'])
    },
    'hx-ext may stand above the element that connects and listens'() {
      make('<div hx-ext="sse">\n<div id="d1" sse-connect="/s" sse-swap="e1">div1</div>\n</div>\n')
      opened()
      source.send('e1', 'Event 1')
      equal(texts('d1'), ['Event 1'])
    },
    'who only listens holds no source'() {
      make('<div hx-ext="sse" sse-connect="/s">\n<div id="d1" sse-swap="e1"></div>\n</div>')
      opened()
      equal('sseEventSource' in byId('d1')['htmx-internal-data'], false)
      source.send('e1', '<div id="d2" sse-swap="e2"></div>')
      equal('sseEventSource' in byId('d2')['htmx-internal-data'], false)
    },
    'an element that connects holds its source'() {
      make('<div hx-ext="sse"><div id="d1" sse-connect="/s"></div></div>')
      opened()
      equal(!!byId('d1')['htmx-internal-data'].sseEventSource, true)
    },
    'what a request brought connects at once'() {
      answer(
        '/d1',
        `<div><div sse-connect="/foo"><div id="d2" hx-trigger="sse:e2" hx-get="/d2">div2</div></div></div>`,
      )
      answer('/d2', 'two')
      const element = make('<div hx-ext="sse" hx-get="/d1"></div>')
      element.click()
      respond()
      opened()
      source.send('e2')
      respond()
      equal(texts('d2'), ['two'])
    },
    'htmx:sseBeforeMessage comes in the task of its event'() {
      const count = heard('htmx:sseBeforeMessage')
      make('<div hx-ext="sse" sse-connect="/s" sse-swap="e1"></div>')
      opened()
      source.send('e1', '<div id="d1"></div>')
      equal(count(), 1, 'how often it was heard')
    },
    'htmx:sseBeforeMessage can forbid the swap'() {
      const count = heard('htmx:sseBeforeMessage', (event) => event.preventDefault())
      make('<div hx-ext="sse" sse-connect="/s" sse-swap="e1"><div id="d1">div1</div></div>')
      opened()
      source.send('e1', '<div id="d1">replaced</div>')
      equal(count(), 1, 'how often it was heard')
      equal(texts('d1'), ['div1'])
    },
    'htmx:sseMessage comes when the data is shown'() {
      let shown
      const count = heard('htmx:sseMessage', () => {
        shown = byId('d1').textContent
      })
      make('<div hx-ext="sse" sse-connect="/s" sse-swap="e1"><div id="d1">div1</div></div>')
      opened()
      source.send('e1', '<div id="d1">replaced</div>')
      equal(count(), 1, 'how often it was heard')
      equal(shown, 'replaced')
    },
  }

  /** What the newest extension for htmx 2 holds beside. */
  const timed = {
    ...extension,
    'below two connecting elements of one URL the inner one is heard'() {
      make(`<div hx-ext="sse" sse-connect="/foo"><div sse-connect="/foo">${ONE}</div></div>`)
      opened()
      equal([source.url, source.count('e1')], ['/foo', 1])
    },
    'hx-ext="ignore:sse" is obeyed'() {
      make(
        `<div hx-ext="sse" sse-connect="/foo"><div hx-ext="ignore:sse" sse-connect="/foo">${ONE}</div></div>`,
      )
      opened()
      equal([source.url, source.count('e1')], ['/foo', 0])
    },
    'an event may be one of several triggers'() {
      for (const name of ['d1', 'd2', 'd3']) answer(`/${name}`, `${name} updated`)
      make(`<div hx-ext="sse" sse-connect="/foo">
        <div id="d1" hx-trigger="click, whatever from:body, sse:e1" hx-get="/d1">div1</div>
        <div id="d2" hx-trigger="keyup, sse:e2, someTrigger" hx-get="/d2">div2</div>
        <div id="d3" hx-trigger="sse:e3, anotherTrigger" hx-get="/d3">div3</div></div>`)
      opened()
      const now = ['div1', 'div2', 'div3']
      for (const number of [1, 2, 3]) {
        source.send(`e${number}`)
        respond()
        now[number - 1] = `d${number} updated`
        equal(texts('d1', 'd2', 'd3'), now)
      }
    },
    ...Object.fromEntries(
      [
        ['on the element that connects', 'hx-ext="sse" sse-connect="/foo" sse-close="close"'],
        ['below hx-ext', ''],
        [
          'on an element that listens as well',
          'hx-ext="sse" sse-connect="/foo" sse-close="close" sse-swap="message"',
        ],
      ].map(([where, attributes]) => [
        `the message that sse-close names closes the source, ${where}`,
        () => {
          const inside = '<div id="d1" sse-swap="e1"></div>'
          const element = make(
            attributes
              ? `<div ${attributes}>${inside}</div>`
              : `<div hx-ext="sse"><div sse-connect="/foo" sse-close="close">${inside}</div></div>`,
          )
          const types = closings(element)
          opened()
          equal(isClosed(), false, 'closed')
          source.send('close', '<p></p>')
          equal(types, ['message'])
          equal(isClosed(), true, 'closed')
        },
      ]),
    ),
    ...Object.fromEntries(
      [
        ['sse-swap', (...names) => `sse-swap="${names.join(', ')}"`],
        [
          'hx-trigger',
          (...names) => `hx-get="/test" hx-trigger="${names.map((name) => `sse:${name}`).join(', ')}"`,
        ],
      ].map(([attribute, listen]) => [
        `what has left the page is no longer asked for, ${attribute}`,
        () => {
          const element = make(
            `<div hx-ext="sse" sse-connect="/foo"><div id="d1" ${listen('e1', 'e2')}>div1</div><div id="d2" ${listen('e2')}>div1</div></div>`,
          )
          opened()
          const counts = () => [!!source.count('e1'), !!source.count('e2')]
          equal(counts(), [true, true], 'listeners')
          for (const [id, left] of [
            ['d1', [false, true]],
            ['d2', [false, false]],
          ]) {
            element.removeChild(byId(id))
            source.send('e1', 'Test')
            source.send('e2', 'Test')
            equal(counts(), left, 'listeners')
          }
          respond()
        },
      ]),
    ),
    'an event triggers an element that asks for nothing'() {
      const element = make(
        '<div hx-ext="sse"><div sse-connect="/foo"><div id="d2" hx-trigger="sse:e2">div2</div></div></div>',
      )
      opened()
      const told = []
      for (const name of ['htmx:trigger', 'htmx:sseMessage'])
        element.addEventListener(name, () => told.push(name))
      source.send('e2')
      equal(told, ['htmx:trigger', 'htmx:sseMessage'])
    },
    'a source that is lost is replaced after half a second, and events go on'() {
      answer('/d1', 'one')
      answer('/d2', 'two')
      const element = make(`<div hx-ext="sse" sse-connect="/foo">${TWO}</div>`)
      let errors = 0
      element.addEventListener('htmx:sseError', () => errors++)
      opened()
      source.send('e1')
      respond()
      const first = source
      source.lose()
      clock.tick(499)
      equal([source === first, source.readyState, errors], [true, 2, 1])
      clock.tick(1)
      equal([source === first, source.readyState], [false, 0])
      clock.tick(1)
      source.send('e2')
      respond()
      equal(texts('d1', 'd2'), ['one', 'two'])
    },
    'each failure in a row doubles the wait, up to 64 seconds'() {
      answer('/d2', 'two')
      make(`<div hx-ext="sse" sse-connect="/foo">${TWO}</div>`)
      opened()
      source.lose()
      for (const wait of [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 64_000, 64_000]) {
        const before = source
        clock.tick(wait - 1)
        equal([source === before, source.readyState], [true, 2], `after ${wait - 1} ms`)
        clock.tick(1)
        equal([source === before, source.readyState], [false, 0], `after ${wait} ms`)
        source.failing = true
        clock.tick(1)
        equal(source.readyState, 2)
      }
      clock.tick(63_999)
      clock.tick(1)
      clock.tick(1)
      source.send('e2')
      respond()
      equal(texts('d2'), ['two'])
    },
    'a connection makes the wait short again'() {
      answer('/d2', 'two')
      make(`<div hx-ext="sse" sse-connect="/foo">${TWO}</div>`)
      opened()
      source.lose()
      clock.tick(500)
      source.failing = true
      clock.tick(1)
      clock.tick(1000)
      clock.tick(1)
      equal(source.readyState, 1)
      const before = source
      source.lose()
      clock.tick(499)
      equal(source === before, true)
      clock.tick(1)
      equal(source === before, false)
      clock.tick(1)
      source.send('e2')
      respond()
      equal(texts('d2'), ['two'])
    },
  }

  /** What the extension of htmx 1.9 holds beside, with a bare source. */
  const bare = {
    ...extension,
    'what has left the page is no longer asked for'() {
      const element = make(
        '<div hx-ext="sse" sse-connect="/foo"><div id="d1" hx-swap="outerHTML" sse-swap="e1">div1</div></div>',
      )
      equal(source.count('e1'), 1, 'listeners')
      element.removeChild(byId('d1'))
      source.send('e1', 'Test')
      equal(source.count('e1'), 0, 'listeners')
    },
  }
  const legacy = basics(
    (url) => `hx-sse="connect:${url}"`,
    (name) => `hx-sse="swap:${name}"`,
  )

  // --- hx-sse: a fetch and responses of the page's own ---
  /** No more of a response than hx-sse reads of one. */
  class HeldResponse {
    constructor(body, { status = 200, type = 'text/event-stream' } = {}) {
      const headers = new Map(Object.entries({ 'Content-Type': type }))
      Object.assign(this, { body, status, ok: status < 300, statusText: '', headers, url: '', type: 'basic' })
    }

    async text() {
      return this.body
    }
  }
  let fetched
  let responses
  const heldFetch = (url, init = {}) => {
    fetched.push({ url, headers: init.headers, method: init.method.toUpperCase() })
    const [, given] = [...responses].reverse().find(([path]) => new RegExp(path).test(url)) ?? []
    const response =
      typeof given === 'function' ? given() : (given ?? new HeldResponse('none', { type: 'text/html' }))
    return new Promise((resolve, reject) => {
      const abort = () => reject(new DOMException('The operation was aborted', 'AbortError'))
      if (init.signal?.aborted) abort()
      init.signal?.addEventListener('abort', abort)
      Promise.resolve(response).then(resolve, reject)
    })
  }
  const html = (path, text) => responses.push([path, () => new HeldResponse(text, { type: 'text/html' })])
  const bytes = new TextEncoder()
  /** A stream at a path; what is sent goes to the newest connection, or nowhere. */
  function stream(path, more = {}) {
    const connections = []
    responses.push([
      path,
      () => {
        more.asked?.(connections.length)
        let controller
        const body = new ReadableStream({
          start(given) {
            controller = given
          },
        })
        connections.push(controller)
        more.opened?.(controller, connections.length)
        return new HeldResponse(body, { status: more.status?.(connections.length) })
      },
    ])
    const write = (text) => connections.at(-1)?.enqueue(bytes.encode(text))
    return {
      connections,
      write,
      send: (data, event, id) =>
        write(`${event ? `event: ${event}\n` : ''}${id ? `id: ${id}\n` : ''}data: ${data}\n\n`),
      end: () => connections.at(-1)?.close(),
      break: (error) => connections.at(-1)?.error(error),
    }
  }
  /** @param html what stands in the page. */
  function show(html) {
    place.innerHTML = html
    htmx.process(place)
    return place.firstElementChild
  }
  const task = () => new Promise((resolve) => later(resolve, 1))
  const PATIENCE_MS = 10_000
  const told = (name) =>
    new Promise((resolve, reject) => {
      later(() => reject(new Error(`no ${name}`)), PATIENCE_MS)
      document.addEventListener(name, resolve, { once: true })
    })
  let listened
  const on = (name, work) => {
    document.addEventListener(name, work)
    listened.push(() => document.removeEventListener(name, work))
  }
  const BEFORE = 'htmx:sse:before:connection'
  const OPEN = 'htmx:sse:after:connection'
  const MESSAGE = 'htmx:sse:before:message'
  const SHOWN = 'htmx:sse:after:message'
  const attempts = () => {
    const list = []
    on(BEFORE, ({ detail }) => detail.connection.attempt > 0 && list.push(detail.connection.attempt))
    return list
  }
  const hide = (hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  /** A button whose request is answered with a stream, clicked. */
  async function ask(path, attributes = '') {
    const button = show(`<button hx-get="${path}" hx-swap="innerHTML" ${attributes}>Go</button>`)
    button.click()
    await task()
    return button
  }
  const AGAIN = 'sse.reconnect:true sse.reconnectDelay:10ms sse.reconnectJitter:0'
  const text = (selector, expected) => equal(place.querySelector(selector)?.textContent, expected, selector)
  const lastId = () => fetched.at(-1).headers['Last-Event-ID']
  const hasId = () =>
    Object.keys(fetched.at(-1).headers).some((name) => name.toLowerCase() === 'last-event-id')
  async function sent(at, ...given) {
    const shown = told(SHOWN)
    at.send(...given)
    await shown
  }
  async function wrote(at, bytes) {
    const shown = told(SHOWN)
    at.write(bytes)
    await shown
  }
  async function reopened(at) {
    const open = told(OPEN)
    at.end()
    await open
  }
  const until = async (holds, what) => {
    for (let round = 0; !holds(); round++) {
      if (round > PATIENCE_MS / 5) fail(`never: ${what}`)
      await new Promise((resolve) => later(resolve, 5))
    }
  }

  const fetching = {
    async 'an answer is shown message by message'() {
      const given = stream('/stream')
      await ask('/stream')
      for (const data of ['message 1', 'message 2']) {
        await sent(given, data)
        text('button', data)
      }
    },
    async 'an answer that is to be continued is asked for again'() {
      const given = stream('/again')
      const again = attempts()
      await ask('/again', `hx-config="${AGAIN} sse.reconnectMaxAttempts:3"`)
      await sent(given, 'first')
      text('button', 'first')
      await reopened(given)
      equal(again, [1])
      await sent(given, 'second')
      text('button', 'second')
    },
    async 'with the last id in the header and in the connection'() {
      const given = stream('/with-id')
      let id
      on(BEFORE, ({ detail }) => {
        id = detail.connection.lastEventId
      })
      await ask('/with-id', `hx-config="${AGAIN} sse.reconnectMaxAttempts:2"`)
      await sent(given, 'first', undefined, 'msg-123')
      await reopened(given)
      equal([id, lastId()], ['msg-123', 'msg-123'])
    },
    async 'an event without an id has the last one'() {
      const given = stream('/inherited')
      const ids = []
      on(MESSAGE, ({ detail }) => ids.push(detail.message.id))
      await ask('/inherited')
      await wrote(given, 'id: 42\ndata: first\n\n')
      await wrote(given, 'data: second\n\n')
      equal(ids, ['42', '42'])
    },
    async 'an empty id takes the last one away'() {
      const given = stream('/clear')
      const ids = []
      on(MESSAGE, ({ detail }) => ids.push(detail.message.id))
      const button = await ask('/clear')
      await wrote(given, 'id: 42\ndata: first\n\n')
      await wrote(given, 'id:\ndata: reset\n\n')
      equal(ids, ['42', ''])
      equal(button._htmx.sse.lastEventId, '')
    },
    async 'and out of the header'() {
      const given = stream('/clear-header')
      await ask('/clear-header', `hx-config="${AGAIN} sse.reconnectMaxAttempts:2"`)
      await wrote(given, 'id: 42\ndata: first\n\n')
      await reopened(given)
      equal(lastId(), '42')
      await wrote(given, 'id:\ndata: reset\n\n')
      await reopened(given)
      equal(hasId(), false, 'header')
    },
    async 'an id without data is kept, and is no message'() {
      const given = stream('/id-only')
      let messages = 0
      for (const name of [MESSAGE, SHOWN]) on(name, () => messages++)
      const button = await ask('/id-only', `hx-config="${AGAIN} sse.reconnectMaxAttempts:1"`)
      given.write('id: cursor-7\n\n')
      await until(() => button._htmx.sse.lastEventId === 'cursor-7', 'the id')
      equal(messages, 0, 'messages')
      text('button', 'Go')
      await reopened(given)
      equal(lastId(), 'cursor-7')
    },
    async 'an empty id without data takes the last one away'() {
      const given = stream('/empty-id-only')
      const button = await ask('/empty-id-only', `hx-config="${AGAIN} sse.reconnectMaxAttempts:1"`)
      await wrote(given, 'id: 42\ndata: first\n\n')
      let messages = 0
      for (const name of [MESSAGE, SHOWN]) on(name, () => messages++)
      given.write('id:\n\n')
      await until(() => button._htmx.sse.lastEventId === '', 'the id')
      equal(messages, 0, 'messages')
      await reopened(given)
      equal(hasId(), false, 'header')
    },
    async 'an id with a NUL is none'() {
      const given = stream('/null-id')
      const ids = []
      on(MESSAGE, ({ detail }) => ids.push(detail.message.id))
      const button = await ask('/null-id')
      await wrote(given, 'id: 42\ndata: first\n\n')
      await wrote(given, 'id: bad\0id\ndata: second\n\n')
      equal([...ids, button._htmx.sse.lastEventId], ['42', '42', '42'])
    },
    async 'one connection is told of from its beginning to its last message'() {
      const given = stream('/told')
      const connections = []
      for (const name of [BEFORE, MESSAGE, SHOWN])
        on(name, ({ detail }) => connections.push(detail.connection))
      await ask('/told')
      equal(connections.length, 1)
      await sent(given, 'test')
      equal([connections.length, new Set(connections).size], [3, 1])
      text('button', 'test')
    },
    async 'an element that is removed hears nothing more, and that is told'() {
      const given = stream('/removable')
      place.innerHTML = `<div id="container"><button hx-get="/removable" hx-config="${AGAIN}">Go</button></div>`
      htmx.process(place)
      place.querySelector('button').click()
      await task()
      await sent(given, 'message 1')
      text('button', 'message 1')
      const closed = told('htmx:sse:close')
      byId('container').innerHTML = ''
      const shown = []
      on(SHOWN, () => shown.push(1))
      // What reads it may see only now that its element has gone.
      try {
        given.send('message 2')
      } catch {}
      equal((await closed).detail.reason, 'removed')
      await task()
      equal(shown, [])
    },
    async 'an ordinary answer is shown as ever'() {
      html('/regular', 'as ever')
      const http = show('<button id="http" hx-get="/regular">Go</button>')
      http.click()
      await until(() => http.textContent === 'as ever', 'the answer')
      const given = stream('/sse')
      await ask('/sse')
      await sent(given, 'streamed')
      text('button', 'streamed')
    },
    async 'markup with an id is swapped into the target'() {
      const given = stream('/parse')
      place.innerHTML = '<div id="target"></div><button hx-get="/parse" hx-target="#target">Go</button>'
      htmx.process(place)
      place.querySelector('button').click()
      await task()
      await sent(given, '<div id="msg1">with id</div>', undefined, '42')
      text('#target > #msg1', 'with id')
    },
    async 'no more is asked than reconnectMaxAttempts allows'() {
      let count = 0
      stream('/max', {
        asked() {
          if (++count > 1) throw new Error('Network error')
        },
        opened: (controller) => later(() => controller.close(), 5),
      })
      const again = attempts()
      const closed = told('htmx:sse:close')
      await ask('/max', `hx-config="${AGAIN} sse.reconnectMaxAttempts:2"`)
      await closed
      equal([again, count], [[1, 2], 3])
    },
    ...Object.fromEntries(
      [
        [
          'reconnectMaxDelay',
          'sse.reconnect:true sse.reconnectDelay:5ms sse.reconnectMaxDelay:15ms sse.reconnectJitter:0',
        ],
        [
          'reconnectJitter',
          'sse.reconnect:true, sse.reconnectDelay:10ms, sse.reconnectJitter:0.5, sse.reconnectMaxAttempts: 5',
        ],
        [
          'no jitter',
          'sse.reconnect:true, sse.reconnectDelay:10ms, sse.reconnectJitter:0, sse.reconnectMaxAttempts:4',
        ],
      ].map(([name, config]) => [
        `a network that fails is tried again and again, with ${name}`,
        async () => {
          let count = 0
          stream('/failing', {
            asked() {
              if (++count > 1) throw new Error('Network error')
            },
            opened: (controller) => later(() => controller.close(), 5),
          })
          const again = attempts()
          await ask('/failing', `hx-config="${config}"`)
          await until(() => again.length >= 4, 'four attempts')
          equal(again.slice(0, 4), [1, 2, 3, 4])
        },
      ]),
    ),
    async 'a hidden page asks for nothing, and goes on when it is seen'() {
      const given = stream('/pause')
      let count = 0
      on(BEFORE, () => count++)
      await ask('/pause', `hx-config="${AGAIN} sse.pauseOnBackground:true"`)
      await sent(given, 'hello')
      text('button', 'hello')
      hide(true)
      for (let round = 0; round < 10; round++) await new Promise((resolve) => later(resolve, 10))
      equal(count, 1, 'attempts')
      const open = told(OPEN)
      hide(false)
      await open
      equal(count, 2, 'attempts')
      await sent(given, 'world')
      text('button', 'world')
    },
    async 'a pause does not count as a failure'() {
      const given = stream('/pauses')
      const again = attempts()
      await ask('/pauses', `hx-config="${AGAIN} sse.pauseOnBackground:true"`)
      for (const data of ['1', '2']) {
        await sent(given, data)
        hide(true)
        await task()
        const open = told(OPEN)
        hide(false)
        await open
      }
      equal(again, [1, 1])
    },
    async 'a reader that has let go rejects nothing when the page is hidden then'() {
      let end
      const read = new Promise((resolve) => {
        end = resolve
      })
      let released = false
      const reader = {
        read: () => read,
        releaseLock() {
          released = true
        },
        cancel() {
          if (released) return Promise.reject(new TypeError('a released reader'))
          released = true
          return Promise.resolve()
        },
      }
      responses.push(['/race', () => new HeldResponse({ getReader: () => reader })])
      const rejected = []
      const keep = (event) => rejected.push(`${event.reason}`)
      window.addEventListener('unhandledrejection', keep)
      await ask('/race', 'hx-config="sse.pauseOnBackground:true"')
      read.then(() => hide(true))
      end({ done: true })
      await task()
      await task()
      window.removeEventListener('unhandledrejection', keep)
      equal(rejected, [])
    },
    async 'a named event is told at the element, with data and id, in the task that reads it'() {
      const given = stream('/custom')
      const button = await ask('/custom')
      const details = []
      button.addEventListener('update', ({ detail }) => details.push([detail.data, detail.id]))
      given.send('some data', 'update', 'event-123')
      await task()
      equal(details, [['some data', 'event-123']])
    },
    async 'and bubbles'() {
      const given = stream('/bubble')
      const targets = []
      on('notification', ({ target }) => targets.push(target.localName))
      await ask('/bubble')
      given.send('a message', 'notification')
      await task()
      equal(targets, ['button'])
    },
    async 'hx-on hears it, whatever it is named'() {
      const given = stream('/hx-on')
      const button = await ask(
        '/hx-on',
        `hx-on:progress="this.setAttribute('data-progress', event.detail.data)"`,
      )
      for (const data of ['50%', '100%']) {
        await sent(given, data, 'progress')
        equal(button.getAttribute('data-progress'), data)
      }
    },
    async 'a named event is not swapped, and the unnamed after it is'() {
      const given = stream('/mixed')
      const button = await ask('/mixed')
      const data = []
      button.addEventListener('status', ({ detail }) => data.push(detail.data))
      await sent(given, 'processing', 'status')
      text('button', 'Go')
      await sent(given, '<div>Result</div>')
      text('button', 'Result')
      equal(data, ['processing'])
    },
    async 'of the blanks after the colon one goes'() {
      const given = stream('/blanks')
      await ask('/blanks')
      for (const data of ['   \ttext', 'NoTrim']) {
        await sent(given, data)
        text('button', data)
      }
    },
    async 'hx-sse:connect connects by itself'() {
      const given = stream('/connect')
      show('<div hx-sse:connect="/connect" hx-swap="innerHTML">Waiting</div>')
      await task()
      await sent(given, 'connected!')
      text('div', 'connected!')
    },
    async 'and again when its stream ends'() {
      const given = stream('/reconnect')
      const again = attempts()
      show('<div hx-sse:connect="/reconnect" hx-swap="innerHTML">Waiting</div>')
      await task()
      await sent(given, 'first')
      text('div', 'first')
      await reopened(given)
      equal(again, [1])
    },
    async 'or later, as hx-trigger says'() {
      const given = stream('/delayed')
      show('<div hx-sse:connect="/delayed" hx-trigger="load delay:60ms" hx-swap="innerHTML">Waiting</div>')
      // No timer can have rung.
      await undefined
      equal(given.connections.length, 0, 'connections')
      await until(() => given.connections.length, 'a connection')
      await task()
      await sent(given, 'delayed!')
      text('div', 'delayed!')
    },
    async 'or on a click'() {
      const given = stream('/on-click')
      const button = show(
        '<button hx-sse:connect="/on-click" hx-trigger="click" hx-swap="innerHTML">Click</button>',
      )
      await task()
      equal(given.connections.length, 0, 'connections')
      button.click()
      await task()
      await sent(given, 'clicked!')
      text('button', 'clicked!')
    },
    async once() {
      const given = stream('/once')
      const button = show('<button hx-sse:connect="/once" hx-trigger="click once">Click</button>')
      for (let round = 0; round < 2; round++) {
        button.click()
        await task()
        await task()
        equal(given.connections.length, 1, 'connections')
      }
    },
    async 'hx-target is obeyed'() {
      const given = stream('/targeted')
      show(
        '<div><button hx-sse:connect="/targeted" hx-target="#output">Go</button><span id="output">empty</span></div>',
      )
      await task()
      await sent(given, 'targeted!')
      text('#output', 'targeted!')
    },
    async 'hx-select is obeyed'() {
      const given = stream('/select')
      show('<div hx-sse:connect="/select" hx-select=".message">Waiting</div>')
      await task()
      await sent(given, '<p>Ignored</p><p class="message">Selected</p>')
      text('div', 'Selected')
    },
    async 'hx-select-oob is obeyed'() {
      const given = stream('/select-oob')
      show(
        '<div id="stream" hx-sse:connect="/select-oob" hx-select-oob="#status">Waiting</div><div id="status">Offline</div>',
      )
      await task()
      await sent(given, '<p>Message</p><div id="status">Online</div>')
      text('#stream', 'Message')
      text('#status', 'Online')
    },
    async 'hx-swap is obeyed'() {
      const given = stream('/append')
      show('<div hx-sse:connect="/append" hx-swap="beforeend">start</div>')
      await task()
      for (const data of ['<span>1</span>', '<span>2</span>']) await sent(given, data)
      text('div', 'start12')
    },
    async 'a named event does not come down to a child'() {
      const given = stream('/down')
      html('/child', 'Refreshed!')
      show(
        '<div hx-sse:connect="/down"><div id="child" hx-get="/child" hx-trigger="update">Original</div></div>',
      )
      await task()
      await sent(given, 'payload', 'update')
      await task()
      equal(fetched.length, 1, 'requests')
      text('#child', 'Original')
    },
    async 'unless that listens from the body'() {
      const given = stream('/up')
      html('/child', 'Updated!')
      show(
        '<div hx-sse:connect="/up"><div id="child" hx-get="/child" hx-trigger="update from:body">Original</div></div>',
      )
      await task()
      await sent(given, 'payload', 'update')
      await until(() => byId('child').textContent === 'Updated!', 'the answer')
    },
    async 'a stream that breaks is told, with its connection'() {
      let connection
      on(BEFORE, ({ detail }) => {
        connection = detail.connection
      })
      const given = stream('/broken')
      await ask('/broken')
      const error = told('htmx:sse:error')
      given.break(new Error('stream broken'))
      const { detail } = await error
      equal([!!detail.error, detail.connection === connection], [true, true])
    },
    async 'a status is told, with its connection'() {
      let connection
      on(BEFORE, ({ detail }) => {
        connection = detail.connection
      })
      const given = stream('/status', { status: (count) => (count > 1 ? 500 : 200) })
      await ask('/status', `hx-config="${AGAIN} sse.reconnectMaxAttempts:1"`)
      const statuses = []
      on('htmx:sse:error', ({ detail }) => statuses.push([detail.status, detail.connection === connection]))
      const closed = told('htmx:sse:close')
      given.end()
      await closed
      equal(statuses.at(-1), [500, true])
    },
    ...Object.fromEntries(
      [
        ['detail.cancelled', (event) => Object.assign(event.detail, { cancelled: true })],
        ['preventDefault()', (event) => event.preventDefault()],
      ].map(([how, forbid]) => [
        `a message that ${how} forbids is not swapped`,
        async () => {
          const given = stream('/forbidden')
          on(MESSAGE, (event) => event.detail.message.data === 'skip me' && forbid(event))
          await ask('/forbidden')
          const shown = []
          on(SHOWN, ({ detail }) => shown.push(detail.message.data))
          given.send('skip me')
          await sent(given, 'keep me')
          equal(shown, ['keep me'])
          text('button', 'keep me')
        },
      ]),
    ),
    async 'a message waits for what its handler does, and may be changed by it'() {
      const given = stream('/wait')
      let go
      on(MESSAGE, ({ detail }) =>
        detail.waitUntil(
          new Promise((resolve) => {
            go = resolve
          }).then(() => {
            detail.message.data = 'Changed'
          }),
        ),
      )
      await ask('/wait')
      given.send('Ignored')
      await until(() => go, 'the handler')
      await task()
      text('button', 'Go')
      const shown = told(SHOWN)
      go()
      await shown
      text('button', 'Changed')
    },
    async 'and the messages behind it as well'() {
      const given = stream('/ordered')
      const shown = []
      on(MESSAGE, ({ detail }) => detail.message.data === 'first' && detail.waitUntil(task()))
      on(SHOWN, ({ detail }) => shown.push(detail.message.data))
      await ask('/ordered')
      given.send('first')
      given.send('second')
      await until(() => shown.length === 2, 'both')
      equal(shown, ['first', 'second'])
      text('button', 'second')
    },
    async 'a message whose handler fails is an error, and the stream goes on'() {
      const given = stream('/rejected')
      let isFirst = true
      on(MESSAGE, ({ detail }) => {
        if (isFirst) detail.waitUntil(Promise.reject(new Error('message failed')))
        isFirst = false
      })
      await ask('/rejected', 'hx-config="sse.reconnect:true sse.reconnectDelay:1ms"')
      const [error, open] = [told('htmx:sse:error'), told(OPEN)]
      given.send('Rejected')
      await error
      if (!window.sluice) await open
      open.catch(() => {})
      await sent(given, 'Recovered')
      text('button', 'Recovered')
    },
    async 'hx-sse:close ends it at that event, for good'() {
      const given = stream('/close')
      const again = attempts()
      show('<div hx-sse:connect="/close" hx-sse:close="done" hx-swap="innerHTML">Waiting</div>')
      await task()
      await sent(given, 'message 1')
      text('div', 'message 1')
      const closed = told('htmx:sse:close')
      given.send('goodbye', 'done')
      equal((await closed).detail.reason, 'message')
      await task()
      equal([again, given.connections.length], [[], 1])
    },
    async 'also without data, and tells it as a message'() {
      const given = stream('/close-empty')
      show('<div hx-sse:connect="/close-empty" hx-sse:close="done">Waiting</div>')
      await task()
      await sent(given, 'message 1')
      const told = []
      for (const name of [MESSAGE, SHOWN])
        on(name, ({ detail }) => detail.message.event === 'done' && told.push(name))
      let isClosed = false
      on('htmx:sse:close', () => {
        isClosed = true
      })
      given.write('event: done\n\n')
      await until(() => isClosed, 'the end')
      equal(told, [MESSAGE, SHOWN])
    },
    async 'and at no other event'() {
      const given = stream('/close-other')
      show('<div hx-sse:connect="/close-other" hx-sse:close="done" hx-swap="innerHTML">Waiting</div>')
      await task()
      const closed = []
      on('htmx:sse:close', () => closed.push(1))
      await sent(given, 'an update', 'status')
      equal(closed, [])
      await sent(given, 'content')
      text('div', 'content')
    },
    async 'an answer that ends says so'() {
      const given = stream('/end')
      await ask('/end')
      const closed = told('htmx:sse:close')
      given.end()
      equal((await closed).detail.reason, 'ended')
    },
    async 'what a hidden page has missed is asked for by its last id'() {
      const all = ['n-1', 'n-2', 'n-3'].map((id) => `id: ${id}\ndata: <p>${id}</p>\n\n`)
      const given = stream('/notes', {
        opened(controller, count) {
          if (count === 1) return
          const at = all.findIndex((one) => one.startsWith(`id: ${lastId()}\n`))
          for (const one of all.slice(at + 1)) controller.enqueue(bytes.encode(one))
        },
      })
      place.innerHTML = `<button hx-get="/notes" hx-target="#output" hx-swap="beforeend" hx-config="${AGAIN} sse.pauseOnBackground:true">Go</button><div id="output"></div>`
      htmx.process(place)
      place.querySelector('button').click()
      await task()
      await wrote(given, all[0])
      await wrote(given, all[1])
      text('#output', 'n-1n-2')
      hide(true)
      await task()
      hide(false)
      await until(() => byId('output').textContent.includes('n-3'), 'what was missed')
      text('#output', 'n-1n-2n-3')
    },
    async 'the retry field is obeyed'() {
      const given = stream('/retry')
      const again = attempts()
      await ask('/retry', `hx-config="${AGAIN} sse.reconnectMaxAttempts:2"`)
      await wrote(given, 'retry: 20\ndata: hello\n\n')
      await reopened(given)
      equal(again, [1])
    },
    async 'each request says that it takes a stream'() {
      stream('/accept')
      await ask('/accept')
      equal(fetched.at(-1).headers.Accept, 'text/html, text/event-stream')
      await ask('/accept', `hx-headers='"Accept":"text/html, multipart/mixed"'`)
      equal(fetched.at(-1).headers.Accept, 'text/html, multipart/mixed, text/event-stream')
    },
    ...Object.fromEntries(
      [
        ['leaves the target alone', 'innerHTML', '', 'Original'],
        ['empties it with swapEmpty:true', 'innerHTML swapEmpty:true', '', ''],
        ['and a main part swaps it', 'innerHTML', '<div>New</div>', 'New'],
      ].map(([what, how, main, expected]) => [
        `an out-of-band part ${what}`,
        async () => {
          const given = stream('/oob')
          show(
            `<div id="target" hx-sse:connect="/oob" hx-swap="${how}">Original</div><div id="oob">OOB</div>`,
          )
          await task()
          await sent(given, `${main}<div id="oob" hx-swap-oob="true">Updated</div>`)
          text('#target', expected)
          text('#oob', 'Updated')
        },
      ]),
    ),
    async 'sse-connect without a listener means hx-sse:connect, and is warned of once'() {
      const warnings = []
      const { warn } = console
      console.warn = (...said) => warnings.push(`${said[0]}`)
      const given = stream('/legacy')
      htmx.process(show('<div sse-connect="/legacy" hx-swap="innerHTML">Waiting</div>'))
      await task()
      console.warn = warn
      await sent(given, 'legacy works')
      text('div', 'legacy works')
      equal(warnings.filter((one) => one.includes('sse-connect')).length, 1, 'warnings')
    },
    async 'sse-close means hx-sse:close'() {
      const given = stream('/legacy-close')
      show('<div hx-sse:connect="/legacy-close" sse-close="done">Waiting</div>')
      await task()
      const closed = told('htmx:sse:close')
      given.send('Complete', 'done')
      equal((await closed).detail.reason, 'message')
    },
    async 'what replaces an element aborts its connection'() {
      const given = stream('/abort')
      html('/replace', '<div id="replacement">Replaced</div>')
      show(
        '<div id="container" hx-get="/replace" hx-trigger="click" hx-swap="innerHTML"><div id="sse" hx-sse:connect="/abort" hx-swap="innerHTML">Waiting</div></div>',
      )
      await task()
      await sent(given, 'connected')
      const connection = byId('sse')._htmx.sse
      equal(connection.abortController.signal.aborted, false, 'aborted')
      const closed = told('htmx:sse:close')
      byId('container').click()
      await closed
      await until(() => byId('replacement'), 'the answer')
      equal(connection.abortController.signal.aborted, true, 'aborted')
    },
  }

  const suites = {
    'htmx-ext-sse': { list: timed, begin: beginTimed, end: letTimeGo },
    'sse of htmx 1.9': { list: bare, begin: beginBare },
    'hx-sse of htmx 1.9': { list: legacy, begin: beginLegacy },
    'hx-sse of htmx 4': {
      list: fetching,
      begin() {
        fetched = []
        responses = []
        listened = []
      },
      end() {
        for (const stop of listened) stop()
        Object.defineProperty(document, 'hidden', { value: false, configurable: true })
      },
    },
  }
  const { fetch } = window
  const failed = (error) => `${error?.message ?? error}`

  window.published = {
    /**
     * Plays a list, in its order. @param isOneTask whether the next one begins before the page has had time for
     * anything. @returns how many held, and what is wrong with the others.
     */
    async run(name, isOneTask) {
      const { list, begin, end } = suites[name]
      place = document.createElement('div')
      document.body.append(place)
      if (list === fetching) window.fetch = heldFetch
      else window.XMLHttpRequest = HeldXhr
      const faults = []
      let held = 0
      for (const [what, work] of Object.entries(list)) {
        answers = new Map()
        asked = []
        place.innerHTML = ''
        // As htmx is configured for its own tests.
        htmx.config.defaultSettleDelay = 0
        // What a test looks at at once is not to wait for a frame, however slow the machine is.
        htmx.config.sse = { budget: 1000 }
        try {
          begin()
          const result = work()
          if (result) await result
          held++
        } catch (error) {
          faults.push(`${what}: ${failed(error)}`)
        }
        end?.()
        place.innerHTML = ''
        if (!isOneTask) await task()
      }
      place.remove()
      Object.assign(window, { fetch, XMLHttpRequest: RealXhr })
      return { held, faults }
    },
  }
})()
