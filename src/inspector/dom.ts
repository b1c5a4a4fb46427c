/** A JSX value: an element, a text, or nothing. */
export type Child = VNode | string | number | false | null | undefined
type Children = Child | readonly Children[]

/** The description of an element of the panel (virtual DOM). */
export interface VNode {
  readonly tag: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly Child[]
}

type Component<Props> = (props: Props) => Child

/** The JSX factory: creates a {@link VNode}, or calls a component. */
export function h<Props extends object>(
  tag: string | Component<Props>,
  props: Props | null,
  ...children: Children[]
): Child {
  if (typeof tag === 'function') return tag({ ...(props as Props), children })
  return { tag, props: { ...props }, children: (children as unknown[]).flat(9) as Child[] }
}

/** The VNode that each element was last rendered from. */
const renderedVNodes = new WeakMap<Node, VNode>()

const keyOf = (child: Child | undefined): unknown => (child as VNode | undefined)?.props?.key

/**
 * Updates the children of a parent to match `children`. An element with a `key` is reused wherever it moves; elements
 * with the same key are reused in their order. An element without a key is reused while its position and tag stay the
 * same. (A virtual DOM library would be a third of the panel's size.)
 */
export function patch(parent: Node, children: readonly Child[]): void {
  const newKeys = new Set(children.map(keyOf))
  const nodesByKey = new Map<unknown, ChildNode[]>()
  for (const node of [...parent.childNodes]) {
    const key = keyOf(renderedVNodes.get(node))
    if (key === undefined) continue
    if (!newKeys.has(key)) node.remove()
    else if (!nodesByKey.get(key)?.push(node)) nodesByKey.set(key, [node])
  }
  let next = parent.firstChild
  for (const child of children) {
    const key = keyOf(child)
    const existing = key === undefined ? next : nodesByKey.get(key)?.shift()
    const node = (child as VNode)?.tag ? patchElement(child as VNode, existing) : patchText(child, existing)
    if (node === next) next = node.nextSibling
    else if (next && key === undefined && keyOf(renderedVNodes.get(next)) === undefined) {
      next.replaceWith(node)
      next = node.nextSibling
    } else parent.insertBefore(node, next)
  }
  while (next) {
    const surplus = next
    next = surplus.nextSibling
    surplus.remove()
  }
}

/** Renders "nothing" as an empty text node, so that the siblings after it keep their position. */
function patchText(child: Child, existing: ChildNode | null | undefined): ChildNode {
  const text = typeof child === 'string' || typeof child === 'number' ? `${child}` : ''
  if (!(existing instanceof Text)) return document.createTextNode(text)
  if (existing.data !== text) existing.data = text
  return existing
}

function patchElement(vnode: VNode, existing: ChildNode | null | undefined): ChildNode {
  const { tag, props, children } = vnode
  const previous = existing && renderedVNodes.get(existing)
  const element = (previous?.tag === tag ? existing : createElement(tag)) as HTMLElement
  patch(element, children)
  for (const name of Object.keys({ ...(previous?.tag === tag && previous.props), ...props }))
    if (name !== 'key') setProperty(element, name, props[name])
  renderedVNodes.set(element, vnode)
  return element
}

function createElement(tag: string): Element {
  const isSvg = tag === 'svg' || tag === 'rect'
  return isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
}

function setProperty(element: HTMLElement, name: string, value: unknown): void {
  if (name.startsWith('on')) Object.assign(element, { [name]: value })
  else if (name === 'value') {
    const input = element as HTMLInputElement
    // Setting an unchanged value would move the text cursor.
    if (input.value !== `${value}`) input.value = `${value}`
    // An option needs its value before it is appended: the select chooses by it.
    if (element.localName === 'option') element.setAttribute(name, `${value}`)
  } else if (value === undefined || (value === false && !name.startsWith('aria')))
    element.removeAttribute(name)
  else if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, `${value}`)
}

/** The types that TypeScript needs for JSX. */
export declare namespace h {
  namespace JSX {
    type Element = Child
    interface IntrinsicAttributes {
      key?: unknown
    }
    interface ElementChildrenAttribute {
      children: unknown
    }
    interface IntrinsicElements {
      [tag: string]: {
        [attribute: string]: unknown
        onclick?: (event: MouseEvent & { readonly currentTarget: HTMLElement }) => unknown
        onkeydown?: (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => unknown
        oninput?: (event: Event & { readonly currentTarget: HTMLInputElement }) => unknown
        onchange?: (event: Event & { readonly currentTarget: HTMLSelectElement }) => unknown
      }
    }
  }
}
