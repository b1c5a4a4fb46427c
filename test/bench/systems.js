/** The systems that are compared: what each loads, how its page is written, and what its server writes. */
import { asHtml, asJson, CELL_TEMPLATE, KEPT_ROWS, ROW_TEMPLATE } from './events.js'
import { handWritten } from './hand-written.js'
import { handWrittenLimit } from './hand-written-limit.js'
import { handWrittenTold } from './hand-written-told.js'

/**
 * @typedef {object} System
 * @property {string} title
 * @property {string[]} scripts from the root of the project
 * @property {(event: import('./events.js').BenchEvent, cells: number) => string} write one event as an event stream
 * @property {(stream: string, keeps?: number) => string} rows a table that grows, or keeps so many of its newest rows
 * @property {(stream: string, cells: number) => string} cells so many elements, each showing its newest value
 * @property {string} [prepare] script that runs before those of the page
 * @property {string} start script that brings the page to life; `main` holds the HTML, `stream` is the URL
 * @property {string} [live] script that adds `count` listening elements to `main` and removes each
 * @property {boolean} [canLimit] whether it can keep the newest rows only; else its table grows
 * @property {string} [transport] over which the stream has to come, as `sluice.connections()` says it
 * @property {boolean} [judged] whether it is asked for the goals
 */

const range = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => index)

/** @type {System['write']} */
const json = (event) =>
  `event: ${event.kind === 'row' ? 'row' : `cell-${event.cell}`}\ndata: ${asJson(event)}\n\n`

const TEMPLATES = `<template id="row">${ROW_TEMPLATE}</template><template id="cell">${CELL_TEMPLATE}</template>`

/**
 * The markup of htmx-ext-sse with client-side-templates, which Sluice takes over as it is, on every htmx.
 * @param {string} [config] attribute for the connecting element
 */
const markup = (config = '') => ({
  write: json,
  rows: (/** @type {string} */ stream, /** @type {number | undefined} */ keeps) =>
    `${TEMPLATES}<table hx-ext="sse,client-side-templates" sse-connect="${stream}" ${config}>
      <tbody id="rows" sse-swap="row" hx-swap="beforeend" mustache-template="row"
        ${keeps ? `sse-limit="${keeps}"` : ''}></tbody></table>`,
  cells: (/** @type {string} */ stream, /** @type {number} */ cells) =>
    `${TEMPLATES}<div id="connected" hx-ext="sse,client-side-templates" sse-connect="${stream}" ${config}>${range(
      cells,
    )
      .map((cell) => `<p class="cell" sse-swap="cell-${cell}" mustache-template="cell"></p>`)
      .join('')}</div>`,
  start: 'htmx.process(main)',
  live: `for (let life = 0; life < count; life++) {
    const element = document.createElement('p')
    element.setAttribute('sse-swap', 'life-' + life)
    main.querySelector('#connected').append(element)
    htmx.process(element)
    element.remove()
  }`,
})

const plainRows = () => '<table><tbody id="rows"></tbody></table>'

const plainCells = (/** @type {number} */ cells) =>
  range(cells)
    .map((cell) => `<p class="cell" id="cell-${cell}"></p>`)
    .join('')

const MUSTACHE = 'node_modules/mustache/mustache.js'
const HTMX_2 = 'node_modules/htmx.org/dist/htmx.min.js'
const HTMX_4 = 'node_modules/htmx-4/dist/htmx.min.js'
const SLUICE = 'dist/sluice.min.js'
const INSPECTOR = 'dist/sluice.inspector.js'

const byHand = {
  write: json,
  rows: plainRows,
  cells: (/** @type {string} */ _stream, /** @type {number} */ cells) => plainCells(cells),
  scripts: [MUSTACHE],
}
const templates = JSON.stringify({ row: ROW_TEMPLATE, cell: CELL_TEMPLATE })

/** @param {boolean} tells */
const byHandLimited = (tells) => ({
  ...byHand,
  scripts: [],
  start: `(${handWrittenLimit})(main, stream, ${JSON.stringify(ROW_TEMPLATE)}, ${KEPT_ROWS}, ${tells})`,
  canLimit: true,
})

