/** The map in `src/README.md` shows the calls that bring a message into the page: those that a browser sees. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { connect } from '../../support/delivery.js'
import { browserSuite, HTMX_VERSIONS } from '../../support/suite.js'

const suite = browserSuite({ ownPage: 'has more scripts', scripts: ['mustache.js', 'sluice.js'] })

/** The most calls of Sluice between the browser and the insertion. */
const MOST_CALLS = 14

/** The first column of the table that shows the calls. */
function callsInMap(): string[] {
  const map = readFileSync(new URL('../../../src/README.md', import.meta.url), 'utf8')
  const [, section = ''] = map.split('## One message, from byte to pixel')
  const [table = ''] = section.split('\n## ')
  return [...table.matchAll(/^\| `(\w+)` \| `/gm)].map(([, name = '']) => name)
}

declare global {
  interface Window {
    stackOfInsertion: string
  }
}

test.runIf(HTMX_VERSIONS.includes('2.0.11'))('a message goes through the calls of the map', async () => {
  const { page, send } = await connect(
    suite,
    `<template id="row"><li>{{name}}</li></template>
    <div hx-ext="sse" sse-connect="/events" sse-config="transport:eventsource">
      <ul id="list" sse-swap="bike" mustache-template="row" hx-swap="beforeend"></ul>
    </div>`,
    { htmx: '2.0.11' },
  )
  await page.run(() => {
    Error.stackTraceLimit = 100
    const list = document.getElementById('list') as Element
    list.insertBefore = function (...given) {
      window.stackOfInsertion = `${new Error().stack}`
      return Element.prototype.insertBefore.apply(this, given) as never
    }
  })
  await send('{"name":"Vespa"}', 'bike')
  const stack = (await page.value('stackOfInsertion')) as string
  const calls = [...stack.matchAll(/at (?:\w+\.)?(\w+) \S*\/sluice\.js/g)].map(([, name]) => name).reverse()
  expect(calls).toEqual(callsInMap())
  expect(calls.length).toBeLessThanOrEqual(MOST_CALLS)
})
