const INTERVAL_MS = 1000

const byId = (id) => document.getElementById(id)
const controls = byId('idControls')
const rate = controls.elements.rate
const slider = byId('idSlider')

// The number is what is sent. The slider and the buttons set it, and htmx hears that it was set.
controls.addEventListener('input', ({ target }) => {
  if (target === slider) rate.value = slider.value
  else slider.value = rate.value
})
controls.addEventListener('click', ({ target }) => {
  if (target.type === 'button') setRate(target.value)
})

function setRate(value) {
  rate.value = value
  rate.dispatchEvent(new Event('input', { bubbles: true }))
}

// For those who want less motion the market waits until they start it.
document.addEventListener('htmx:load', () => matchMedia('(prefers-reduced-motion)').matches && setRate(0), {
  once: true,
})

// An event counts when it comes, whether it is shown at once, later, or not at all because a newer one takes its place.
let events = 0
byId('idRows').addEventListener('htmx:sseBeforeMessage', () => {
  events++
})

let [frames, longest, waiting] = [0, 0, 0]
let since = performance.now()
let before = since

function count(now) {
  frames++
  longest = Math.max(longest, now - before)
  waiting = Math.max(waiting, sluice.waiting)
  before = now
  if (now - since >= INTERVAL_MS) show(now)
  requestAnimationFrame(count)
}
requestAnimationFrame(count)

function show(now) {
  const perSecond = (amount) => Math.round((amount * 1000) / (now - since)).toLocaleString('en')
  byId('idFrames').textContent = perSecond(frames)
  byId('idLongest').textContent = Math.round(longest).toLocaleString('en')
  byId('idEvents').textContent = perSecond(events)
  byId('idWaiting').textContent = waiting.toLocaleString('en')
  begin(now)
}

function begin(now) {
  ;[frames, events, longest, waiting] = [0, 0, 0, 0]
  since = before = now
}

// A hidden page has no frames: that is no slow one.
document.addEventListener('visibilitychange', () => begin(performance.now()))
