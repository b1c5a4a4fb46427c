/** What JSX becomes here: an element of the panel as it is to be, a text, or nothing. */
export type Child = VNode | string | number | false | null | undefined
type Children = Child | readonly Children[]

/** An element as it is to be. */
export interface VNode {
  readonly tag: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly Child[]
}

type Component<Props> = (props: Props) => Child

/** Makes a {@link VNode}, or what a component makes of its properties. */
export function h<Props extends object>(
  tag: string | Component<Props>,
  props: Props | null,
  ...children: Children[]
): Child {
  if (typeof tag === 'function') return tag({ ...(props as Props), children })
  return { tag, props: { ...props }, children: (children as unknown[]).flat(9) as Child[] }
}

/** What each element was drawn from. */
const drawn = new WeakMap<Node, VNode>()

const keyOf = (child: Child | undefined): unknown => (child as VNode | undefined)?.props?.key

/**
 * Brings the contents of a parent in line with what they are to be. Elements with a `key` stay who they are wherever
 * they are, twins in their order; others, as long as their place and tag are the same. (A library for this would be a
 * third of the panel.)
 */
export function patch(parent: Node, children: readonly Child[]): void {
  const wanted = new Set(children.map(keyOf))
  const keyed = new Map<unknown, ChildNode[]>()
  for (const node of [...parent.childNodes]) {
    const key = keyOf(drawn.get(node))
    if (key === undefined) continue
    if (!wanted.has(key)) node.remove()
    else if (!keyed.get(key)?.push(node)) keyed.set(key, [node])
  }
  let next = parent.firstChild
  for (const child of children) {
    const key = keyOf(child)
    const there = key === undefined ? next : keyed.get(key)?.shift()
    const node = (child as VNode)?.tag ? elementFor(child as VNode, there) : textFor(child, there)
    if (node === next) next = node.nextSibling
    else if (next && key === undefined && keyOf(drawn.get(next)) === undefined) {
      next.replaceWith(node)
      next = node.nextSibling
    } else parent.insertBefore(node, next)
  }
  while (next) {
    const left = next
    next = left.nextSibling
    left.remove()
  }
}

/** Nothing is an empty text, so that what comes after it keeps its place. */
function textFor(child: Child, there: ChildNode | null | undefined): ChildNode {
  const text = typeof child === 'string' || typeof child === 'number' ? `${child}` : ''
  if (!(there instanceof Text)) return document.createTextNode(text)
  if (there.data !== text) there.data = text
  return there
}

function elementFor(vnode: VNode, there: ChildNode | null | undefined): ChildNode {
  const { tag, props, children } = vnode
  const before = there && drawn.get(there)
  const element = (before?.tag === tag ? there : create(tag)) as HTMLElement
  patch(element, children)
  for (const name of Object.keys({ ...(before?.tag === tag && before.props), ...props }))
    if (name !== 'key') set(element, name, props[name])
  drawn.set(element, vnode)
  return element
}

function create(tag: string): Element {
  const isGraphic = tag === 'svg' || tag === 'rect'
  return isGraphic ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
}

function set(element: HTMLElement, name: string, value: unknown): void {
  if (name.startsWith('on')) Object.assign(element, { [name]: value })
  else if (name === 'value') {
    const input = element as HTMLInputElement
    // Setting what is there already would move the cursor.
    if (input.value !== `${value}`) input.value = `${value}`
    // An option has its value before it is anybody's.
    if (element.localName === 'option') element.setAttribute(name, `${value}`)
  } else if (value === undefined || (value === false && !name.startsWith('aria')))
    element.removeAttribute(name)
  else if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, `${value}`)
}

/** What TypeScript asks of JSX. */
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
