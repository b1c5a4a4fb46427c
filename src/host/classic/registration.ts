import { ELEMENT_SELECTOR } from '../../attributes.js'
import { splitByAutofocus } from '../../dom/focus.js'
import { upsert } from '../../dom/upsert.js'
import { warnOnce } from '../../findings.js'
import type { HostCallbacks } from '../host.js'
import { parseSwap, UPSERT } from '../modifiers.js'
import type { Classic, Dialect, InternalApi } from './api.js'
import type { Extension, Extensions } from './extensions.js'
import type { Search } from './search.js'

/**
 * Registers the extensions `sse` and `client-side-templates`, and prevents other scripts from taking their names.
 *
 * @param remove removes an element from the page, and cleans it up.
 */
export function registerExtensions(
  htmx: Classic,
  api: InternalApi,
  callbacks: HostCallbacks,
  dialect: Dialect,
  extensions: Extensions,
  search: Search,
  remove: (element: Element) => void,
): void {
  const sse: Partial<Extension> = {
    sluice: 'sse',
    getSelectors: () => [ELEMENT_SELECTOR],
    handleSwap(style, target, fragment, info) {
      const options = parseSwap(style, style)
      if (options.style !== UPSERT) return false
      const added = upsert(target, fragment, options, remove)
      for (const row of added) row.classList.add(htmx.config.addedClass)
      const [plain, withAutofocus] = splitByAutofocus(added)
      for (const row of withAutofocus)
        info?.tasks?.push(() => {
          row.classList.remove(htmx.config.addedClass)
          htmx.process(row)
          api.triggerEvent(row, 'htmx:load', {})
        })
      return plain
    },
    // Reads `detail.elt`, because the browser resets `target` after an event in a shadow tree was dispatched.
    onEvent(name, { detail: { elt } }) {
      if (name === 'htmx:beforeProcessNode') dialect.beforeInitialise?.(elt)
      if (name === 'htmx:afterProcessNode') (dialect.afterInitialise ?? search.check)(elt)
      if (name === 'htmx:beforeCleanupElement') callbacks.cleanedUp(elt)
    },
  }
  const templates: Partial<Extension> = {
    sluice: 'templates',
    // Responses are rendered in `answers.ts`. This renders other content, and responses whose event was stopped.
    transformResponse: (text, xhr, element) =>
      xhr?.sluice ? text : (callbacks.renderResponse(element, text) ?? ''),
  }
  const ownExtensions: Record<string, Partial<Extension>> = { sse, 'client-side-templates': templates }
  const { defineExtension } = htmx
  const warnNameTaken = (name: string): void => warnOnce('name-taken', { name }, name)
  for (const name in ownExtensions) {
    const probe = document.createElement('p')
    probe.setAttribute('hx-ext', name)
    if (extensions.lookUp(probe)[0]) warnNameTaken(name)
    defineExtension(name, ownExtensions[name] as Extension)
  }
  // The page may still load the script that Sluice replaces. It would take the name and handle part of the attributes.
  htmx.defineExtension = (name, extension) => {
    if (ownExtensions[name]) {
      warnNameTaken(name)
      return
    }
    defineExtension(name, extension)
    extensions.forget()
  }
  const { removeExtension } = htmx
  htmx.removeExtension = (name) => {
    removeExtension(name)
    extensions.forget()
  }
}
