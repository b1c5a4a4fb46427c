const byId = (id) => document.getElementById(id)
const form = byId('idForm')
const stop = byId('idStop')

// htmx aborts a request at this event, and with the request its answer.
stop.addEventListener('click', () => htmx.trigger(form, 'htmx:abort'))

form.addEventListener('htmx:beforeRequest', () => {
  byId('idMessage').textContent = ''
})

// Screen readers wait until the answer is complete, and do not read it word by word.
let isDone = false
form.addEventListener('htmx:sseOpen', () => {
  isDone = false
  byId('idLog').ariaBusy = 'true'
  form.reset()
})
form.addEventListener('sse:done', () => {
  isDone = true
})
form.addEventListener('htmx:sseClose', () => {
  byId('idLog').lastElementChild?.classList.toggle('unfinished', !isDone)
  byId('idLog').ariaBusy = 'false'
})

// The field was disabled, and the button is hidden again: the focus goes back to where the next question is written.
form.addEventListener('htmx:afterRequest', () => {
  if ([document.body, stop].includes(document.activeElement)) form.elements.question.focus()
})
