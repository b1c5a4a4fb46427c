/**
 * The limit: what somebody would write by hand who needs this one page and nothing else. Sent to the page as its
 * own source text, so it uses nothing from outside of itself.
 *
 * @param {HTMLElement} main
 * @param {string} stream
 * @param {{ row: string, cell: string }} templates
 * @param {number} [keeps] so many rows; older ones are removed, or never built
 */
export function handWritten(main, stream, templates, keeps = Number.POSITIVE_INFINITY) {
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
      // Not at every event: an array loses its beginning only by moving the rest.
      if (waitingRows.length > 2 * keeps) waitingRows = waitingRows.slice(-keeps)
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
    const newest = waitingRows.length > keeps ? waitingRows.slice(-keeps) : waitingRows
    waitingRows = []
    const tooMany = rows.childElementCount + newest.length - keeps
    for (let count = 0; count < tooMany; count++) rows.firstElementChild?.remove()
    rows.insertAdjacentHTML('beforeend', newest.map((data) => render(templates.row, data)).join(''))
  }

  /**
   * @param {string} template
   * @param {string} data
   */
  function render(template, data) {
    return Mustache.render(template, JSON.parse(data))
  }
}
