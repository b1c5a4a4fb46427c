import { CLOSE, CONNECT, FROM, read as readSluice, SWAP, selectorOf, TRIGGER } from '../../attributes.js'
import { warnOnce } from '../../findings.js'
import { pageOptions } from '../../options.js'
import type { Host } from '../host.js'
import type { Htmx4, InternalApi, RequestContext } from './api.js'

/** The names that `hx-sse` of htmx 4 uses for `sse-connect` and `sse-close`. */
const HX_SSE_NAMES: Readonly<Record<string, string>> = {
  [CONNECT]: 'hx-sse:connect',
  [CLOSE]: 'hx-sse:close',
}

/** Defaults of `hx-sse` that differ from Sluice's. */
const HX_SSE_DEFAULTS = { pauseOnBackground: true, credentials: 'same-origin', reconnectDelay: 500 }
const HX_SSE_ANSWER_DEFAULTS = { reconnectDelay: 500 }

/** Reads the attributes of pages for htmx 4. */
export interface Attributes
  extends Pick<
    Host,
    'elementSelector' | 'watchedAttributes' | 'read' | 'inherited' | 'target' | 'settings' | 'handlesMessages'
  > {
  /** Selector for connecting elements. */
  readonly connectSelector: string
  /** Names in `hx-ext`, which pages for htmx 2 use, from the nearest element up. */
  extensionsOf(element: Element): string[]
}

export function createAttributes(htmx: Htmx4, api: InternalApi): Attributes {
  const { config } = htmx

  /** All spellings of an htmx attribute in this configuration. */
  function spellingsOf(name: string): string[] {
    const adjusted = config.metaCharacter ? name.replaceAll(':', config.metaCharacter) : name
    return [adjusted, ...(config.prefix ? [adjusted.replace('hx-', config.prefix)] : [])]
  }

  const selectorFor = (name: string): string =>
    spellingsOf(name)
      .map((spelling) => `[${CSS.escape(spelling)}]`)
      .join()

  function readSpellings(element: Element, name: string): string | null {
    for (const spelling of spellingsOf(name)) {
      const value = element.getAttribute(spelling)
      if (value !== null) return value
    }
    return null
  }

  function read(element: Element, name: string): string | null {
    if (name.startsWith('hx-')) return readSpellings(element, name)
    const written = readSluice(element, name)
    if (written !== null) return written
    if (name === TRIGGER && takesMessages(element)) return readSpellings(element, 'hx-trigger')
    return HX_SSE_NAMES[name] ? readSpellings(element, HX_SSE_NAMES[name]) : null
  }

  function takesMessages(element: Element): boolean {
    return readSluice(element, CONNECT) === null
      ? readSpellings(element, HX_SSE_NAMES[CONNECT] as string) !== null
      : meansHxSse(element)
  }

  /**
   * Whether `sse-connect` means `hx-sse:connect`. [hx-sse] Treats both the same. Sluice does so only if neither `hx-ext`
   * nor a listening element shows that the page was written for the extension of htmx 2.
   */
  function meansHxSse(element: Element): boolean {
    const listening = `${selectorOf(SWAP)},${spellingsOf('hx-trigger').map((spelling) => `[${spelling}*="sse:"]`)}`
    const isHxSse =
      !element.closest(selectorOf('hx-ext')) &&
      !element.matches(listening) &&
      !element.querySelector(listening) &&
      !document.querySelector(selectorOf(FROM))
    if (isHxSse) warnOnce('attribute-legacy', { element })
    return isHxSse
  }

  /** Value of an inherited attribute, and the element that has the attribute. */
  function findInherited(element: Element, name: string): [string, Element] | undefined {
    // Up to the connecting element, attributes inherit as on htmx 2; above it, as htmx 4 is configured.
    const connecting = element.closest(attributes.connectSelector)
    for (
      let ancestor: Element | null = element;
      ancestor;
      ancestor = ancestor === connecting ? null : ancestor.parentElement
    ) {
      const disinherited = ancestor === element ? null : readSpellings(ancestor, 'hx-disinherit')
      if (disinherited === '*' || disinherited?.split(' ').includes(name)) return undefined
      const value = readSpellings(ancestor, name) ?? readSpellings(ancestor, `${name}:inherited`)
      if (value !== null) return value === 'unset' ? undefined : [value, ancestor]
      if (!connecting) break
    }
    let found: [string, Element] | undefined
    api.attributeValue(element, name, undefined, (value, holder) => {
      found = [value, holder]
    })
    return found
  }

  const attributes: Attributes = {
    get connectSelector() {
      return `${selectorOf(CONNECT)},${selectorFor(HX_SSE_NAMES[CONNECT] as string)}`
    },
    get elementSelector() {
      return `${attributes.connectSelector},${selectorOf(SWAP)},${selectorFor('hx-trigger')}`
    },
    watchedAttributes: [...Object.values(HX_SSE_NAMES), 'hx-config'].flatMap(spellingsOf),
    read,
    inherited: (element, name) => findInherited(element, name)?.[0],
    target(element, context) {
      const { target } = (context ?? {}) as Partial<RequestContext>
      // A string is a selector from a response header.
      if (typeof target === 'string')
        return target === 'this' ? element : htmx.find(element.isConnected ? element : document.body, target)
      if (target?.isConnected) return target
      const [selector, holder] = findInherited(element, 'hx-target') ?? ['this', element]
      return selector === 'this' ? holder : htmx.find(element, selector)
    },
    handlesMessages: takesMessages,
    settings(element) {
      const forPage = pageOptions(config.sse)
      if (!element) return forPage
      const value = api.attributeValue(element, 'hx-config')
      let forElement: object | undefined
      try {
        forElement = api.HCON.parse(value).sse
      } catch {
        warnOnce('option-invalid', { element, key: 'hx-config', value, expected: 'JSON' }, 'hx-config')
      }
      const isAnswer = read(element, CONNECT) === null
      const hxSse = takesMessages(element) ? HX_SSE_DEFAULTS : isAnswer && HX_SSE_ANSWER_DEFAULTS
      return { ...hxSse, ...forPage, ...forElement }
    },
    extensionsOf(element) {
      const names: string[] = []
      for (let at: Element | null = element; at; at = at.parentElement)
        names.push(...(read(at, 'hx-ext') ?? '').split(',').map((name) => name.trim()))
      return names
    },
  }
  return attributes
}
