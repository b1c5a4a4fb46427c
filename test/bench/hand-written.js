/**
 * What somebody would write by hand who needs this one page and nothing else: EventSource, a cached template, and
 * one insertion a frame. Sent to the page as its own source text, so it uses nothing from outside of itself.
 *
 * @param {HTMLElement} main
 * @param {string} stream
 * @param {{ row: string, cell: string }} templates
 * @param {boolean} tells whether each event is told before and after, as pages of htmx expect it
 */
export function handWritten(main, stream, templates, tells) {
  const { Mustache } = /** @type {any} */ (window)
  const source = new EventSource(stream)
  const rows = main.querySelector('#rows')
  /** @type {MessageEvent[]} */
  let waitingRows = []
  /** @type {Map<Element, MessageEvent>} */
  const waitingCells = new Map()
  let framed = false

  Mustache.parse(templates.row)
  Mustache.parse(templates.cell)
  if (rows) {
    source.addEventListener('row', (event) => {
      if (!before(rows, event)) return
      waitingRows.push(event)
      nextFrame()
    })
  }
  for (const [index, cell] of main.querySelectorAll('.cell').entries()) {
    source.addEventListener(`cell-${index}`, (event) => {
      if (!before(cell, event)) return
      // The one that is never shown is told in its turn.
      const older = waitingCells.get(cell)
      if (older) after(cell, older)
      waitingCells.set(cell, event)
      nextFrame()
    })
  }

  function nextFrame() {
    if (framed) return
    framed = true
    requestAnimationFrame(show)
  }

  function show() {
    framed = false
    for (const [cell, event] of waitingCells) {
      cell.innerHTML = render(templates.cell, event.data)
      after(cell, event)
    }
    waitingCells.clear()
    if (!rows || waitingRows.length === 0) return
    const html = waitingRows.map(({ data }) => render(templates.row, data)).join('')
    rows.insertAdjacentHTML('beforeend', html)
    for (const event of waitingRows) after(rows, event)
    waitingRows = []
  }

  /**
   * @param {Element} element
   * @param {MessageEvent} detail
   */
  function before(element, detail) {
    return tell(element, detail, 'htmx:sseBeforeMessage', 'htmx:sse-before-message')
  }

  /**
   * @param {Element} element
   * @param {MessageEvent} detail
   */
  function after(element, detail) {
    tell(element, detail, 'htmx:sseMessage', 'htmx:sse-message')
  }

  /**
   * @param {Element} element
   * @param {MessageEvent} detail
   * @param {string[]} names
   */
  function tell(element, detail, ...names) {
    if (!tells) return true
    const init = { bubbles: true, cancelable: true, composed: true, detail }
    return names.every((name) => element.dispatchEvent(new CustomEvent(name, init)))
  }

  /**
   * @param {string} template
   * @param {string} data
   */
  function render(template, data) {
    return Mustache.render(template, JSON.parse(data))
  }
}
