import { type Child, h } from '../dom.js'
import { duration, perSecond, timeOf } from '../format.js'
import { relative } from '../model.js'
import type { StreamView } from '../names.js'
import { ElementButton, Empty, type Of } from './parts.js'

/** Each stream with its state, its connection and what has happened to it. */
export function Streams({ model }: Of) {
  const streams = model.streams()
  if (!model.sluice())
    return <Empty>No Sluice in this page. Load its script; in a bundle, set window.sluice.</Empty>
  if (!streams.length) return <Empty>This page has no stream. Put sse-connect="/url" on an element.</Empty>
  return (
    <div class="cards">
      {streams.map((view) => (
        <StreamCard key={view.log.url} model={model} view={view} />
      ))}
    </div>
  )
}

function StreamCard({ model, view }: Of & { readonly view: StreamView }) {
  const { log, info } = view
  const state = info?.state ?? 'closed'
  const retryIn = model.retryIn(view)
  const now = performance.now()
  const facts: [string, Child][] = [
    ['transport', info?.transport ?? '–'],
    ['last id', info?.lastEventId || '–'],
    ['events', log.count.total],
    ['rate', perSecond(log.count.rate(now))],
    [
      'elements',
      <span>
        {info?.elements.map((element) => (
          <ElementButton model={model} element={element} />
        ))}
      </span>,
    ],
  ]
  if (info?.attempt) facts.push(['failures', info.attempt])
  if (retryIn !== undefined) facts.push(['next attempt', `in ${(retryIn / 1000).toFixed(1)} s`])
  return (
    <section class="card" aria-label={relative(log.url)}>
      <div class="title">
        <span class={`state ${state}`}>{state}</span>
        <code>{relative(log.url)}</code>
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {info && (
        <div class="buttons">
          <button type="button" onclick={() => model.reconnect(log.url)}>
            Reconnect
          </button>
          <button type="button" disabled={state === 'closed'} onclick={() => model.close(log.url)}>
            Close
          </button>
          {!model.hearsAll(info) && (
            <button
              type="button"
              title="Reads this stream by fetch, so that names nobody listens to are seen as well. It connects anew."
              onclick={() => model.hearAll(info)}
            >
              Hear all names
            </button>
          )}
        </div>
      )}
      {log.history.length > 0 && (
        <ol class="history">
          {log.history
            .slice(-8)
            .reverse()
            .map((turn) => (
              <li key={turn.at}>
                <time>{timeOf(turn.at)}</time> <b class={`word ${turn.what}`}>{turn.what}</b> {turn.reason}
                {turn.delay > 0 && <span class="quiet"> · again in {duration(turn.delay)}</span>}
              </li>
            ))}
        </ol>
      )}
    </section>
  )
}
