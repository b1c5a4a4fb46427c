/**
 * The limit of what a page can do that keeps its newest rows: `fetch` and only as much of a parser as this stream
 * needs, a row that is cloned and has its texts written, and none built that would be gone before its frame. Sent to
 * the page as its own source text, so it uses nothing from outside of itself.
 *
 * @param {HTMLElement} main
 * @param {string} stream
 * @param {string} template of a row, with a key in each cell
 * @param {number} keeps so many rows
 * @param {boolean} tells whether each event is told before and after, as pages of htmx expect it
 */
export function handWrittenLimit(main, stream, template, keeps, tells) {
  const rows = /** @type {HTMLElement} */ (main.querySelector('#rows'))
  const holder = document.createElement('template')
  holder.innerHTML = template
  const pattern = /** @type {HTMLTableRowElement} */ (holder.content.firstElementChild)
  const keys = Array.from(pattern.cells, (cell) => cell.textContent.slice(2, -2))
  /** @type {string[]} */
  let waiting = []
  let framed = false
  let name = ''
  let data = ''

  read()

  async function read() {
    const { body } = await fetch(stream, { headers: { Accept: 'text/event-stream' } })
    const bytes = /** @type {ReadableStream<Uint8Array>} */ (body).getReader()
    const decoder = new TextDecoder()
    let text = ''
    for (let part = await bytes.read(); !part.done; part = await bytes.read()) {
      text += decoder.decode(part.value, { stream: true })
      let from = 0
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        line(text, from, to)
        from = to + 1
      }
      text = text.slice(from)
    }
  }

  /**
   * @param {string} text
   * @param {number} from
   * @param {number} to
   */
  function line(text, from, to) {
    if (text.startsWith('data: ', from)) data = text.slice(from + 6, to)
    else if (text.startsWith('event: ', from)) name = text.slice(from + 7, to)
    else if (from === to) {
      if (name === 'row') take(data)
      name = ''
    }
  }

  /** @param {string} json */
  function take(json) {
    if (tells) tell(new MessageEvent(name, { data: json }))
    waiting.push(json)
    // Not at every event: an array loses its beginning only by moving the rest.
    if (waiting.length > 2 * keeps) waiting = waiting.slice(-keeps)
    if (framed) return
    framed = true
    requestAnimationFrame(show)
  }

  /** @param {MessageEvent} detail */
  function tell(detail) {
    const init = { bubbles: true, cancelable: true, composed: true, detail }
    rows.dispatchEvent(new CustomEvent('htmx:sseBeforeMessage', init))
    rows.dispatchEvent(new CustomEvent('htmx:sse-before-message', init))
    rows.dispatchEvent(new CustomEvent('htmx:sseMessage', init))
    rows.dispatchEvent(new CustomEvent('htmx:sse-message', init))
  }

  function show() {
    framed = false
    const built = document.createDocumentFragment()
    for (const json of waiting.slice(-keeps)) built.append(build(JSON.parse(json)))
    waiting = []
    const tooMany = rows.childElementCount + built.childElementCount - keeps
    for (let count = 0; count < tooMany; count++) rows.firstElementChild?.remove()
    rows.append(built)
  }

  /** @param {Record<string, string>} values */
  function build(values) {
    const row = /** @type {HTMLTableRowElement} */ (pattern.cloneNode(true))
    row.dataset.sent = values.sent
    let cell = row.firstElementChild
    for (const key of keys) {
      const text = /** @type {Text | undefined} */ (cell?.firstChild)
      if (text) text.data = String(values[key])
      cell = cell?.nextElementSibling ?? null
    }
    return row
  }
}
