import { createInheritance } from '../../dom/inheritance.js'

/** What htmx collects during a swap, for when it settles. */
export interface SettleInfo {
  readonly tasks: (() => void)[]
}

/** An extension of htmx 1.9 or 2. */
export interface Extension {
  /** Tells ours from others. htmx keeps a copy of what it is given. */
  sluice: 'sse' | 'templates'
  onEvent(name: string, event: CustomEvent): void
  transformResponse(text: string, xhr: { sluice?: boolean } | null, element: Element): string
  /** Returns what is new in the page, to be initialised; false for the style of another. */
  handleSwap(
    style: string,
    target: Element,
    fragment: DocumentFragment,
    info: SettleInfo,
  ): Element[] | boolean
  getSelectors(): string[]
  init(api: object): void
}

/** The extensions in force for an element, for which htmx goes up to the root of the page each time. */
export interface Extensions {
  /** All of them, as attributes say at this moment. */
  now(element: Element): readonly Extension[]
  /** The same, by heart. */
  of(element: Element): readonly Extension[]
  /** Those that are not Sluice's. */
  others(element: Element): readonly Extension[]
  /** Attributes may say something else than before, or there are other extensions. */
  forget(): void
}

/** @param withExtensions calls with each. */
export function createExtensions(
  withExtensions: (element: Element, toDo: (extension: Extension) => void) => void,
): Extensions {
  interface Known {
    readonly all: readonly Extension[]
    readonly others: readonly Extension[]
  }

  function now(element: Element): Extension[] {
    const found: Extension[] = []
    withExtensions(element, (extension) => found.push(extension))
    return found
  }

  const inherited = createInheritance(now)
  let known = new WeakMap<Element, Known>()

  function of(element: Element): Known {
    let found = known.get(element)
    if (!found) {
      const all = inherited.of(element, 'hx-ext')
      found = { all, others: all.filter(({ sluice }) => !sluice) }
      // What stands outside of the document is not watched.
      if (document.contains(element)) known.set(element, found)
    }
    return found
  }

  return {
    now,
    of: (element) => of(element).all,
    others: (element) => of(element).others,
    forget() {
      inherited.forget()
      known = new WeakMap()
    },
  }
}

/** Whether one of ours is among them. */
export function has(active: readonly Extension[], which: Extension['sluice']): boolean {
  return active.some(({ sluice }) => sluice === which)
}
