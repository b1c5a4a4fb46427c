import { hasParts } from '../host/content.js'
import type { Binding } from './bindings.js'
import { BRINGS, type Message } from './message.js'

/** What is known of the events of a binding before they are rendered. */
export interface Outlook {
  /** Whether one may have parts for other places of the page. */
  isApart(message: Message): boolean
  /** Whether one can be read, and will show something. */
  isSure(message: Message): boolean
  /** Whether the template has elements that take part in a stream. */
  readonly brings: boolean
}

/** Tells it of a binding, by what its template says now. Ask once for many events: the template is looked up each time. */
export type Foresight = (binding: Binding) => Outlook

/** What may come out empty: a section, and each value. */
const VARIABLE = /{{[~\s]*[#^][\s\S]*{{[~\s]*\/[^}]*}}|{{[\s\S]*?}}}?/g

/** What decides in other languages, or by other delimiters. */
const OTHERWISE = /<%|<xsl:|\[\[|\${/

export function createForesight(): Foresight {
  const known = new WeakMap<Binding, { readonly source: string | undefined; readonly outlook: Outlook }>()

  return (binding) => {
    const sources = binding.sources()
    const source = sources?.join('\n')
    const before = known.get(binding)
    if (before && before.source === source) return before.outlook
    const isAlwaysApart = source === undefined || hasParts(source)
    /** Whether there is something in it whatever the data. */
    const isNeverEmpty =
      !OTHERWISE.test(source ?? '') && /\S/.test((sources?.[0] ?? '').replace(VARIABLE, ''))
    const outlook: Outlook = {
      isApart: (message) => isAlwaysApart || message.hasParts(),
      isSure(message) {
        if (binding.template === undefined) return !!message.payload.trim()
        if (!isNeverEmpty) return false
        try {
          binding.parse(message.payload, () => message.json())
          return true
        } catch {
          return false
        }
      },
      brings: BRINGS.test(source ?? ''),
    }
    known.set(binding, { source, outlook })
    return outlook
  }
}
