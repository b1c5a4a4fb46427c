import { rememberFocus, splitByAutofocus } from '../../dom/focus.js'
import { upsert } from '../../dom/upsert.js'
import { UPSERT } from '../modifiers.js'
import type { Extension, Htmx4, InternalApi, Task } from './api.js'

/** The swap style, where another script would take it by its own name. */
const OURS = 'sluice-upsert'

/** What an extension does for the swap style `upsert`. */
export interface Upserts extends Required<Pick<Extension, 'handle_swap'>> {
  /** To be called with the parts of every swap, before it. */
  claim(tasks: readonly Task[]): void
}

/**
 * Registers the tag `<hx-upsert>`, under the name of htmx's own extension for that: it is refused if it comes later.
 *
 * @param remove takes an element out of the page.
 */
export function registerUpsert(htmx: Htmx4, remove: (element: Element) => void): Upserts {
  let api: InternalApi
  const isTaken =
    htmx.registerExtension(UPSERT, {
      init(given) {
        api = given
      },
      htmx_process_upsert(template, { ctx, tasks }) {
        const { sourceElement } = ctx
        const [key, sort, prepend] = ['key', 'sort', 'prepend'].map((name) => template.getAttribute(name))
        const selector =
          api.attributeValue(template, 'hx-target') || (template.id && `#${CSS.escape(template.id)}`)
        const targets = selector ? htmx.findAll(sourceElement, selector) : []
        // Without a target it is still a part, as those of htmx are: what is around it blanks nothing.
        for (const target of targets.length ? targets : [undefined])
          tasks.push({
            type: 'partial',
            fragment: template.content.cloneNode(true) as DocumentFragment,
            target,
            swapSpec: { style: UPSERT, key, sort: sort === '' || sort, prepend: prepend !== null },
            sourceElement,
          })
      },
    }) === false
  return {
    claim(tasks) {
      for (const task of tasks) {
        const { swapSpec, target, sourceElement } = task
        if (!isTaken || swapSpec.style !== UPSERT) continue
        swapSpec.style = OURS
        // [hx-upsert] Leaves the selector as it was written.
        if (typeof target === 'string' && sourceElement) task.target = htmx.find(sourceElement, target)
      }
    },
    handle_swap(style, target, fragment, specification) {
      if (style !== UPSERT && style !== OURS) return undefined
      // [htmx 4] Gives the focus back after styles of its own only.
      const refocus = rememberFocus(specification.focusScroll ?? htmx.config.defaultFocusScroll)
      const added = upsert(target, fragment, specification, remove)
      refocus()
      const [plain, others] = splitByAutofocus(added)
      for (const row of others) htmx.process(row)
      return plain
    },
  }
}
