import { hasParts } from '../host/content.js'
import type { Binding } from './bindings.js'
import { BRINGS, type Message } from './message.js'

/** What is known of the events of a binding before they are rendered. */
export interface Outlook {
  /** Whether one may have parts for other places of the page. */
  isApart(message: Message): boolean
  /** Whether one can be read, and will show something. */
  isSure(message: Message): boolean
  /** Whether one may show elements that take part in a stream. */
  brings(message: Message): boolean
}

/** Tells it of a binding, by what its template says now. Ask once for many events: the template is looked up each time. */
export type Foresight = (binding: Binding) => Outlook

/** What may come out empty: a section, and each value. */
const VARIABLE = /{{[~\s]*[#^][\s\S]*{{[~\s]*\/[^}]*}}|{{[\s\S]*?}}}?/g

/** What decides in other languages, or by other delimiters. */
const OTHERWISE = /<%|<xsl:|\[\[|\${/

/**
 * What makes elements and attributes of data: `{{{html}}}`, `{{&html}}`, what is in a tag but not in quotes, and anything
 * that may be a delimiter of the page's own.
 */
const INSERTS = /{{{|&|(?<!{){(?!{)|<([^>"']|"[^"]*"|'[^']*')*{{/

export function createForesight(): Foresight {
  const known = new WeakMap<
    Binding,
    { readonly sources: readonly string[] | undefined; readonly outlook: Outlook }
  >()

  return (binding) => {
    const sources = binding.sources()
    const before = known.get(binding)
    if (before && before.sources === sources) return before.outlook
    const source = sources?.join('\n')
    const isAlwaysApart = source === undefined || hasParts(source)
    /** Whether there is something in it whatever the data. */
    const isNeverEmpty =
      !OTHERWISE.test(source ?? '') && /\S/.test((sources?.[0] ?? '').replace(VARIABLE, ''))
    const inserts = !binding.escapes || INSERTS.test(source ?? '')
    const isAlwaysBringing = BRINGS.test(source ?? '')
    const outlook: Outlook = {
      isApart: (message) => isAlwaysApart || (inserts && message.hasParts()),
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
      brings: (message) => isAlwaysBringing || (inserts && message.brings()),
    }
    known.set(binding, { sources, outlook })
    return outlook
  }
}
