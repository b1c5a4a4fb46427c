/**
 * What somebody would write by hand who needs this one page and nothing else: EventSource, a cached template, and
 * one insertion a frame. Sent to the page as its own source text, so it uses nothing from outside of itself.
 *
 * @param {HTMLElement} main
 * @param {string} stream
 * @param {{ row: string, cell: string }} templates
 */
export function handWritten(main, stream, templates) {
  const { Mustache } = /** @type {any} */ (window)
  const source = new EventSource(stream)
  const rows = main.querySelector('#rows')
  /** @type {string[]} */
  let waitingRows = []
  /** @type {Map<Element, string>} */
  const waitingCells = new Map()
  let framed = false

  Mustache.parse(templates.row)
  Mustache.parse(templates.cell)
  if (rows) {
    source.addEventListener('row', ({ data }) => {
      waitingRows.push(data)
      nextFrame()
    })
  }
  for (const [index, cell] of main.querySelectorAll('.cell').entries()) {
    source.addEventListener(`cell-${index}`, ({ data }) => {
      waitingCells.set(cell, data)
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
    for (const [cell, data] of waitingCells) cell.innerHTML = render(templates.cell, data)
    waitingCells.clear()
    if (!rows || waitingRows.length === 0) return
    const html = waitingRows.map((data) => render(templates.row, data)).join('')
    waitingRows = []
    rows.insertAdjacentHTML('beforeend', html)
  }

  /**
   * @param {string} template
   * @param {string} data
   */
  function render(template, data) {
    return Mustache.render(template, JSON.parse(data))
  }
}
