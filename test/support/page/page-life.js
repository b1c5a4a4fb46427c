/**
 * Has what a test tells of the page's life believed, as only a browser is: `dispatchEvent(new Event('pagehide'))`. Not
 * where htmx tells it, whose events have a detail. The first script of a page.
 */
{
  const NAMES = ['online', 'pagehide', 'pageshow']
  /** @type {WeakMap<object, (event: Event) => void>} */
  const believing = new WeakMap()
  for (const method of /** @type {const} */ (['addEventListener', 'removeEventListener'])) {
    const original = EventTarget.prototype[method]
    Object.defineProperty(EventTarget.prototype, method, {
      configurable: true,
      writable: true,
      /** @this {any} @param {[string, any, any?]} given */
      value(...given) {
        const [name, listener, options] = given
        const target = this ?? window
        if (target !== window || !NAMES.includes(name) || typeof listener !== 'function')
          return original.apply(target, given)
        const wrapped =
          believing.get(listener) ??
          ((/** @type {Event} */ event) => {
            if (event instanceof CustomEvent) return listener.call(window, event)
            return listener.call(window, new Proxy(event, { get: (of, key) => believed(of, key) }))
          })
        believing.set(listener, wrapped)
        return original.call(target, name, wrapped, options)
      },
    })
  }

  /** @param {any} event @param {string | symbol} key */
  function believed(event, key) {
    if (key === 'isTrusted') return true
    return typeof event[key] === 'function' ? event[key].bind(event) : event[key]
  }
}
