import { h } from '../dom.js'
import { bytes, dedent, duration, nameOf, pretty, timeOf } from '../format.js'
import { relative } from '../model.js'
import type { Entry } from '../recorder.js'
import { ElementButton, Empty, type Of } from './parts.js'

/** The newest events, and one of them in full. */
export function Events({ model }: Of) {
  const { filter, pausedAt, selected } = model.choice
  const events = model.events()
  const { entries } = model.recorder
  const newer = pausedAt === undefined ? 0 : (entries.at(-1)?.seq ?? 0) - pausedAt
  const unheard = new Set(
    model.names().flatMap(({ log, name, verdict }) => (verdict === 'unheard' ? log.url + name : [])),
  )
  const focusable = selected && events.includes(selected) ? selected : events[0]
  return (
    <div class={`events${selected ? ' split' : ''}`}>
      <div class="list">
        <div class="bar">
          <input
            type="search"
            placeholder="Filter"
            aria-label="Filter by name, data, id or URL"
            value={filter}
            oninput={(event) => model.choose({ filter: event.currentTarget.value })}
          />
          <button
            type="button"
            aria-pressed={pausedAt !== undefined}
            onclick={() =>
              model.choose({ pausedAt: pausedAt === undefined ? (entries.at(-1)?.seq ?? 0) : undefined })
            }
          >
            {pausedAt === undefined ? 'Pause' : `Go on (${newer} newer)`}
          </button>
        </div>
        {events.length === 0 ? (
          <Empty>{filter ? 'No event is like this.' : 'No event has come yet.'}</Empty>
        ) : (
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th>Event</th>
                  <th>ID</th>
                  <th class="number">Size</th>
                  <th class="number">Gap</th>
                  <th class="number">Reached</th>
                  <th>Time</th>
                </tr>
              </thead>
              <tbody onkeydown={moveInList}>
                {events.map((entry) => (
                  <EventRow
                    key={entry.seq}
                    model={model}
                    entry={entry}
                    canFocus={entry === focusable}
                    isUnheard={unheard.has(entry.log.url + entry.name)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      {selected && <Details model={model} entry={selected} />}
    </div>
  )
}

interface Row extends Of {
  readonly entry: Entry
  readonly canFocus: boolean
  readonly isUnheard: boolean
}

function EventRow({ model, entry, canFocus, isUnheard }: Row) {
  const { name, data, id, gap, again, reached, at } = entry
  const isSelected = model.choice.selected === entry
  return (
    // The button in it is what a keyboard reaches.
    <tr class={isSelected ? 'selected' : ''} onclick={() => model.select(entry)}>
      <td>
        <button type="button" class="name" aria-pressed={isSelected} tabindex={canFocus ? 0 : -1}>
          {again && <span title="shown again by the inspector">↻ </span>}
          {name}
        </button>
      </td>
      <td>{id || '–'}</td>
      <td class="number">{bytes(data)}</td>
      <td class="number">{gap ? duration(gap) : '–'}</td>
      <td class={isUnheard ? 'number none' : 'number'}>{isUnheard ? 'nobody' : reached.length}</td>
      <td class="quiet">{timeOf(at)}</td>
    </tr>
  )
}

/** Up and down, first and last, in the list that is one stop of the tabulator key. */
function moveInList(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button.name')]
  const at = buttons.indexOf(event.target as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined || !buttons[to]) return
  event.preventDefault()
  buttons[to].focus()
  buttons[to].click()
}

function Details({ model, entry }: Of & { readonly entry: Entry }) {
  const { name, data, id, log, again } = entry
  const elements = entry.reached.flatMap((ref) => ref.deref() ?? [])
  const [shown] = elements
  const verdict = model.names().find((view) => view.log === log && view.name === name)?.verdict
  return (
    <section class="details" aria-label={`Event ${name}`}>
      <div class="bar">
        <strong>{name}</strong>
        <span class="quiet">
          {relative(log.url)}
          {id && ` · id ${id}`}
          {again && ' · shown again'}
        </span>
        <span class="space" />
        <button type="button" onclick={() => model.showAgain(entry)}>
          Show again
        </button>
        <button
          type="button"
          class="icon"
          aria-label="Close the event"
          onclick={() => model.select(undefined)}
        >
          ✕
        </button>
      </div>
      <p class="reached">
        {elements.length > 0
          ? 'Reached '
          : verdict === 'unheard'
            ? 'Nobody listens to this name.'
            : 'It reached no element that is still there.'}
        {elements.slice(0, 20).map((element) => (
          <ElementButton model={model} element={element} data={data} />
        ))}
        {elements.length > 20 && ` and ${elements.length - 20} more`}
      </p>
      <div class="pair">
        <figure>
          <figcaption>Payload</figcaption>
          <pre tabindex={0}>{pretty(data)}</pre>
        </figure>
        {shown && (
          <figure>
            <figcaption>Rendered for {nameOf(shown)}</figcaption>
            <pre tabindex={0}>{dedent(model.rendered(shown, data))}</pre>
          </figure>
        )}
      </div>
    </section>
  )
}
