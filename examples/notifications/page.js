const SHOWN = 12

// The form empties itself once its text is on the way.
document.querySelector('form').addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.successful) event.target.reset()
})

// A page may stay open for days: only the newest notifications stay in it.
const list = document.querySelector('[sse-swap]')
list.addEventListener('htmx:afterSettle', () => {
  while (list.children.length > SHOWN) list.lastElementChild.remove()
})
