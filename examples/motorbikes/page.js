// As the second window inside of the first, the page shows its table alone.
if (window !== top) document.documentElement.classList.add('is-second')

// Once the server has taken the bike, the form is ready for the next one.
document.querySelector('form').addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.xhr.status !== 201) return
  event.target.reset()
  event.target.elements.manufacturer.focus()
})
