import { hasSideEffects } from '../dom/content.js'
import type { Host } from '../host/host.js'
import type { Binding } from './bindings.js'
import type { Item, Lane } from './lane.js'
import { warnOfRawJson } from './raw.js'
import { createTemplateHints, type TemplateHints } from './template-hints.js'

/** What items render to. */
export interface Contents {
  /** Renders an item once. Returns undefined if that fails; then the item has the error. */
  contentOf(lane: Lane, item: Item): string | undefined
  /** Whether an item has side effects, and is to be swapped separately. */
  haveEffects(lane: Lane, item: Item): boolean
  /** What all contents of a binding have in common; undefined if they have nothing. */
  hintsOf(binding: Binding): TemplateHints | undefined
}

export function createContents(host: Host): Contents {
  const hintsOf = createTemplateHints()

  function contentOf(lane: Lane, item: Item): string | undefined {
    const { binding } = lane
    const { message } = item
    if (item.content === undefined && !('thrown' in item))
      try {
        item.content = binding.strategy.transform(message.payload, (text) =>
          binding.render(text, text === message.payload ? () => message.json() : undefined),
        )
        if (binding.template === undefined && item.content === message.payload)
          warnOfRawJson(binding.element, message, () =>
            /^(none|delete)/.test(host.inherited(binding.element, 'hx-swap') ?? '')
              ? undefined
              : lane.peekTarget(),
          )
      } catch (thrown) {
        item.thrown = thrown
      }
    return item.content
  }

  return {
    contentOf,
    hintsOf,
    haveEffects(lane, item) {
      const hints = hintsOf(lane.binding)
      if (hints) return !hints.isInert
      item.hasSideEffects ??= hasSideEffects(contentOf(lane, item) ?? '')
      return item.hasSideEffects
    },
  }
}
