import { CONNECT, LIMIT } from '../attributes.js'
import { createInheritance } from '../dom/inheritance.js'
import { SluiceError, warnOnce } from '../findings.js'
import type { Host, SwapStrategy } from '../host/host.js'
import type { Renderer, Rendering } from '../render/renderer.js'

/** How the messages of an element are shown, as the attributes in force say it. */
export interface Binding extends Rendering {
  readonly element: Element
  /** What `hx-target` says; empty where an answer has a place of its own. */
  readonly target: string
  /** Finds the target, by what `hx-target` says once it is filled. */
  locate(target: string): Element | undefined
  /** Whether that is one element for good. */
  readonly isFixed: boolean
  readonly strategy: SwapStrategy
  /** How many elements the target keeps. */
  readonly limit: number
}

/** What is bound, until an attribute says something else. */
export interface Bindings {
  of(element: Element, place?: unknown): Binding
  /** Takes into account what has changed by now. */
  settle(): void
  /** Whether nothing is bound. */
  readonly isEmpty: boolean
  /** Binds anew what comes next: something has changed. */
  forget(): void
}

/** @param settle has {@link Bindings.forget} called if something has changed by now. */
export function createBindings(host: Host, renderer: Renderer, settle: () => void): Bindings {
  let known = new WeakMap<object, Binding>()
  let isEmpty = true
  // [htmx 4] What connects inherits otherwise than what listens.
  const inheritance = createInheritance(host.inherited, (element) => host.read(element, CONNECT) !== null)

  function bind(element: Element, place: unknown): Binding {
    const inherited = (name: string): string | null | undefined => inheritance.of(element, name)
    const limiting = inherited(LIMIT)
    const limit = limiting ? Number(limiting) : Number.POSITIVE_INFINITY
    const isLimit = limit >= 0
    if (!isLimit)
      warnOnce('option-invalid', { element, key: LIMIT, value: limiting, expected: 'a number' }, LIMIT)
    const written = place ? '' : inherited('hx-target')
    const target = written ?? 'this'
    const itself = target === 'this' ? (written ? host.target(element) : element) : undefined
    const strategy = host.strategy(element, inherited, place)
    return {
      element,
      target,
      locate(filled) {
        if (itself?.isConnected) return itself
        if (place || itself) return host.target(element, place)
        let found: Element | undefined
        try {
          // What it heard before it left is still to be shown.
          found = host.find(element.isConnected ? element : document.body, filled)
        } catch (cause) {
          throw new SluiceError('target-invalid', { target: filled }, cause)
        }
        if (found && filled !== target && renderer.protects(found, strategy.grows))
          throw new SluiceError('target-template', { target: filled })
        return found
      },
      isFixed: !!(place || itself),
      strategy,
      limit: isLimit ? limit : Number.POSITIVE_INFINITY,
      ...renderer.bind(element),
    }
  }

  return {
    settle,
    of(element, place) {
      settle()
      const key = (place as object | undefined) ?? element
      // What stands outside of the document is not watched.
      const found = (document.contains(element) && known.get(key)) || bind(element, place)
      known.set(key, found)
      isEmpty = false
      return found
    },
    get isEmpty() {
      return isEmpty
    },
    forget() {
      isEmpty = true
      known = new WeakMap()
      inheritance.forget()
      host.forget()
    },
  }
}
