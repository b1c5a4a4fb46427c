/**
 * As `hand-written.js`, and what pages of htmx expect besides: each event is told before and after, by both names; what
 * goes is told to be cleaned up, what is new is marked until it settles, processed and loaded; and no frame takes so many
 * rows that the page stands still. No more than that: nothing is read from attributes, nothing may go wrong. Sent to the
 * page as its own source text, so it uses nothing from outside of itself.
 *
 * @param {HTMLElement} main
 * @param {string} stream
 * @param {{ row: string, cell: string }} templates
 */
export function handWrittenTold(main, stream, templates) {
  const ROWS_A_FRAME = 1500
  const SETTLE_MS = 20
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
      if (!tell(rows, event, 'htmx:sseBeforeMessage', 'htmx:sse-before-message')) return
      waitingRows.push(event)
      nextFrame()
    })
  }
  for (const [index, cell] of main.querySelectorAll('.cell').entries()) {
    source.addEventListener(`cell-${index}`, (event) => {
      if (!tell(cell, event, 'htmx:sseBeforeMessage', 'htmx:sse-before-message')) return
      // The one that is never shown is told in its turn.
      const older = waitingCells.get(cell)
      if (older) tell(cell, older, 'htmx:sseMessage', 'htmx:sse-message')
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
    /** @type {(() => void)[]} */
    const settles = []
    for (const [cell, event] of waitingCells) settles.push(swap(cell, [event], templates.cell, true))
    waitingCells.clear()
    if (rows && waitingRows.length > 0) {
      settles.push(swap(rows, waitingRows.slice(0, ROWS_A_FRAME), templates.row, false))
      waitingRows = waitingRows.slice(ROWS_A_FRAME)
      if (waitingRows.length > 0) nextFrame()
    }
    setTimeout(() => {
      for (const settle of settles) settle()
    }, SETTLE_MS)
  }

  /**
   * Returns what is to be done when it settles.
   * @param {Element} target
   * @param {MessageEvent[]} events
   * @param {string} template
   * @param {boolean} replaces
   */
  function swap(target, events, template, replaces) {
    const html = events.map(({ data }) => Mustache.render(template, JSON.parse(data))).join('')
    const before = replaces ? 0 : target.childElementCount
    if (replaces) {
      for (const node of /** @type {Iterable<Element>} */ (target.childNodes))
        for (const element of [node, ...(node.querySelectorAll?.('*') ?? [])])
          tell(element, { elt: element }, 'htmx:beforeCleanupElement', 'htmx:before-cleanup-element')
      target.innerHTML = html
    } else target.insertAdjacentHTML('beforeend', html)
    const added = [...target.children].slice(before)
    for (const element of added) element.classList.add('htmx-added')
    target.classList.add('htmx-settling')
    tell(target, { target, elt: target }, 'htmx:afterSwap', 'htmx:after-swap')
    for (const event of events) tell(target, event, 'htmx:sseMessage', 'htmx:sse-message')
    return () => {
      for (const element of added) {
        unmark(element, 'htmx-added')
        const about = { elt: element }
        tell(element, about, 'htmx:beforeProcessNode', 'htmx:before-process-node')
        tell(element, about, 'htmx:afterProcessNode', 'htmx:after-process-node')
        tell(element, about, 'htmx:load')
      }
      unmark(target, 'htmx-settling')
      tell(target, { target, elt: target }, 'htmx:afterSettle', 'htmx:after-settle')
    }
  }

  /**
   * @param {Element} element
   * @param {string} name
   */
  function unmark(element, name) {
    element.classList.remove(name)
    if (element.classList.length === 0) element.removeAttribute('class')
  }

  /**
   * @param {Element} element
   * @param {object} detail
   * @param {string[]} names
   */
  function tell(element, detail, ...names) {
    const init = { bubbles: true, cancelable: true, composed: true, detail }
    return names.every((name) => element.dispatchEvent(new CustomEvent(name, init)))
  }
}
