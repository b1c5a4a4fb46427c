import { h } from '../dom.js'
import { nameOf } from '../format.js'
import type { Model } from '../model.js'

/** What every view is given. */
export interface Of {
  readonly model: Model
}

/** What stands where there is nothing to show. */
export function Empty({ children }: { readonly children: unknown }) {
  return <p class="empty">{children}</p>
}

/** An element as a button that points at it. */
export function ElementButton({
  model,
  element,
  data,
}: Of & { readonly element: Element; readonly data?: string }) {
  return (
    <button type="button" class="element" onclick={() => model.mark(element, data)}>
      {nameOf(element)}
    </button>
  )
}
