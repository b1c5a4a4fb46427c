import { h } from '../dom.js'
import { perSecond } from '../format.js'
import { relative } from '../model.js'
import { Empty, type Of } from './parts.js'

const VERDICTS = {
  heard: 'heard',
  unheard: 'sent, but nobody listens',
  waiting: 'listened to, but never sent',
  signal: 'for Sluice itself',
  closed: 'its stream is closed',
} as const

/** What is sent beside what is listened to. */
export function Names({ model }: Of) {
  const names = model.names()
  if (!names.length) return <Empty>No name was sent, and none is listened to.</Empty>
  const isPartial = model.streams().some(({ info }) => info && !model.hearsAll(info))
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
          {names.map(({ log, name, total, rate, reached, verdict }) => (
            <tr key={`${log.url} ${name}`}>
              <td>
                <code>{name}</code>
              </td>
              <td class="quiet">{relative(log.url)}</td>
              <td class="number">{total}</td>
              <td class="number">{perSecond(rate)}</td>
              <td class="number">{reached || '–'}</td>
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
