const byId = (id) => document.getElementById(id)
const form = byId('idForm')
const stop = byId('idStop')

// htmx aborts a request at this event, and with the request its answer.
stop.addEventListener('click', () => htmx.trigger(form, 'htmx:abort'))

form.addEventListener('htmx:beforeRequest', () => {
  byId('idMessage').textContent = ''
})

/** What is read aloud: nobody can follow single words, so it says that an answer comes, and reads the whole at its end. */
function say(text) {
  // A page that nobody sees says nothing, and its last sentence once it is back.
  if (document.hidden) document.addEventListener('visibilitychange', () => say(text), { once: true })
  else byId('idStatus').textContent = text
}

let isDone = false
form.addEventListener('htmx:sseOpen', () => {
  isDone = false
  say('The answer is coming.')
  byId('idLog').ariaBusy = 'true'
  form.reset()
})
form.addEventListener('sse:done', () => {
  isDone = true
})
form.addEventListener('htmx:sseClose', () => {
  const answer = byId('idLog').lastElementChild
  answer?.classList.toggle('unfinished', !isDone)
  say(isDone ? answer.textContent : 'The answer was stopped.')
  byId('idLog').ariaBusy = 'false'
})

// The field was disabled, and the button is hidden again: the focus goes back to where the next question is written.
form.addEventListener('htmx:afterRequest', () => {
  if ([document.body, stop].includes(document.activeElement)) form.elements.question.focus()
})
