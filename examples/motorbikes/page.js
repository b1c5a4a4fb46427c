// Once the server has taken the bike, the form is ready for the next one.
document.querySelector('form').addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.xhr.status !== 201) return
  event.target.reset()
  event.target.elements.manufacturer.focus()
})
