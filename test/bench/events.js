/** What the servers of all systems tell: one motorbike an event, as JSON or as the HTML that a server would render. */

/**
 * @typedef {object} Bike
 * @property {number} seq counts the events of a run
 * @property {string} make
 * @property {string} model
 * @property {string} price
 *
 * @typedef {object} BenchEvent
 * @property {'row' | 'cell'} kind a new row, or a new value of a cell
 * @property {number} cell which one
 * @property {Bike} bike
 */

// One of them needs escaping.
const MODELS = [
  ['Yamaha', 'Tracer 9 & GT'],
  ['Honda', 'Africa Twin'],
  ['BMW', 'R 1300 GS'],
  ['Ducati', 'Scrambler'],
  ['Triumph', 'Bonneville T120'],
]

/** The templates that a page renders with. `sent` is the server's clock, from which a page takes the latency. */
export const ROW_TEMPLATE =
  '<tr data-sent="{{sent}}"><td>{{seq}}</td><td>{{make}}</td><td>{{model}}</td><td>{{price}}</td></tr>'
export const CELL_TEMPLATE = '<b>{{price}}</b> <i>{{seq}}</i>'

/** Of a table that is limited. */
export const KEPT_ROWS = 200

/**
 * @param {number} seq
 * @returns {Bike}
 */
function bike(seq) {
  const [make, model] = /** @type {[string, string]} */ (MODELS[seq % MODELS.length])
  return { seq, make, model, price: (9000 + ((seq * 37) % 9000) / 4).toFixed(2) }
}

/**
 * The event with this number in a run.
 * @param {'row' | 'cell'} kind
 * @param {number} seq
 * @param {number} cells
 * @returns {BenchEvent}
 */
export function eventAt(kind, seq, cells) {
  return { kind, cell: cells ? seq % cells : 0, bike: bike(seq) }
}

/** @param {BenchEvent} event */
export function asJson({ bike }) {
  return JSON.stringify({ ...bike, sent: now() })
}

/** @param {BenchEvent} event */
export function asHtml(event) {
  return event.kind === 'cell' ? inside(event) : `<tr data-sent="${now()}">${inside(event)}</tr>`
}

/**
 * What a row or a cell holds once the event is shown.
 * @param {BenchEvent} event
 */
export function inside({ kind, bike }) {
  if (kind === 'cell') return `<b>${bike.price}</b> <i>${bike.seq}</i>`
  const values = [bike.seq, bike.make, bike.model.replace('&', '&amp;'), bike.price]
  return values.map((value) => `<td>${value}</td>`).join('')
}

/** Milliseconds of a clock that the browser reads as well. */
function now() {
  return (performance.timeOrigin + performance.now()).toFixed(2)
}
