/**
 * `sluice.inspector.js`: a panel that shows the activity of a page's streams. One line loads it, after Sluice:
 * `<script src="sluice.inspector.js"></script>`.
 */
import type { Sluice } from '../api.js'
import css from './inspector.css?inline'
import { Model } from './model.js'
import { draw } from './panel.js'
import { Recorder } from './recorder.js'

/** How often an open panel checks whether it has to redraw. */
const REFRESH_INTERVAL_MS = 250

/** How long an element stays highlighted. */
const HIGHLIGHT_MS = 2500

const TAG = 'sluice-inspector'

/** The page's Sluice. `window.sluice` may also be an element: browsers expose elements by their ID. */
function findSluice(): Sluice | undefined {
  const { sluice } = window as { sluice?: Sluice }
  return typeof sluice?.connections === 'function' ? sluice : undefined
}

function start(): void {
  const recorder = new Recorder(findSluice)
  const model = new Model(recorder, findSluice)
  let root: ShadowRoot | undefined
  let refreshTimer: ReturnType<typeof setInterval> | undefined
  let highlightTimer: ReturnType<typeof setTimeout> | undefined
  let drawnVersion = -1
  let ticks = 0
  let attachedSluice: Sluice | undefined

  function attach(): void {
    const sluice = findSluice()
    if (sluice && sluice !== attachedSluice) recorder.attach(sluice)
    attachedSluice = sluice
  }

  /** The panel is outside the body, as htmx may swap the whole body. */
  function createRoot(): ShadowRoot {
    const host = document.createElement(TAG)
    const shadow = host.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
    document.documentElement.append(host)
    return shadow
  }

  function redraw(): void {
    attach()
    root ??= createRoot()
    draw(model, root)
    drawnVersion = recorder.version
  }

  function refresh(): void {
    const isAnimated =
      model.state.highlighted || model.getStreams().some(({ info }) => info?.state === 'retrying')
    // Rates fall even when no events arrive, so redraw once a second.
    if (recorder.version !== drawnVersion || isAnimated || ++ticks % 4 === 0) redraw()
  }

  model.onChange = () => {
    const { open, highlighted } = model.state
    const wasOpen = refreshTimer !== undefined
    if (open !== wasOpen) {
      clearInterval(refreshTimer)
      refreshTimer = open ? setInterval(refresh, REFRESH_INTERVAL_MS) : undefined
    }
    clearTimeout(highlightTimer)
    if (highlighted) highlightTimer = setTimeout(() => model.update({ highlighted: undefined }), HIGHLIGHT_MS)
    redraw()
    // Opening and closing replaces the focused button: keep the focus for keyboard users.
    if (open !== wasOpen)
      root?.querySelector<HTMLElement>(open ? '[role=tab][aria-selected=true]' : '.launcher')?.focus()
  }

  // A closed panel shows the number of findings.
  recorder.onFinding = () => model.state.open || !root || draw(model, root)

  addEventListener('keydown', (event) => {
    if (event.altKey && event.shiftKey && event.code === 'KeyS') {
      event.preventDefault()
      model.update({ open: !model.state.open })
    }
  })

  const startDrawing = (): void => {
    if (model.state.open) refreshTimer = setInterval(refresh, REFRESH_INTERVAL_MS)
    redraw()
  }
  // Attach before the first event, which may arrive as soon as htmx has processed the page.
  attach()
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', startDrawing)
  else startDrawing()
  addEventListener('load', attach)
}

// When the script is loaded twice, there is still only one panel.
if (!document.querySelector(TAG) && !Object.hasOwn(window, TAG)) {
  Object.defineProperty(window, TAG, { value: true })
  start()
}
