import { h, patch } from './dom.js'
import { type Model, TABS, type Tab } from './model.js'
import { Events } from './views/events.js'
import { Findings } from './views/findings.js'
import { Names } from './views/names.js'
import { Streams } from './views/streams.js'

const VIEWS = { Streams, Events, Names, Findings }

/** Draws the panel in its current state. */
export function draw(model: Model, root: ShadowRoot): void {
  patch(root, [<Panel model={model} />])
}

function Panel({ model }: { readonly model: Model }) {
  const { open, highlighted } = model.state
  return (
    <aside aria-label="Sluice inspector" onkeydown={(event) => closeOnEscape(model, event)}>
      {open && highlighted?.isConnected && <Highlight element={highlighted} />}
      {open ? <OpenPanel model={model} /> : <Launcher model={model} />}
    </aside>
  )
}

function Launcher({ model }: { readonly model: Model }) {
  const { length } = model.recorder.findings
  return (
    <button
      type="button"
      class="launcher"
      aria-expanded={false}
      title="Alt+Shift+S"
      onclick={() => model.update({ open: true })}
    >
      <span class="drop" aria-hidden="true" /> Sluice
      {length > 0 && <span class="badge">{length === 1 ? '1 finding' : `${length} findings`}</span>}
    </button>
  )
}

function OpenPanel({ model }: { readonly model: Model }) {
  const { tab, status, speed } = model.state
  const View = VIEWS[tab]
  return (
    <div class="panel">
      <div class="bar top">
        <strong class="brand">
          <span class="drop" aria-hidden="true" /> Sluice
        </strong>
        <div role="tablist" aria-label="Views" onkeydown={(event) => handleTabKeys(model, event)}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === tab}
              aria-controls="view"
              tabindex={name === tab ? 0 : -1}
              onclick={() => model.update({ tab: name })}
            >
              {name}
              <Badge model={model} tab={name} />
            </button>
          ))}
        </div>
        <span class="space" />
        <button type="button" onclick={() => model.recorder.clear()}>
          Clear
        </button>
        <button type="button" onclick={() => downloadRecording(model)}>
          Export
        </button>
        <button type="button" onclick={(event) => importRecording(model, event.currentTarget)}>
          Import
        </button>
        <select
          aria-label="Speed of a recording"
          value={speed}
          onchange={(event) => model.update({ speed: Number(event.currentTarget.value) })}
        >
          <option value="Infinity">at once</option>
          <option value="1">as it came</option>
          <option value="10">10 times</option>
        </select>
        <button
          type="button"
          class="icon"
          aria-label="Close the inspector"
          title="Escape"
          onclick={() => model.update({ open: false })}
        >
          ✕
        </button>
      </div>
      <p class="status" role="status">
        {status}
      </p>
      <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${tab}`} tabindex={0}>
        <View model={model} />
      </div>
    </div>
  )
}

function Badge({ model, tab }: { readonly model: Model; readonly tab: Tab }) {
  const { recorder } = model
  const count = {
    Streams: recorder.logs.size,
    Events: recorder.entries.length + recorder.dropped,
    Names: 0,
    Findings: recorder.findings.length,
  }[tab]
  return count ? <span class="badge">{count > 9999 ? '9999+' : count}</span> : null
}

/**
 * A frame around an element of the page. Attributes set its position, as a content security policy may forbid inline
 * styles.
 */
function Highlight({ element }: { readonly element: Element }) {
  const { x, y, width, height } = element.getBoundingClientRect()
  return (
    <svg class="mark" aria-hidden="true">
      <rect x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx="4" />
    </svg>
  )
}

function closeOnEscape(model: Model, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !model.state.open) return
  event.stopPropagation()
  model.update({ open: false })
}

function handleTabKeys(model: Model, event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const index = TABS.indexOf(model.state.tab)
  const nextIndex = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: TABS.length - 1 }[event.key]
  if (nextIndex === undefined) return
  event.preventDefault()
  const tab = TABS.at(nextIndex % TABS.length) as Tab
  const { currentTarget } = event
  model.update({ tab })
  currentTarget.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
}

/** Downloads the recorded events as a file. */
function downloadRecording(model: Model): void {
  const url = URL.createObjectURL(new Blob([model.exportRecording()], { type: 'text/event-stream' }))
  const name = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  Object.assign(document.createElement('a'), { href: url, download: `${name}.sse` }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Lets the user choose a recording file, and plays it. */
function importRecording(model: Model, button: HTMLElement): void {
  const input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: '.sse,text/event-stream,text/plain',
    hidden: true,
    onchange: async () => {
      input.remove()
      const text = await input.files?.[0]?.text()
      if (text !== undefined) await model.play(text)
    },
    oncancel: () => input.remove(),
  })
  button.after(input)
  input.click()
}
