// What a page of htmx needs where Trusted Types are enforced. Who asked for it is kept. It refuses `data-bad`.
window.trusted = []
const { trustedTypes } = /** @type {any} */ (window)
trustedTypes?.createPolicy('default', {
  createHTML(/** @type {string} */ html) {
    window.trusted.push(String(new Error().stack))
    if (html.includes('data-bad')) throw new TypeError('data-bad is refused')
    return html
  },
  createScript: (/** @type {string} */ script) => script,
})
