import { hasParts } from '../host/content.js'
import type { Binding } from './bindings.js'
import { BRINGS, type Message } from './message.js'

/** What is known of an event before it is rendered. */
export interface Foresight {
  /** Whether it may have parts for other places of the page. */
  isApart(binding: Binding, message: Message): boolean
  /** Whether it can be read, and will show something. */
  isSure(binding: Binding, message: Message): boolean
  /** Whether its template has elements that take part in a stream. */
  brings(binding: Binding): boolean
}

/** What the source of a template says of all that is rendered by it. */
interface Facts {
  readonly source: string | undefined
  readonly hasParts: boolean
  /** Whether there is something in it whatever the data. */
  readonly isSure: boolean
  readonly brings: boolean
}

/** What may come out empty: a section, and each value. */
const VARIABLE = /{{[~\s]*[#^][\s\S]*{{[~\s]*\/[^}]*}}|{{[\s\S]*?}}}?/g

/** What decides in other languages, or by other delimiters. */
const OTHERWISE = /<%|<xsl:|\[\[|\${/

export function createForesight(): Foresight {
  const known = new WeakMap<Binding, Facts>()

  function factsOf(binding: Binding): Facts {
    const sources = binding.sources()
    const source = sources?.join('\n')
    let facts = known.get(binding)
    if (!facts || facts.source !== source) {
      facts = {
        source,
        hasParts: source === undefined || hasParts(source),
        isSure: !OTHERWISE.test(source ?? '') && /\S/.test((sources?.[0] ?? '').replace(VARIABLE, '')),
        brings: BRINGS.test(source ?? ''),
      }
      known.set(binding, facts)
    }
    return facts
  }

  return {
    isApart: (binding, message) => factsOf(binding).hasParts || message.hasParts(),
    isSure(binding, message) {
      if (binding.template === undefined) return !!message.payload.trim()
      if (!factsOf(binding).isSure) return false
      try {
        binding.parse(message.payload, () => message.json())
        return true
      } catch {
        return false
      }
    },
    brings: (binding) => factsOf(binding).brings,
  }
}
