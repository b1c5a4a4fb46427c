/**
 * Makes a document one that many tests can use, one after the other: `window.living` shows the HTML of a test as a page
 * would, takes it away again, and says what Sluice has left behind. What a test itself changed of the page is put back.
 *
 * After all scripts that replace functions of the browser for the whole life of the page, and before all others.
 */
{
  /** @typedef {{ target: EventTarget, given: [string, any, any?], owner: string }} Listener */

  /** How often is looked in one call whether Sluice still holds something. */
  const LOOKS = 5

  /** @type {Set<Listener>} */
  const listeners = new Set()
  const realTimeout = window.setTimeout.bind(window)
  /** Timers that have not rung. @type {Map<unknown, { owner: string, what: string, stop: () => void }>} */
  const timers = new Map()
  /** @type {Set<MutationObserver>} */
  const observers = new Set()

  /** What each test is later than the one before: Sluice counts the requests of three seconds, whichever test made them. */
  let laterMs = 0
  const { now } = Date
  Date.now = () => now.call(Date) + laterMs

  /** Which script did that: the one that called the function of this file, or the test's own code. */
  const callingScript = () => {
    const calls = (new Error().stack ?? '').split('\n').filter((line) => /@|^\s*at /.test(line))
    const [caller = ''] = calls.filter((line) => !line.includes('/files/living.js'))
    return caller.match(/\/files\/[\w.-]+\.js/)?.[0] ?? 'the test'
  }
  const isSluice = (/** @type {{ owner: string }} */ { owner }) => owner.startsWith('/files/sluice')

  const isOfThePage = (/** @type {unknown} */ target) =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body
  const captures = (/** @type {any} */ options) =>
    typeof options === 'object' && options !== null ? Boolean(options.capture) : Boolean(options)
  const find = (/** @type {unknown} */ target, /** @type {any[]} */ [name, listener, options]) =>
    [...listeners].find(
      ({ target: other, given }) =>
        other === target &&
        given[0] === name &&
        given[1] === listener &&
        captures(given[2]) === captures(options),
    )

  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
  Object.assign(EventTarget.prototype, {
    /** @this {any} @param {[string, any, any?]} given */
    addEventListener(...given) {
      // Called as a function, it means the window.
      const target = this ?? window
      if (isOfThePage(target) && !find(target, given)) {
        const listener = { target, given, owner: callingScript() }
        listeners.add(listener)
        const [name, , options] = given
        if (options?.once) add.call(target, name, () => void listeners.delete(listener), { once: true })
        if (options?.signal) add.call(options.signal, 'abort', () => void listeners.delete(listener))
      }
      return add.apply(target, given)
    },
    /** @this {any} @param {[string, any, any?]} given */
    removeEventListener(...given) {
      const target = this ?? window
      const listener = isOfThePage(target) && find(target, given)
      if (listener) listeners.delete(listener)
      return remove.apply(target, given)
    },
  })

  /**
   * @param {'setTimeout' | 'setInterval' | 'requestAnimationFrame'} begin
   * @param {'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame'} end
   */
  const track = (begin, end) => {
    const [original, stop] = /** @type {[any, any]} */ ([window[begin], window[end]])
    Object.assign(window, {
      [begin](/** @type {unknown} */ callback, /** @type {unknown[]} */ ...given) {
        const rings =
          typeof callback === 'function' && begin !== 'setInterval'
            ? (/** @type {unknown[]} */ ...said) => {
                timers.delete(key)
                return callback(...said)
              }
            : callback
        const id = original(rings, ...given)
        const key = `${end} ${id}`
        timers.set(key, { owner: callingScript(), what: `${begin} ${given[0] ?? ''}`, stop: () => stop(id) })
        return id
      },
      [end](/** @type {unknown} */ id) {
        timers.delete(`${end} ${id}`)
        stop(id)
      },
    })
  }
  track('setTimeout', 'clearTimeout')
  track('setInterval', 'clearInterval')
  track('requestAnimationFrame', 'cancelAnimationFrame')

  const Observer = MutationObserver
  window.MutationObserver = class extends Observer {
    /** @override @param {Parameters<MutationObserver['observe']>} given */
    observe(...given) {
      observers.add(this)
      super.observe(...given)
    }

    /** @override */
    disconnect() {
      observers.delete(this)
      super.disconnect()
    }
  }

  /** With more findings of one code, the next test begins in a new document: Sluice reports at most twenty. */
  const MOST_FINDINGS = 10
  const OriginalMap = WeakMap
  /** What Sluice remembers of the findings that it has reported: lines of text. @type {Set<WeakMap<object, unknown>>} */
  const memories = new Set()
  /** The function that returns all findings, of each Sluice. @type {WeakMap<object, () => { code: string }[]>} */
  const findingsOf = new OriginalMap()
  window.WeakMap = class extends OriginalMap {
    /** @override @param {object} key @param {any} value */
    set(key, value) {
      if (typeof value === 'string' && value.endsWith('\n')) memories.add(this)
      return super.set(key, value)
    }
  }

  /**
   * Sluice reports a finding once in the life of a page. Lets it report again what earlier tests have had, and hides what
   * they have had.
   *
   * @returns {boolean} whether Sluice may report enough for another test
   */
  const forgetFindings = () => {
    const { sluice } = /** @type {any} */ (window)
    if (!sluice?.findings) return true
    const findings = findingsOf.get(sluice) ?? sluice.findings
    findingsOf.set(sluice, findings)
    /** @type {{ code: string }[]} */
    const all = findings()
    sluice.findings = () => findings().slice(all.length)
    // Other elements are gone, so nothing more is reported of them.
    for (const memory of memories)
      for (const owner of [memory, document.documentElement, document.body]) memory.delete(owner)
    return all.every(({ code }) => all.filter((other) => other.code === code).length <= MOST_FINDINGS)
  }

  /** The properties of an object that are its own, but for those that are computed. @param {any} object */
  const ownValues = (object) => {
    const values = new Map()
    for (const [key, described] of Object.entries(Object.getOwnPropertyDescriptors(object)))
      if ('value' in described) values.set(key, described.value)
      else values.set(key, described.get)
    return values
  }
  /** @param {any} object @param {Map<string, unknown>} before */
  const putBack = (object, before) => {
    for (const [key, described] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
      if (!before.has(key)) Reflect.deleteProperty(object, key)
      else if ('value' in described && described.value !== before.get(key)) object[key] = before.get(key)
    }
    for (const [key, value] of before) if (!Object.hasOwn(object, key)) object[key] = value
  }

  /** What is remembered of the page before its first test. @type {(() => void)[] | undefined} */
  let restorers
  /** @type {Set<Listener>} */
  let ofPage
  /** @type {Set<MutationObserver>} */
  let observersOfPage
  let href = ''
  /** @type {[string, string][]} */
  let stored = []
  const remember = () => {
    const htmx = /** @type {any} */ (window).htmx
    /** @type {object[]} */
    const objects = [window, document, navigator, history, console, EventTarget.prototype, Node.prototype]
    objects.push(Element.prototype, HTMLElement.prototype, EventSource.prototype, XMLHttpRequest.prototype)
    objects.push(ReadableStreamDefaultReader.prototype, Response.prototype, Storage.prototype)
    if (htmx) {
      objects.push(htmx, htmx.config)
      for (const value of Object.values(htmx.config))
        if (value && Object.getPrototypeOf(value) === Object.prototype) objects.push(value)
    }
    const { title } = document
    const head = new Set(document.head.children)
    href = location.href
    stored = Object.entries(sessionStorage)
    ofPage = new Set(listeners)
    observersOfPage = new Set(observers)
    restorers = [
      ...objects.map((object) => {
        const before = ownValues(object)
        return () => putBack(object, before)
      }),
      () => {
        for (const element of [...document.head.children]) if (!head.has(element)) element.remove()
        document.title = title
      },
    ]
  }

  /** Scripts that have run. @type {WeakSet<Element>} */
  const ran = new WeakSet()

  /** Puts HTML into an element, and lets its scripts run in their order. @param {Element} place @param {string} html */
  const show = async (place, html) => {
    place.insertAdjacentHTML('beforeend', html)
    for (const script of place.querySelectorAll('script')) {
      // A template in another language is a script element as well.
      if (ran.has(script) || !/^$|javascript|module/.test(script.type)) continue
      const copy = document.createElement('script')
      for (const { name, value } of script.attributes) copy.setAttribute(name, value)
      copy.textContent = script.textContent
      ran.add(copy)
      const loaded =
        copy.src &&
        new Promise((resolve) => {
          copy.onload = copy.onerror = resolve
        })
      script.replaceWith(copy)
      if (loaded) await loaded
    }
  }

  const attributesOf = (/** @type {Element} */ element) =>
    [...element.attributes].map(({ name, value }) => `${name}="${value}"`)

  /** What Sluice still holds for a page without content. @returns {string[]} */
  const left = () => {
    const { sluice } = /** @type {any} */ (window)
    return [
      ...(sluice?.connections() ?? []).map((/** @type {any} */ { url }) => `a stream of ${url}`),
      ...(sluice?.waiting ? [`${sluice.waiting} events that wait`] : []),
      ...[...listeners]
        .filter((listener) => isSluice(listener) && !ofPage.has(listener))
        .map(({ given: [name] }) => `a listener to ${name}`),
      ...[...timers.values()].filter(isSluice).map(({ what }) => what.trim()),
      ...[document.documentElement, document.body].flatMap(attributesOf).filter((text) => /^sse-/.test(text)),
    ]
  }

  Object.assign(window, {
    living: {
      /** Shows the HTML of a test. @param {{ head: string, body: string }} html */
      async begin({ head, body }) {
        if (!restorers) {
          for (const script of document.scripts) ran.add(script)
          remember()
        }
        await show(document.head, head)
        await show(document.body, body)
        const { htmx } = /** @type {any} */ (window)
        htmx?.process?.(document.body)
      },

      /**
       * Takes it away, and lets Sluice come to an end with it. When nothing is left, or `last` is set, puts back what the
       * test has changed.
       *
       * @param {boolean} last
       * @returns {Promise<{ left: string[], reusable: boolean | undefined }>} what Sluice still holds, and whether the
       *   page may serve again
       */
      async end(last) {
        document.body.replaceChildren()
        for (let look = 1; look < LOOKS && left().length > 0; look++) {
          const { passTime } = /** @type {any} */ (window)
          // Where the clock is stopped.
          await (passTime ? passTime(1000) : new Promise((resolve) => realTimeout(resolve, 2)))
        }
        const held = left()
        return { left: held, reusable: last || held.length === 0 ? putAllBack() : undefined }
      },
    },
  })

  /** @returns {boolean} whether the page may serve again */
  function putAllBack() {
    laterMs += 3000
    for (const { stop } of timers.values()) stop()
    timers.clear()
    for (const observer of observers) if (!observersOfPage.has(observer)) observer.disconnect()
    for (const { target, given } of [...listeners].filter((listener) => !ofPage.has(listener)))
      target.removeEventListener(...given)
    const gone = [...ofPage].some((listener) => !listeners.has(listener))
    for (const element of [document.documentElement, document.body])
      for (const { name } of [...element.attributes]) element.removeAttribute(name)
    document.body.replaceChildren()
    for (const restore of restorers ?? []) restore()
    for (const storage of [sessionStorage, localStorage]) storage.clear()
    // htmx keeps where it is.
    for (const [key, value] of stored) sessionStorage.setItem(key, value)
    for (const cookie of document.cookie.split(';')) {
      // biome-ignore lint/suspicious/noDocumentCookie: The other way is not in all engines.
      document.cookie = `${cookie.split('=')[0]}=; max-age=0`
    }
    getSelection()?.removeAllRanges()
    scrollTo(0, 0)
    return forgetFindings() && location.href === href && !gone
  }
}
