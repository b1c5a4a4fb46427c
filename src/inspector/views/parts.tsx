import { h } from '../dom.js'
import { formatElement } from '../format.js'
import type { Model } from '../model.js'

/** The properties of every view. */
export interface ViewProps {
  readonly model: Model
}

/** The text of an empty view. */
export function Empty({ children }: { readonly children: unknown }) {
  return <p class="empty">{children}</p>
}

/** A button that names an element of the page, and highlights it. */
export function ElementButton({
  model,
  element,
  data,
}: ViewProps & { readonly element: Element; readonly data?: string }) {
  return (
    <button type="button" class="element" onclick={() => model.highlight(element, data)}>
      {formatElement(element)}
    </button>
  )
}
