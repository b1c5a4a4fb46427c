import { SluiceError } from '../findings.js'
import type { Item, Lane } from './lane.js'

/**
 * Fills `{{field}}` and `{{a.b}}` in a selector with values of a payload, escaped so that a value can neither
 * end the selector nor extend it. A missing field keeps its `{{field}}`, escaped, which finds nothing.
 *
 * All special characters become code points, which `CSS.escape` does for few: htmx splits a selector at its
 * commas, even at escaped ones.
 *
 * @param readData parses the payload; called only when there is a field to fill.
 * @see https://drafts.csswg.org/css-syntax/#escaping
 */
export function fillSelector(selector: string, readData: () => unknown): string {
  return selector.replace(FIELD, (field, path: string) =>
    `${valueAt(path, readData()) ?? field}`.replace(
      /^\d|\W/gu,
      (char) => `\\${char.codePointAt(0)?.toString(16)} `,
    ),
  )
}

const FIELD = /{{\s*(.+?)\s*}}/g

function valueAt(path: string, data: unknown): unknown {
  return path.split('.').reduce((object, key) => (object as Record<string, unknown> | null)?.[key], data)
}

/**
 * The error of an event whose target was not found. It names the first field without a value, else the element.
 *
 * @returns undefined if nobody misses the target: the event would have removed it, or its listener has left the page.
 */
export function missingTarget({ binding }: Lane, { message }: Item): SluiceError | undefined {
  let missing: string | undefined
  const target = binding.target.replace(FIELD, (field, path: string) => {
    const value = valueAt(path, message.json())
    if (!`${value ?? ''}`) missing ??= `the field "${path}" to the data`
    return `${value ?? field}`
  })
  if (!binding.element.isConnected || (binding.strategy.deletes && !missing)) return undefined
  // `rows` is meant as `#rows`.
  if (/^[\w-]+$/.test(target) && document.getElementById(target)) missing ??= '"#" before it'
  return new SluiceError('target-missing', { target, missing: missing ?? 'the element' })
}
