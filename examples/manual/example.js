/** What each example of the manual does beside its own: its form is sent by itself, and its events again. */

// The styles that htmx would write into the page are none of its files.
htmx.config.includeIndicatorStyles = false

const form = document.querySelector('form[sse-stream]')

function send() {
  if (!form) return sluice.reconnect()
  for (const input of form.querySelectorAll('input')) input.value ||= 'What is six times seven?'
  form.requestSubmit()
}

addEventListener('message', ({ origin, data }) => {
  if (origin === location.origin && data === 'send again') send()
})
if (form) addEventListener('load', send)

const root = document.documentElement
const sizeOf = ({ offsetWidth: width, offsetHeight: height }) => ({ width, height })
new ResizeObserver(() => {
  if (parent !== window) parent.postMessage(sizeOf(root), location.origin)
}).observe(root)
