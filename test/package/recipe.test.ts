// @vitest-environment happy-dom
import { install } from 'htmx-sluice/install'
import { createTestSource, play } from 'htmx-sluice/testing'
import { beforeEach, expect, test, vi } from 'vitest'

// htmx looks for hx-on by XPath, which happy-dom lacks.
const evaluate = () => ({ iterateNext: () => null })
vi.stubGlobal(
  'XPathEvaluator',
  class {
    createExpression = () => ({ evaluate })
  },
)

const { default: htmx } = await import('htmx.org')
install(htmx)

const source = createTestSource()
Object.assign(htmx, { createEventSource: source })

beforeEach(() => {
  document.body.innerHTML = `
    <div hx-ext="sse" sse-connect="/sse-motorbikes">
      <ul id="bikes" sse-swap="new_bike" hx-swap="beforeend" mustache-template="bike"></ul>
    </div>
    <script type="text/mustache" id="bike"><li>{{manufacturer}} {{model}}</li></script>`
  htmx.process(document.body)
})

const bikes = () => [...document.querySelectorAll('#bikes li')].map((row) => row.textContent)

test('an event becomes a row', async () => {
  source.send('/sse-motorbikes', 'new_bike', { manufacturer: 'Honda', model: 'CB 500' })
  await vi.waitFor(() => expect(bikes()).toEqual(['Honda CB 500']))
})

// The text of a file that the inspector has made.
const recording = `
: url /sse-motorbikes
event: new_bike
data: {"manufacturer": "Ducati", "model": "Monster"}

event: new_bike
data: {"manufacturer": "Honda", "model": "CRF 1100 L Africa Twin"}

`

test('a recording fills the list', async () => {
  await play(recording, { to: source })
  await vi.waitFor(() => expect(bikes()).toEqual(['Ducati Monster', 'Honda CRF 1100 L Africa Twin']))
})
