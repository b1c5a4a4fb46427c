const LOG_ROWS = 100

const byId = (id) => document.getElementById(id)
// A snapshot comes with a new one.
const stream = () => byId('idStream')

// All events bubble, so the document hears them, whichever element stands for the stream at the time.
for (const name of ['htmx:sseState', 'htmx:sseOpen', 'htmx:sseError', 'htmx:sseGap', 'htmx:sseClose']) {
  document.addEventListener(name, ({ detail }) => log(name, detail))
}

function log(name, { state, code, type, reason, status, url, attempt, delay }) {
  const [connection] = sluice.connections()
  const row = byId('idLog').insertRow(0)
  row.className = state ?? code ?? ''
  for (const text of [
    new Date().toLocaleTimeString('en-GB'),
    name,
    state ?? code ?? type,
    reason?.replace(` from ${url}`, ''),
    status,
    attempt,
    delay ? `${(delay / 1000).toFixed(1)} s` : '',
    connection?.transport,
    connection?.lastEventId,
  ]) {
    row.insertCell().textContent = text ?? ''
  }
  while (byId('idLog').rows.length > LOG_ROWS) byId('idLog').lastElementChild.remove()
}

// What comes next: a countdown, or a sentence.
let countdown
document.addEventListener('htmx:sseState', ({ detail: { state, reason, attempt, delay } }) => {
  const sentences = {
    connecting: 'Connecting …',
    open: 'All is well.',
    retrying: reason === 'asked' ? 'Waiting for you to log in.' : 'The browser opens it again by itself.',
    paused: 'Waiting for the page to come back.',
    closed: 'Closed by the page.',
    failed: 'Failed: it stays so until you reconnect.',
  }
  const until = Date.now() + delay
  clearInterval(countdown)
  byId('idWait').value = 0
  byId('idNext').textContent = sentences[state]
  if (!delay) return
  const show = () => {
    const left = Math.max(0, until - Date.now())
    byId('idNext').textContent = `Retry ${attempt} in ${(left / 1000).toFixed(1)} s`
    byId('idWait').value = 1 - left / delay
  }
  show()
  countdown = setInterval(show, 100)
})

// 401: the stream waits until the button has logged you in.
const logIn = byId('idLogIn')
document.addEventListener('htmx:sseError', ({ detail }) => {
  if (detail.status !== 401) return
  detail.retry(new Promise((resolve) => logIn.addEventListener('htmx:afterRequest', resolve, { once: true })))
})
document.addEventListener('htmx:sseState', ({ detail }) => {
  logIn.hidden = detail.reason !== 'asked'
})

// A line between the numbers of one connection and those of the next.
document.addEventListener('htmx:sseOpen', () => {
  byId('idNumbers').append(Object.assign(document.createElement('li'), { className: 'opened' }))
})

byId('idReconnect').addEventListener('click', () => sluice.reconnect(stream()))
byId('idClose').addEventListener('click', () => sluice.close(stream()))

// The numbers are counted as they are shown: one that comes out of turn is doubled, one that is left out is missing.
let [first, last, received, bySnapshot, doubled] = [0, 0, 0, 0, 0]

document.addEventListener('htmx:sseMessage', ({ detail: event }) => {
  if (event.type !== 'tick') return
  const { number } = JSON.parse(event.data)
  first ||= number
  if (number > last) {
    last = number
    received++
  } else {
    doubled++
  }
  showCounters()
  makeRoom()
})

// A snapshot has all numbers up to its own id; those after it come with its stream.
document.addEventListener('htmx:load', ({ target }) => {
  if (target !== stream()) return
  const upTo = Number(target.getAttribute('sse-last-id'))
  received -= Math.max(0, last - upTo)
  last = upTo
  bySnapshot = last - first + 1 - received
  showCounters()
  makeRoom()
})

function showCounters() {
  byId('idReceived').textContent = received
  byId('idBySnapshot').textContent = bySnapshot
  byId('idMissing').textContent = last - first + 1 - received - bySnapshot
  byId('idDoubled').textContent = doubled
}

// When the numbers do not fit into their box, the oldest leave it.
function makeRoom() {
  const numbers = byId('idNumbers')
  while (numbers.scrollHeight > numbers.clientHeight) {
    for (const oldest of [...numbers.children].slice(0, 10)) oldest.remove()
  }
}
addEventListener('resize', makeRoom)
