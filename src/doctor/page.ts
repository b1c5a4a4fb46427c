import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type Diagnosis, diagnose } from './findings.js'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A stream that a page connects to. */
export interface PageStream {
  readonly url: string
  /** Event names that the page listens to; `*` stands for all. */
  readonly listenedNames: ReadonlySet<string>
}

/** What the markup of a page says about its streams. */
export interface PageFacts {
  readonly streams: readonly PageStream[]
  readonly findings: readonly Diagnosis[]
}

const MAX_STREAMS = 10

/** Reads the attributes of a page as Sluice does. */
export function readPage(html: string, base: string): PageFacts {
  const streams = new Map<string, Set<string>>()
  const ids = new Set<string>()
  const [templates, targets] = [new Set<string>(), new Set<string>()]
  /** Names that belong to a stream which the markup does not identify; they count for every stream. */
  const namesOfUnknownStream = new Set<string>()

  function walk(node: Node, streamNames: Set<string> | undefined, isTemplate: boolean): void {
    let currentNames = streamNames
    if ('attrs' in node) currentNames = readElement(node, streamNames, isTemplate)
    if ('content' in node) walk(node.content, currentNames, true)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, currentNames, isTemplate)
  }

  function readElement(
    element: Element,
    streamNames: Set<string> | undefined,
    isTemplate: boolean,
  ): Set<string> | undefined {
    const readAttribute = (name: string): string | undefined =>
      element.attrs.find((attribute) => attribute.name === name || attribute.name === `data-${name}`)?.value
    const id = readAttribute('id')
    if (id && !isTemplate) ids.add(id)
    const hxSseUrl = readAttribute('hx-sse:connect')
    const [, legacyUrl] = /connect:(\S+)/.exec(readAttribute('hx-sse') ?? '') ?? []
    const url = readAttribute('sse-connect') || hxSseUrl || legacyUrl
    let currentNames = streamNames
    if (url && URL.canParse(url, base)) {
      const { href } = new URL(url, base)
      currentNames = streams.get(href) ?? new Set()
      if (streams.size < MAX_STREAMS) streams.set(href, currentNames)
      if (hxSseUrl) currentNames.add('*')
    }
    const swap = readAttribute('sse-swap')
    const names = [...splitNames(swap === '' ? 'message' : swap), ...splitNames(readAttribute('sse-close'))]
    for (const [, name] of (readAttribute('hx-trigger') ?? '').matchAll(/(?<![\w:])sse:([^\s,[]+)/g))
      names.push(name as string)
    for (const [, name] of (readAttribute('hx-sse') ?? '').matchAll(/swap:(\S+)/g)) names.push(name as string)
    const listenedNames = readAttribute('sse-from')
      ? namesOfUnknownStream
      : (currentNames ?? namesOfUnknownStream)
    for (const name of names) listenedNames.add(name)
    for (const { name, value } of element.attrs)
      if (
        /^(data-)?(mustache|handlebars|nunjucks|xslt)-(array-)?template$/.test(name) &&
        /^#?[\w-]+$/.test(value)
      )
        templates.add(value.replace('#', ''))
    const targetSelector = readAttribute('hx-target')
    if (swap !== undefined && targetSelector && /^#[a-z][\w-]*$/i.test(targetSelector))
      targets.add(targetSelector)
    return currentNames
  }

  walk(parse(html), undefined, false)
  const all = [...streams].map(([url, listenedNames]) => ({
    url,
    listenedNames: new Set([...listenedNames, ...namesOfUnknownStream]),
  }))
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

function splitNames(names: string | undefined): string[] {
  return (names ?? '').split(',').flatMap((name) => name.trim() || [])
}
