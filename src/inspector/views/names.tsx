import { h } from '../dom.js'
import { formatRate } from '../format.js'
import { shortenUrl } from '../model.js'
import { Empty, type ViewProps } from './parts.js'

const VERDICTS = {
  heard: 'heard',
  unheard: 'sent, but nobody listens',
  waiting: 'listened to, but never sent',
  signal: 'for Sluice itself',
  closed: 'its stream is closed',
} as const

/** Received names, compared with the names that have listeners. */
export function Names({ model }: ViewProps) {
  const names = model.getNames()
  if (!names.length) return <Empty>No name was sent, and none is listened to.</Empty>
  const isPartial = model.getStreams().some(({ info }) => info && !model.receivesAllNames(info))
  return (
    <div>
      {isPartial && (
        <p class="hint">
          EventSource brings only names that somebody listens to. “Hear all names” in Streams shows the
          others.
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Stream</th>
            <th class="number">Sent</th>
            <th class="number">Rate</th>
            <th class="number">Reached</th>
            <th>Verdict</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ log, name, total, rate, reachedCount, verdict }) => (
            <tr key={`${log.url} ${name}`}>
              <td>
                <code>{name}</code>
              </td>
              <td class="quiet">{shortenUrl(log.url)}</td>
              <td class="number">{total}</td>
              <td class="number">{formatRate(rate)}</td>
              <td class="number">{reachedCount || '–'}</td>
              <td>
                <span class={`verdict ${verdict}`}>{VERDICTS[verdict]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
