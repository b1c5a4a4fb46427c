import { h } from '../dom.js'
import { formatTime } from '../format.js'
import type { Finding } from '../recorder.js'
import { ElementButton, Empty, type ViewProps } from './parts.js'

/** The findings of Sluice, newest first. */
export function Findings({ model }: ViewProps) {
  const { findings } = model.recorder
  if (!findings.length) return <Empty>Nothing wrong was found so far.</Empty>
  return (
    <ul class="findings">
      {[...findings].reverse().map((finding) => (
        <FindingItem key={finding.code + finding.message} model={model} finding={finding} />
      ))}
    </ul>
  )
}

function FindingItem({ model, finding }: ViewProps & { readonly finding: Finding }) {
  const { level, code, message, count, at } = finding
  const element = finding.element?.deref()
  return (
    <li class={level}>
      <div>
        <span class={`level ${level}`}>{level}</span> <code>{code}</code>
        {count > 1 && <span class="quiet"> {count} times</span>}
        <time class="quiet"> {formatTime(at)}</time>
      </div>
      <p>{message.replace(`Sluice ${code}: `, '')}</p>
      {element?.isConnected && <ElementButton model={model} element={element} />}
    </li>
  )
}