/** @type {Record<string, System>} */
export const SYSTEMS = {
  A: {
    title: 'htmx 2 with htmx-ext-sse, client-side-templates and mustache',
    ...markup(),
    scripts: [
      HTMX_2,
      'node_modules/htmx-ext-sse/dist/sse.js',
      'node_modules/htmx-ext-client-side-templates/client-side-templates.js',
      MUSTACHE,
    ],
  },
  C: {
    title: 'htmx 4 with its hx-sse, HTML from the server',
    scripts: [HTMX_4, 'node_modules/htmx-4/dist/ext/hx-sse.min.js'],
    // Its named events are not swapped, so one stream reaches many elements by partials.
    write: (event, cells) =>
      cells > 1
        ? `data: <hx-partial hx-target="#cell-${event.cell}" hx-swap="innerHTML">${asHtml(event)}</hx-partial>\n\n`
        : `data: ${asHtml(event)}\n\n`,
    rows: (stream) =>
      `<table><tbody id="rows" hx-sse:connect="${stream}" hx-swap="beforeend"></tbody></table>`,
    cells: (stream, cells) =>
      cells > 1
        ? `<div hx-sse:connect="${stream}" hx-swap="none">${plainCells(cells)}</div>`
        : `<p class="cell" hx-sse:connect="${stream}" hx-swap="innerHTML"></p>`,
    start: 'htmx.process(main)',
  },
  D: {
    title: 'Turbo 8 with its stream source, HTML from the server',
    scripts: ['node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js'],
    write: (event) => {
      const to =
        event.kind === 'row' ? 'action="append" target="rows"' : `action="update" target="cell-${event.cell}"`
      return `data: <turbo-stream ${to}><template>${asHtml(event)}</template></turbo-stream>\n\n`
    },
    rows: plainRows,
    cells: (_stream, cells) => plainCells(cells),
    start: `const source = document.createElement('turbo-stream-source')
      source.setAttribute('src', stream)
      main.append(source)`,
  },
  F2: {
    title: 'by hand: EventSource, a cached Mustache template, one insertion a frame',
    ...byHand,
    start: `(${handWritten})(main, stream, ${templates})`,
  },
  F2T: {
    title:
      'F2 in a page of htmx, with what such pages expect: events fired, new content marked, settled and loaded, short frames',
    ...byHand,
    scripts: [HTMX_2, MUSTACHE],
    start: `htmx.process(main); (${handWrittenTold})(main, stream, ${templates})`,
  },
  FC: {
    title: `by hand: fetch, cloned rows, the newest ${KEPT_ROWS} only, none built that is never seen`,
    ...byHandLimited(false),
  },
  FCT: {
    title: 'FC with events fired before and after each message, as pages of htmx expect it',
    ...byHandLimited(true),
  },
  H: {
    title: 'htmx 2 alone, which initialises the elements that listen; its events are shown as by F2',
    ...byHand,
    cells: markup().cells,
    scripts: [HTMX_2, MUSTACHE],
    // Only htmx is to be measured, so the stream is opened when the start is over.
    start: `htmx.defineExtension('sse', { getSelectors: () => ['[sse-connect]', '[sse-swap]'] })
      htmx.process(main)
      setTimeout(() => (${handWritten})(main, stream, ${templates}), 500)`,
  },
  sluice: {
    title: 'Sluice on htmx 2',
    ...markup(),
    scripts: [HTMX_2, SLUICE],
    canLimit: true,
    judged: true,
  },
  'sluice-inspected': {
    title: 'Sluice on htmx 2 with the inspector, closed',
    ...markup(),
    scripts: [HTMX_2, SLUICE, INSPECTOR],
    canLimit: true,
  },
  'sluice-inspected-open': {
    title: 'Sluice on htmx 2 with the inspector, its list of events open',
    ...markup(),
    scripts: [HTMX_2, SLUICE, INSPECTOR],
    prepare: `sessionStorage.setItem('sluice-inspector', '{"open":true,"tab":"Events"}')`,
    canLimit: true,
  },
  sluice4: {
    title: 'Sluice on htmx 4',
    ...markup(),
    scripts: [HTMX_4, SLUICE],
    canLimit: true,
    judged: true,
  },
  'sluice-fetch': {
    title: 'Sluice on htmx 2, its stream read by `fetch`',
    ...markup('sse-config="transport:fetch"'),
    scripts: [HTMX_2, SLUICE],
    transport: 'fetch',
    canLimit: true,
    judged: true,
  },
  'sluice-hub': {
    title: 'Sluice on htmx 2, its stream shared with other tabs',
    ...markup('sse-config="pool:browser worker:/files/dist/sluice.worker.js session:none"'),
    scripts: [HTMX_2, SLUICE],
    transport: 'hub',
    canLimit: true,
    judged: true,
  },
}
