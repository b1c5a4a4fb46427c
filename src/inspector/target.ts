/**
 * The element that an event changed, as the attributes say it. What htmx knows of it is gone by the time that
 * somebody looks.
 *
 * @param data of the event, for `{{field}}` in a selector.
 */
export function targetOf(element: Element, data: string): Element {
  const holder = element.closest(
    '[hx-target],[data-hx-target],[hx-target\\:inherited],[data-hx-target\\:inherited]',
  )
  const name = holder?.getAttributeNames().find((name) => /^(data-)?hx-target(:inherited)?$/.test(name))
  if (!holder || !name) return element
  try {
    return find(element, holder, fill(holder.getAttribute(name) ?? '', data)) ?? element
  } catch {
    // An invalid selector is told as a finding.
    return element
  }
}

function find(element: Element, holder: Element, selector: string): Element | null | undefined {
  const [, word = '', rest = ''] = /^(closest|find|next|previous) ?(.*)$/.exec(selector) ?? []
  if (selector === 'this') return holder
  if (selector === 'body') return document.body
  if (word === 'closest') return element.closest(rest)
  if (word === 'find') return element.querySelector(rest)
  if (word && !rest) return word === 'next' ? element.nextElementSibling : element.previousElementSibling
  const root = element.getRootNode() as Document | ShadowRoot
  if (!word) return root.querySelector(selector) ?? document.querySelector(selector)
  const side = word === 'next' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const all = [...root.querySelectorAll(rest)].filter(
    (other) => element.compareDocumentPosition(other) & side,
  )
  return word === 'next' ? all[0] : all.at(-1)
}

/** `#row-{{id}}` with the values of the payload. */
function fill(selector: string, data: string): string {
  if (!selector.includes('{{')) return selector
  const values: unknown = JSON.parse(data)
  return selector.replace(/{{\s*([\w.]+)\s*}}/g, (_all, path: string) => {
    const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], values)
    return CSS.escape(`${value}`)
  })
}
