/**
 * Runs in a page: shows one stream twice, one event at a time and as a burst, and says what is different at the end.
 * Loaded by `one-by-one.test.ts` before htmx.
 */
// @ts-nocheck It plays with what a page has, and nothing else imports it.
;(() => {
  // Random pages have mistakes. Findings about them are not logged.
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}

  /** Where nothing is drawn in between, a frame comes as soon as the task is over: how fast a screen is does not matter. */
  const { port1, port2 } = new MessageChannel()
  const due = new Map()
  let ids = 0
  port1.onmessage = () => {
    const [first] = due
    if (!first) return
    due.delete(first[0])
    first[1](performance.now())
  }
  const drawn = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => {
    due.set(++ids, callback)
    port2.postMessage(0)
    return ids
  }
  window.cancelAnimationFrame = (id) => void due.delete(id)
  const task = () => new Promise((resolve) => requestAnimationFrame(resolve))

  let hidden = false
  Object.defineProperty(document, 'hidden', { get: () => hidden })

  /** An element that acts when it is put into the page, by what it finds there. */
  customElements.define(
    'x-count',
    class extends HTMLElement {
      connectedCallback() {
        if (!this.dataset.n) this.dataset.n = `${document.querySelectorAll('#arena *').length}`
      }
    },
  )

  const TEMPLATES = {
    row: '<li id="r{{id}}">{{v}}</li>',
    cells: '\n  <tr id="r{{id}}"><td>{{v}}</td></tr>\n',
    maybe: '{{#v}}<u>{{v}}</u>{{/v}}',
    raw: '<i>{{{v}}}</i>',
    part: '<i>{{v}}</i><b id="part" hx-swap-oob="true">{{v}}</b>',
    token: '{{v}}',
    about: '<!-- row {{id}} --><li>{{v}}</li>\n',
    plain: '<b>{{v}}</b> <i>{{id}}</i>',
    open: '<p>{{v}}',
    acts: '<x-count></x-count><s>{{v}}</s>',
  }

  const PLACES = `<ul id="list"><li id="r0">0</li></ul><ol id="other"><li id="3">3</li></ol><p id="value">v</p>
    <div id="box"><p id="inner">i</p></div><b id="part">0</b>
    <table><tbody id="rows"><tr id="r1"><td>1</td></tr></tbody></table><pre id="log"></pre>`

  /** HTML without the classes and attributes that htmx uses for itself. */
  const plain = (html) =>
    html
      .replace(/\bhtmx-(added|settling|swapping)\b/g, '')
      .replace(/ class="\s*"| data-htmx-powered="[^"]*"/g, '')
  const arena = () => document.getElementById('arena')
  /**
   * Whether `sse-unseen` may depend on a scroll event, which comes a frame later: two lists follow their reader, perhaps in
   * one box (of two listeners, or of one whose target changes), or an element takes the focus, and is scrolled into view.
   */
  let waitsForScroll = false
  const snapshot = () => {
    const html = plain(arena()?.innerHTML ?? '')
    return waitsForScroll ? html.replace(/ sse-unseen="\d*"/g, '') : html
  }

  let source
  class Source {
    readyState = 0
    heard = new Map()
    constructor() {
      source = this
      queueMicrotask(() => {
        this.readyState = 1
        this.onopen?.(new Event('open'))
      })
    }
    addEventListener(name, listener) {
      this.heard.set(name, (this.heard.get(name) ?? new Set()).add(listener))
    }
    removeEventListener(name, listener) {
      this.heard.get(name)?.delete(listener)
    }
    send(name, data) {
      if (this.readyState === 2) return
      const event = new MessageEvent(name, { data })
      for (const listener of [...(this.heard.get(name) ?? [])]) listener(event)
    }
    close() {
      this.readyState = 2
    }
  }

  let seen = []
  /** Events that are compared without their order: htmx 4 reports a message when its promise is fulfilled. */
  let reports = []
  window.ran = (what) => seen.push(`script ${what}: ${snapshot()}`)
  for (const name of ['sse:t', 'htmx:sseClose'])
    document.addEventListener(name, ({ target, detail }) => {
      // Fired again when the element leaves.
      if (!arena() || !target.isConnected) return
      seen.push(`${name} ${detail.data ?? detail.type}: ${snapshot()}`)
    })
  for (const name of ['htmx:sseMessage', 'htmx:sseTemplateError', 'htmx:targetError', 'htmx:swapError'])
    document.addEventListener(name, ({ detail }) => {
      const about = detail.code ? `${detail.code} ${detail.event} ${detail.payload}` : detail.data
      if (name === 'htmx:swapError' && !detail.code) return
      reports.push(`${name} ${about}`)
    })

  let mounts = 0

  /** Puts the page of a case up. Returns what ends it. */
  function mount({ listeners, box, events }, config, url) {
    document.title = 'law'
    const following = listeners.filter(({ attributes }) => /follow/.test(attributes['hx-swap']))
    const hasFocus = events.some(([, data]) => data.includes('autofocus'))
    waitsForScroll =
      following.length > 1 ||
      following.some(({ attributes }) => hasFocus || /[^\w#-]/.test(attributes['hx-target'] ?? ''))
    document.activeElement?.blur?.()
    seen = []
    reports = []
    const root = document.createElement('div')
    root.innerHTML = `${Object.entries(TEMPLATES)
      .map(([id, text]) => `<template id="t-${id}">${text}</template>`)
      .join('')}
      <div id="connect" hx-ext="sse" sse-connect="${url}" sse-config="${config}" sse-close="x"><input id="field">
        <div id="arena" ${box ? 'style="overflow: auto; height: 40px"' : ''}>${PLACES}</div>
        <i id="trigger" hx-trigger="sse:t" hx-on:none=""></i></div>`
    const within = { '': '#connect', box: '#box', inner: '#inner', list: '#list' }
    listeners.forEach(({ place, attributes }, at) => {
      const element = document.createElement('i')
      element.id = `on${at}`
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      root.querySelector(within[place]).append(element)
    })
    document.body.append(root)
    htmx.process(root)
    const stop = sluice.on(root.querySelector('#connect'), 's', ({ data }) => {
      seen.push(`on ${data}: ${snapshot()}`)
    })
    root.querySelector('#field').focus()
    return async () => {
      for (let quiet = 0; quiet < 3; quiet += sluice.waiting ? 0 : 1) await task()
      const result = {
        page: snapshot(),
        title: document.title,
        focus: document.activeElement?.id ?? '',
        state: root.querySelector('#connect').getAttribute('sse-state'),
        seen: seen.join('\n'),
        reports: reports.sort().join('\n'),
      }
      stop()
      root.remove()
      await task()
      return result
    }
  }

  async function scripted(given, mode) {
    const { events } = given
    window.htmx.createEventSource = () => new Source()
    const config = { one: 'batch:off', burst: '', frame: 'batch:frame', hidden: 'batch:frame', parts: '' }[
      mode
    ]
    const finish = mount(given, config, `/law-${++mounts}`)
    await task()
    hidden = mode === 'hidden'
    for (const [at, [name, data]] of events.entries()) {
      source.send(name, data)
      if (mode === 'one' || (mode === 'parts' && at % 7 === 3)) await task()
    }
    const result = await finish()
    hidden = false
    return result
  }

  const differences = (expected, actual, mode) => {
    const [key] = Object.keys(expected).filter((name) => expected[name] !== actual[name])
    return key ? { mode, key, expected: expected[key], actual: actual[key] } : null
  }

  /** A browser gives the focus to the first that asks for it, once in the life of a page. */
  let begun
  const begin = async () => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    for (let frames = 0; frames < 3; frames++) await new Promise(drawn)
    field.remove()
  }

  window.law = {
    /** Compares the ways in which a scripted source may be shown. */
    async check(given, modes) {
      begun ??= begin()
      await begun
      const expected = await scripted(given, 'one')
      for (const mode of modes) {
        const different = differences(expected, await scripted(given, mode), mode)
        if (different) return different
      }
      return null
    },
    /** Shows what is sent one by one, and then waits for a server to send the same to `url`. */
    async expect(given, url, config) {
      begun ??= begin()
      await begun
      const expected = await scripted(given, 'one')
      delete window.htmx.createEventSource
      const finish = mount(given, config, url)
      const { length } = given.events
      let count = 0
      const stop = sluice.on(document.querySelector('#connect'), 'end', () => count++)
      window.law.ended = async () => {
        while (!count) await new Promise((resolve) => setTimeout(resolve))
        stop()
        return differences(expected, await finish(), `${config} ${length}`)
      }
    },
  }
})()
