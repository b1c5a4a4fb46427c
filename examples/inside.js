/**
 * What each example shows beside itself: what came over the wire and what it became, what its attributes do, and its
 * source in colours. It uses nothing but the events that Sluice fires for everybody.
 */
import { coloursOf } from './colours.js'

/** How many events stay in view, and how often the list changes: nobody reads quicker. */
const KEPT = 6
const EVERY_MS = 400
const LONGEST = 400

/** What htmx's own attributes do; those of Sluice come with its files for editors. */
const OF_HTMX = {
  'hx-ext': 'Switches an extension of htmx on, here and below: `sse` is Sluice. htmx 4 needs none.',
  'hx-target': 'Where the content goes: a selector. `{{field}}` in it is taken from the JSON of the event.',
  'hx-swap':
    'How the content goes there: `innerHTML` in the place of what is there, `afterbegin` before it, `beforeend` after it.',
  'hx-trigger':
    'What makes the request: `sse:NAME` is an event of the stream, `htmx:sseGap` reports that events may be missing.',
  'hx-get': 'The request that the trigger makes.',
  'hx-post': 'The request that the form makes.',
  'hx-select': 'Which part of the answer is used.',
  'hx-indicator': 'What is shown while the request runs.',
  'hx-disabled-elt': 'What is disabled while the request runs.',
  'hx-vals': 'Values that go with the request.',
  'hx-sync': 'What becomes of a request while another one runs.',
  'hx-disinherit': 'Attributes that do not hold for what is inside.',
}

const make = (name, more = {}, ...children) => {
  const element = Object.assign(document.createElement(name), more)
  element.append(...children)
  return element
}

const aside = document.querySelector('main > aside')
if (aside) {
  showWire()
  for (const code of aside.querySelectorAll('pre > code')) {
    colour(code)
    // What scrolls can be reached with the keyboard.
    code.parentElement.tabIndex = 0
  }
  explain().catch(() => {})
}

/** The newest events of all streams of the page, each beside what it became. */
function showWire() {
  const list = make('ol')
  const box = make('section', { className: 'wire' }, make('h2', {}, 'On the wire'))
  box.append(
    make('p', {}, 'What came from the server, and what it became in the page. The newest comes first.'),
    list,
  )
  document.querySelector('main > section').append(box)

  let waiting = []
  let timer
  const flush = () => {
    timer = undefined
    for (const { event, element } of waiting.splice(0)) {
      list.prepend(make('li', {}, source(written(event)), source(became(element, event))))
    }
    while (list.children.length > KEPT) list.lastElementChild.remove()
  }
  document.addEventListener('htmx:sseMessage', ({ detail, target }) => {
    if (typeof detail?.data !== 'string') return
    waiting.push({ event: detail, element: target })
    // Under load only the newest are worth a look.
    if (waiting.length > KEPT) waiting = waiting.slice(-KEPT)
    if (timer === undefined) timer = setTimeout(flush, EVERY_MS)
  })
}

function source(text) {
  const code = make('code', {}, text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)
  colour(code)
  return make('pre', {}, code)
}

/** An event, as the server writes it. */
function written({ type, data, lastEventId }) {
  const lines = data.split('\n').map((line) => `data: ${line}`)
  return [type === 'message' ? [] : `event: ${type}`, lastEventId ? `id: ${lastEventId}` : [], lines]
    .flat(2)
    .join('\n')
}

/** What an event has put into the page, as far as the attributes show it. */
function became(element, { data }) {
  const trigger = element.getAttribute('hx-trigger') ?? ''
  if (trigger.includes('sse:')) return `GET ${element.getAttribute('hx-get')}`
  const [, elsewhere] = /hx-swap-oob="[^"]*:#([^"]+)"/.exec(data) ?? []
  const selector = element.closest('[hx-target]')?.getAttribute('hx-target') ?? 'this'
  const target = elsewhere
    ? document.getElementById(elsewhere)
    : selector === 'this'
      ? element
      : document.querySelector(filled(selector, data))
  if (!target) return ''
  const swap = element.closest('[hx-swap]')?.getAttribute('hx-swap') ?? 'innerHTML'
  if (elsewhere) return target.outerHTML
  const shown = /^afterbegin/.test(swap)
    ? target.firstElementChild
    : /^beforeend/.test(swap)
      ? target.lastElementChild
      : target
  return shown?.outerHTML.replace(/\n\s*/g, '\n') ?? ''
}

/** A selector with the fields of the payload in it. */
function filled(selector, data) {
  if (!selector.includes('{{')) return selector
  const payload = JSON.parse(data)
  return selector.replace(/\{\{(\w+)\}\}/g, (_all, name) => CSS.escape(payload[name]))
}

/** A point for each attribute in the markup of the example. */
async function explain() {
  const markup = aside.querySelector('pre > code')
  if (!markup) return
  const response = await fetch('/dist/editors/sluice.html-data.json')
  const { globalAttributes } = await response.json()
  const sentences = { ...OF_HTMX }
  for (const { name, description } of globalAttributes) sentences[name] = description.value.split('\n\n')[0]
  const used = new Set(markup.textContent.match(/\b(sse|hx|mustache)-[a-z-]+/g))
  const list = make('dl')
  for (const name of used) {
    if (!sentences[name]) continue
    list.append(make('dt', {}, make('code', {}, name)), make('dd', {}, ...withCode(sentences[name])))
  }
  markup.parentElement.after(
    make(
      'details',
      { open: true, className: 'attributes' },
      make('summary', {}, 'What each attribute does'),
      list,
    ),
  )
}

/** Text with what stands between backticks as code. */
function withCode(text) {
  return text.split('`').map((part, index) => (index % 2 ? make('code', {}, part) : part))
}

/** Gives the words of a source colours, which the stylesheet knows by their classes. */
function colour(code) {
  const pieces = coloursOf(code.textContent)
  code.replaceChildren(
    ...pieces.map(({ text, kind }) => (kind ? make('span', { className: kind }, text) : text)),
  )
}
