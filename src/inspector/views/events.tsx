import { h } from '../dom.js'
import { dedent, formatBytes, formatDuration, formatElement, formatJson, formatTime } from '../format.js'
import { shortenUrl } from '../model.js'
import type { Entry } from '../recorder.js'
import { ElementButton, Empty, type ViewProps } from './parts.js'

/** The list of the newest events, and the details of the selected one. */
export function Events({ model }: ViewProps) {
  const { filter, pausedSeq, selected } = model.state
  const events = model.getEvents()
  const { entries } = model.recorder
  const newerCount = pausedSeq === undefined ? 0 : (entries.at(-1)?.seq ?? 0) - pausedSeq
  const unheardKeys = new Set(
    model.getNames().flatMap(({ log, name, verdict }) => (verdict === 'unheard' ? log.url + name : [])),
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
            oninput={(event) => model.update({ filter: event.currentTarget.value })}
          />
          <button
            type="button"
            aria-pressed={pausedSeq !== undefined}
            onclick={() =>
              model.update({ pausedSeq: pausedSeq === undefined ? (entries.at(-1)?.seq ?? 0) : undefined })
            }
          >
            {pausedSeq === undefined ? 'Pause' : `Go on (${newerCount} newer)`}
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
              <tbody onkeydown={handleListKeys}>
                {events.map((entry) => (
                  <EventRow
                    key={entry.seq}
                    model={model}
                    entry={entry}
                    canFocus={entry === focusable}
                    isUnheard={unheardKeys.has(entry.log.url + entry.name)}
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

interface EventRowProps extends ViewProps {
  readonly entry: Entry
  readonly canFocus: boolean
  readonly isUnheard: boolean
}

function EventRow({ model, entry, canFocus, isUnheard }: EventRowProps) {
  const { name, data, id, sincePreviousMs, isReplayed, reachedElements, at } = entry
  const isSelected = model.state.selected === entry
  return (
    // The click handler is for the mouse; keyboard users reach the button in the row.
    <tr class={isSelected ? 'selected' : ''} onclick={() => model.select(entry)}>
      <td>
        <button type="button" class="name" aria-pressed={isSelected} tabindex={canFocus ? 0 : -1}>
          {isReplayed && <span title="shown again by the inspector">↻ </span>}
          {name}
        </button>
      </td>
      <td>{id || '–'}</td>
      <td class="number">{formatBytes(data)}</td>
      <td class="number">{sincePreviousMs ? formatDuration(sincePreviousMs) : '–'}</td>
      <td class={isUnheard ? 'number none' : 'number'}>{isUnheard ? 'nobody' : reachedElements.length}</td>
      <td class="quiet">{formatTime(at)}</td>
    </tr>
  )
}

/** Arrow keys, Home and End move in the list; the Tab key stops in it only once. */
function handleListKeys(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button.name')]
  const index = buttons.indexOf(event.target as HTMLElement)
  const nextIndex = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (nextIndex === undefined || !buttons[nextIndex]) return
  event.preventDefault()
  buttons[nextIndex].focus()
  buttons[nextIndex].click()
}

function Details({ model, entry }: ViewProps & { readonly entry: Entry }) {
  const { name, data, id, log, isReplayed } = entry
  const elements = entry.reachedElements.flatMap((ref) => ref.deref() ?? [])
  const [firstElement] = elements
  const verdict = model.getNames().find((view) => view.log === log && view.name === name)?.verdict
  return (
    <section class="details" aria-label={`Event ${name}`}>
      <div class="bar">
        <strong>{name}</strong>
        <span class="quiet">
          {shortenUrl(log.url)}
          {id && ` · id ${id}`}
          {isReplayed && ' · shown again'}
        </span>
        <span class="space" />
        <button type="button" onclick={() => model.replay(entry)}>
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
            : (entry.problem ?? 'It reached no element that is still there.')}
        {elements.slice(0, 20).map((element) => (
          <ElementButton model={model} element={element} data={data} />
        ))}
        {elements.length > 20 && ` and ${elements.length - 20} more`}
        {elements.length > 0 && entry.problem && `. ${entry.problem}`}
      </p>
      <div class="pair">
        <figure>
          <figcaption>Payload</figcaption>
          <pre tabindex={0}>{formatJson(data)}</pre>
        </figure>
        {firstElement && (
          <figure>
            <figcaption>Rendered for {formatElement(firstElement)}</figcaption>
            <pre tabindex={0}>{dedent(model.render(firstElement, data))}</pre>
          </figure>
        )}
      </div>
    </section>
  )
}
