import { rememberFocus, splitByAutofocus } from '../../dom/focus.js'
import { upsert } from '../../dom/upsert.js'
import { UPSERT } from '../modifiers.js'
import type { Extension, Htmx4, InternalApi, Task } from './api.js'

/** A second name of the swap style, for pages where another script handles `upsert`. */
const RENAMED_UPSERT = 'sluice-upsert'

/** The handlers for the swap style `upsert`. */
export interface Upserts extends Required<Pick<Extension, 'handle_swap'>> {
  /** Call this with the tasks of every swap, before the swap. */
  claimTasks(tasks: readonly Task[]): void
}

/**
 * Registers the tag `<hx-upsert>`, under the name of htmx's own extension for it, so that htmx refuses that one if it is
 * loaded later.
 *
 * @param remove removes an element from the page.
 */
export function registerUpsert(htmx: Htmx4, api: InternalApi, remove: (element: Element) => void): Upserts {
  const isStyleTaken =
    htmx.registerExtension(UPSERT, {
      htmx_process_upsert(template, { ctx, tasks }) {
        const { sourceElement } = ctx
        const [key, sort, prepend] = ['key', 'sort', 'prepend'].map((name) => template.getAttribute(name))
        const selector =
          api.attributeValue(template, 'hx-target') || (template.id && `#${CSS.escape(template.id)}`)
        const targets = selector ? htmx.findAll(sourceElement, selector) : []
        // Even without a target it counts as a part, as in htmx. So the rest of the content, if blank, changes nothing.
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
    claimTasks(tasks) {
      for (const task of tasks) {
        const { swapSpec, target, sourceElement } = task
        if (!isStyleTaken || swapSpec.style !== UPSERT) continue
        swapSpec.style = RENAMED_UPSERT
        // [hx-upsert] Leaves the target as a selector.
        if (typeof target === 'string' && sourceElement) task.target = htmx.find(sourceElement, target)
      }
    },
    handle_swap(style, target, fragment, specification) {
      if (style !== UPSERT && style !== RENAMED_UPSERT) return undefined
      // [htmx 4] Restores the focus only for its own swap styles.
      const refocus = rememberFocus(specification.focusScroll ?? htmx.config.defaultFocusScroll)
      const added = upsert(target, fragment, specification, remove)
      refocus()
      const [plain, withAutofocus] = splitByAutofocus(added)
      for (const row of withAutofocus) htmx.process(row)
      return plain
    },
  }
}
