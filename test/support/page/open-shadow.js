// Loaded before what makes a closed shadow root, opens it to a test.
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' })
}
/** The shadow root of the inspector. */
window.panel = () => /** @type {ShadowRoot} */ (document.querySelector('sluice-inspector')?.shadowRoot)

// A tab serves many tests, each of which begins with a closed panel.
const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))
if (visit?.type !== 'reload') sessionStorage.clear()
