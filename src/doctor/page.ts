import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type Diagnosis, diagnose } from './findings.js'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A stream that a page connects to. */
export interface PageStream {
  readonly url: string
  /** Names that something listens to; with a `*`, any. */
  readonly heard: ReadonlySet<string>
}

/** What a page says about its streams. */
export interface PageFacts {
  readonly streams: readonly PageStream[]
  readonly findings: readonly Diagnosis[]
}

const MOST_STREAMS = 10

/** Reads the attributes of a page as Sluice would. */
export function readPage(html: string, base: string): PageFacts {
  const streams = new Map<string, Set<string>>()
  const ids = new Set<string>()
  const [templates, targets] = [new Set<string>(), new Set<string>()]
  /** Listens to a stream that the markup does not show. */
  const elsewhere = new Set<string>()

  function walk(node: Node, connected: Set<string> | undefined, isTemplate: boolean): void {
    let current = connected
    if ('attrs' in node) current = look(node, connected, isTemplate)
    if ('content' in node) walk(node.content, current, true)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, current, isTemplate)
  }

  function look(
    element: Element,
    connected: Set<string> | undefined,
    isTemplate: boolean,
  ): Set<string> | undefined {
    const read = (name: string): string | undefined =>
      element.attrs.find((attribute) => attribute.name === name || attribute.name === `data-${name}`)?.value
    const id = read('id')
    if (id && !isTemplate) ids.add(id)
    const whole = read('hx-sse:connect')
    const [, legacy] = /connect:(\S+)/.exec(read('hx-sse') ?? '') ?? []
    const url = read('sse-connect') || whole || legacy
    let current = connected
    if (url && URL.canParse(url, base)) {
      const { href } = new URL(url, base)
      current = streams.get(href) ?? new Set()
      if (streams.size < MOST_STREAMS) streams.set(href, current)
      if (whole) current.add('*')
    }
    const swap = read('sse-swap')
    const names = [...listOf(swap === '' ? 'message' : swap), ...listOf(read('sse-close'))]
    for (const [, name] of (read('hx-trigger') ?? '').matchAll(/(?<![\w:])sse:([^\s,[]+)/g))
      names.push(name as string)
    for (const [, name] of (read('hx-sse') ?? '').matchAll(/swap:(\S+)/g)) names.push(name as string)
    const heard = read('sse-from') ? elsewhere : (current ?? elsewhere)
    for (const name of names) heard.add(name)
    for (const { name, value } of element.attrs)
      if (
        /^(data-)?(mustache|handlebars|nunjucks|xslt)-(array-)?template$/.test(name) &&
        /^#?[\w-]+$/.test(value)
      )
        templates.add(value.replace('#', ''))
    const target = read('hx-target')
    if (swap !== undefined && target && /^#[a-z][\w-]*$/i.test(target)) targets.add(target)
    return current
  }

  walk(parse(html), undefined, false)
  const all = [...streams].map(([url, heard]) => ({ url, heard: new Set([...heard, ...elsewhere]) }))
  const findings = [
    ...[...templates]
      .filter((id) => !ids.has(id))
      .map((template) => diagnose('template-missing', { template })),
    ...[...targets]
      .filter((id) => !ids.has(id.slice(1)))
      .map((target) => diagnose('target-missing', { target })),
  ]
  return { streams: all, findings }
}

function listOf(names: string | undefined): string[] {
  return (names ?? '').split(',').flatMap((name) => name.trim() || [])
}
