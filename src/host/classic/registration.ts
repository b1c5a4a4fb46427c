import { ELEMENTS } from '../../attributes.js'
import { splitByAutofocus } from '../../dom/focus.js'
import { upsert } from '../../dom/upsert.js'
import { warnOnce } from '../../findings.js'
import type { HostEvents } from '../host.js'
import { parseSwap, UPSERT } from '../modifiers.js'
import type { Classic, Dialect, InternalApi } from './api.js'
import type { Extension, Extensions } from './extensions.js'
import type { Search } from './search.js'

/**
 * Registers the extensions `sse` and `client-side-templates`, and keeps their names.
 *
 * @param remove takes an element out of the page, and cleans it up.
 */
export function registerExtensions(
  htmx: Classic,
  api: InternalApi,
  page: HostEvents,
  dialect: Dialect,
  extensions: Extensions,
  search: Search,
  remove: (element: Element) => void,
): void {
  const sse: Partial<Extension> = {
    sluice: 'sse',
    getSelectors: () => [ELEMENTS],
    handleSwap(style, target, fragment, info) {
      const options = parseSwap(style, style)
      if (options.style !== UPSERT) return false
      const added = upsert(target, fragment, options, remove)
      for (const row of added) row.classList.add(htmx.config.addedClass)
      const [plain, others] = splitByAutofocus(added)
      for (const row of others)
        info?.tasks?.push(() => {
          row.classList.remove(htmx.config.addedClass)
          htmx.process(row)
          api.triggerEvent(row, 'htmx:load', {})
        })
      return plain
    },
    // Of an event in a shadow tree the target is forgotten by now.
    onEvent(name, { detail: { elt } }) {
      if (name === 'htmx:beforeProcessNode') dialect.initialising?.(elt)
      if (name === 'htmx:afterProcessNode') (dialect.initialised ?? search.one)(elt)
      if (name === 'htmx:beforeCleanupElement') page.cleanedUp(elt)
    },
  }
  const templates: Partial<Extension> = {
    sluice: 'templates',
    // Responses are rendered in `answers.ts`; this is for what comes by other ways, and for events that were stopped.
    transformResponse: (text, xhr, element) => (xhr?.sluice ? text : (page.responded(element, text) ?? '')),
  }
  const ours: Record<string, Partial<Extension>> = { sse, 'client-side-templates': templates }
  const { defineExtension } = htmx
  const warnOfOther = (name: string): void => warnOnce('name-taken', { name }, name)
  for (const name in ours) {
    const probe = document.createElement('p')
    probe.setAttribute('hx-ext', name)
    if (extensions.now(probe)[0]) warnOfOther(name)
    defineExtension(name, ours[name] as Extension)
  }
  // A script that this one replaces may still stand below it, and would take the name, and half of the work.
  htmx.defineExtension = (name, extension) => {
    if (ours[name]) {
      warnOfOther(name)
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
