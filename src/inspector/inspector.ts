/**
 * `sluice.inspector.js`: a panel that shows what the streams of a page do. One line loads it, after Sluice:
 * `<script src="sluice.inspector.js"></script>`.
 */
import type { Sluice } from '../sluice.js'
import css from './inspector.css?inline'
import { Model } from './model.js'
import { draw } from './panel.js'
import { Recorder } from './recorder.js'

/** How often an open panel is drawn. */
const PERIOD_MS = 250

/** How long an element is pointed at. */
const MARK_MS = 2500

const TAG = 'sluice-inspector'

/** An element with this id is no Sluice. */
function sluiceOfPage(): Sluice | undefined {
  const { sluice } = window as { sluice?: Sluice }
  return typeof sluice?.connections === 'function' ? sluice : undefined
}

function start(): void {
  const recorder = new Recorder(sluiceOfPage)
  const model = new Model(recorder, sluiceOfPage)
  let root: ShadowRoot | undefined
  let drawing: ReturnType<typeof setInterval> | undefined
  let marking: ReturnType<typeof setTimeout> | undefined
  let drawn = -1
  let ticks = 0
  let attached: Sluice | undefined

  function attach(): void {
    const sluice = sluiceOfPage()
    if (sluice && sluice !== attached) recorder.attach(sluice)
    attached = sluice
  }

  /** The panel is no part of the body, whose contents may be swapped. */
  function build(): ShadowRoot {
    const host = document.createElement(TAG)
    const shadow = host.attachShadow({ mode: 'closed' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
    document.documentElement.append(host)
    return shadow
  }

  function show(): void {
    attach()
    root ??= build()
    draw(model, root)
    drawn = recorder.version
  }

  function refresh(): void {
    const moves = model.choice.marked || model.streams().some(({ info }) => info?.state === 'retrying')
    // Rates fall also while nothing comes.
    if (recorder.version !== drawn || moves || ++ticks % 4 === 0) show()
  }

  model.changed = () => {
    const { open, marked } = model.choice
    const wasOpen = drawing !== undefined
    if (open !== wasOpen) {
      clearInterval(drawing)
      drawing = open ? setInterval(refresh, PERIOD_MS) : undefined
    }
    clearTimeout(marking)
    if (marked) marking = setTimeout(() => model.choose({ marked: undefined }), MARK_MS)
    show()
    // The focus stays with whoever works by keyboard.
    if (open !== wasOpen)
      root?.querySelector<HTMLElement>(open ? '[role=tab][aria-selected=true]' : '.launcher')?.focus()
  }

  // A closed panel tells how many there are.
  recorder.found = () => model.choice.open || !root || draw(model, root)

  addEventListener('keydown', (event) => {
    if (event.altKey && event.shiftKey && event.code === 'KeyS') {
      event.preventDefault()
      model.choose({ open: !model.choice.open })
    }
  })

  const begin = (): void => {
    if (model.choice.open) drawing = setInterval(refresh, PERIOD_MS)
    show()
  }
  // Before the first event, which may come as soon as htmx has read the page.
  attach()
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
  else begin()
  addEventListener('load', attach)
}

// A script that is loaded twice is one panel.
if (!document.querySelector(TAG) && !Object.hasOwn(window, TAG)) {
  Object.defineProperty(window, TAG, { value: true })
  start()
}
