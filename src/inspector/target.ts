/**
 * The element that an event changed, found again by the attributes: htmx does not remember the target.
 *
 * @param data the event's data, for `{{field}}` in a selector.
 */
export function findTarget(element: Element, data: string): Element {
  const declaringElement = element.closest(
    '[hx-target],[data-hx-target],[hx-target\\:inherited],[data-hx-target\\:inherited]',
  )
  const name = declaringElement
    ?.getAttributeNames()
    .find((name) => /^(data-)?hx-target(:inherited)?$/.test(name))
  if (!declaringElement || !name) return element
  try {
    return (
      resolveSelector(
        element,
        declaringElement,
        fillFields(declaringElement.getAttribute(name) ?? '', data),
      ) ?? element
    )
  } catch {
    // Sluice reports an invalid selector as a finding.
    return element
  }
}

function resolveSelector(
  element: Element,
  declaringElement: Element,
  selector: string,
): Element | null | undefined {
  const [, keyword = '', argument = ''] = /^(closest|find|next|previous) ?(.*)$/.exec(selector) ?? []
  if (selector === 'this') return declaringElement
  if (selector === 'body') return document.body
  if (keyword === 'closest') return element.closest(argument)
  if (keyword === 'find') return element.querySelector(argument)
  if (keyword && !argument)
    return keyword === 'next' ? element.nextElementSibling : element.previousElementSibling
  const root = element.getRootNode() as Document | ShadowRoot
  if (!keyword) return root.querySelector(selector) ?? document.querySelector(selector)
  const direction = keyword === 'next' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const all = [...root.querySelectorAll(argument)].filter(
    (other) => element.compareDocumentPosition(other) & direction,
  )
  return keyword === 'next' ? all[0] : all.at(-1)
}

/** Fills `#row-{{id}}` with values of the event's data. */
function fillFields(selector: string, data: string): string {
  if (!selector.includes('{{')) return selector
  const values: unknown = JSON.parse(data)
  return selector.replace(/{{\s*([\w.]+)\s*}}/g, (_all, path: string) => {
    const value = path
      .split('.')
      .reduce<unknown>((object, key) => (object as Record<string, unknown>)?.[key], values)
    return CSS.escape(`${value}`)
  })
}
