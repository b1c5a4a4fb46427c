import { CLOSE, CONNECT, FROM, read as readSluice, SWAP, TRIGGER, twins } from '../../attributes.js'
import { warnOnce } from '../../findings.js'
import type { Host } from '../host.js'
import type { Htmx4, InternalApi } from './api.js'

/** `hx-sse` of htmx 4 has these for `sse-connect` and `sse-close`. */
const NAMES: Readonly<Record<string, string>> = { [CONNECT]: 'hx-sse:connect', [CLOSE]: 'hx-sse:close' }

/** How pages of htmx 4 write attributes. */
export interface Attributes
  extends Pick<Host, 'elements' | 'attributes' | 'read' | 'inherited' | 'takesMessages'> {
  /** Finds connecting elements. */
  readonly connecting: string
  /** An attribute that is inherited, and the element that has it. */
  held(element: Element, name: string): [value: string, holder: Element] | undefined
}

export function createAttributes(htmx: Htmx4, api: InternalApi): Attributes {
  const { config } = htmx

  /** All ways to write an attribute of htmx. */
  function ways(name: string): string[] {
    const adjusted = config.metaCharacter ? name.replaceAll(':', config.metaCharacter) : name
    return [adjusted, ...(config.prefix ? [adjusted.replace('hx-', config.prefix)] : [])]
  }

  const select = (name: string): string =>
    ways(name)
      .map((way) => `[${CSS.escape(way)}]`)
      .join()

  function own(element: Element, name: string): string | null {
    for (const way of ways(name)) {
      const value = element.getAttribute(way)
      if (value !== null) return value
    }
    return null
  }

  function read(element: Element, name: string): string | null {
    if (name.startsWith('hx-')) return own(element, name)
    const written = readSluice(element, name)
    if (written !== null) return written
    if (name === TRIGGER && takesMessages(element)) return own(element, 'hx-trigger')
    return NAMES[name] ? own(element, NAMES[name]) : null
  }

  function takesMessages(element: Element): boolean {
    return readSluice(element, CONNECT) === null
      ? own(element, NAMES[CONNECT] as string) !== null
      : standsForHxSse(element)
  }

  /**
   * [hx-sse] Takes `sse-connect` for `hx-sse:connect`. That is meant where neither `hx-ext` nor a listener shows that
   * the page was written for the extension of htmx 2.
   */
  function standsForHxSse(element: Element): boolean {
    const listening = `${twins(SWAP)},${ways('hx-trigger').map((way) => `[${way}*="sse:"]`)}`
    const stands =
      !element.closest(twins('hx-ext')) &&
      !element.matches(listening) &&
      !element.querySelector(listening) &&
      !document.querySelector(twins(FROM))
    if (stands) warnOnce('attribute-legacy', { element })
    return stands
  }

  function held(element: Element, name: string): [string, Element] | undefined {
    // From a listener up to the element that connects, as on htmx 2; from there on, as this htmx is configured.
    const connecting = element.closest(attributes.connecting)
    for (let at: Element | null = element; at; at = at === connecting ? null : at.parentElement) {
      const value = own(at, name) ?? own(at, `${name}:inherited`)
      if (value !== null) return [value, at]
      if (!connecting) break
    }
    let found: [string, Element] | undefined
    api.attributeValue(element, name, undefined, (value, holder) => {
      found = [value, holder]
    })
    return found
  }

  const attributes: Attributes = {
    get connecting() {
      return `${twins(CONNECT)},${select(NAMES[CONNECT] as string)}`
    },
    get elements() {
      return `${attributes.connecting},${twins(SWAP)},${select('hx-trigger')}`
    },
    attributes: [...Object.values(NAMES), 'hx-config'].flatMap(ways),
    read,
    held,
    inherited: (element, name) => held(element, name)?.[0],
    takesMessages,
  }
  return attributes
}
