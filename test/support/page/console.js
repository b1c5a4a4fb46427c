/**
 * Keeps what a page says, for engines whose driver does not hear it, or not with its words: `window.heard`, one line
 * for each call of the console, each exception that nothing caught, and each violation of a content security policy.
 *
 * The first script of every page there; from a file, so that a policy of the page allows it.
 */
{
  /** @type {string[]} */
  const heard = []
  Object.assign(window, { heard })

  /** @param {unknown} value */
  const words = (value) => {
    if (value instanceof Element) return /** @type {Element} */ (value.cloneNode(false)).outerHTML
    if (value instanceof Error || typeof value !== 'object' || value === null) return String(value)
    if (value instanceof Event) return value.constructor.name
    try {
      return JSON.stringify(value)
    } catch {
      return String(value)
    }
  }

  for (const [method, type] of /** @type {const} */ ([
    ['log', 'log'],
    ['info', 'info'],
    ['debug', 'debug'],
    ['warn', 'warning'],
    ['error', 'error'],
  ])) {
    const original = console[method]
    console[method] = (...said) => {
      heard.push(`${type}: ${said.map(words).join(' ')}`)
      original.apply(console, said)
    }
  }

  addEventListener('error', ({ error, message }) => {
    heard.push(`exception: ${error?.message ?? message}`)
  })
  addEventListener('unhandledrejection', ({ reason }) => {
    heard.push(`exception: ${reason?.message ?? reason}`)
  })
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // A browser asks for it by itself, whatever the page is.
    if (blockedURI.endsWith('/favicon.ico')) return
    heard.push(`error: Content Security Policy: ${violatedDirective} forbids ${blockedURI}`)
  })
}
