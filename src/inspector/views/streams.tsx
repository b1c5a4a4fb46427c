import { type Child, h } from '../dom.js'
import { formatDuration, formatRate, formatTime } from '../format.js'
import { shortenUrl } from '../model.js'
import type { StreamView } from '../names.js'
import { ElementButton, Empty, type ViewProps } from './parts.js'

/** A card for each stream: state, connection and history. */
export function Streams({ model }: ViewProps) {
  const streams = model.getStreams()
  if (!model.getSluice())
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

function StreamCard({ model, view }: ViewProps & { readonly view: StreamView }) {
  const { log, info } = view
  const state = info?.state ?? 'closed'
  const retryInMs = model.getRetryInMs(view)
  const now = performance.now()
  const facts: [string, Child][] = [
    ['transport', info?.transport ?? '–'],
    ['last id', info?.lastEventId || '–'],
    ['events', log.counter.total],
    ['rate', formatRate(log.counter.rate(now))],
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
  if (retryInMs !== undefined) facts.push(['next attempt', `in ${(retryInMs / 1000).toFixed(1)} s`])
  return (
    <section class="card" aria-label={shortenUrl(log.url)}>
      <div class="title">
        <span class={`state ${state}`}>{state}</span>
        <code>{shortenUrl(log.url)}</code>
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
          {!model.receivesAllNames(info) && (
            <button
              type="button"
              title="Reads this stream by fetch, so that names nobody listens to are seen as well. It connects anew."
              onclick={() => model.receiveAllNames(info)}
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
            .map((change) => (
              <li key={change.at}>
                <time>{formatTime(change.at)}</time> <b class={`word ${change.kind}`}>{change.kind}</b>{' '}
                {change.reason}
                {change.delayMs > 0 && (
                  <span class="quiet"> · again in {formatDuration(change.delayMs)}</span>
                )}
              </li>
            ))}
        </ol>
      )}
    </section>
  )
}
