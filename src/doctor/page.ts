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

const TEMPLATE_ATTRIBUTE = /^(?:data-)?(mustache|handlebars|nunjucks|xslt)-(?:array-)?template$/

/** Reads the attributes of a page as Sluice does. */
export function readPage(html: string, base: string): PageFacts {
  const streams = new Map<string, Set<string>>()
  const ids = new Set<string>()
  const [templates, targets] = [new Set<string>(), new Set<string>()]
  /** Templates for Mustache or Handlebars. */
  const mustacheTemplates = new Set<string>()
  /** Ids of templates whose source has no tag. */
  const idsWithoutTag = new Set<string>()
  /** Names whose stream is not clear from the markup. They count for every stream. */
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
    if (id && !isTemplate) {
      ids.add(id)
      if (!hasTag(element, readAttribute('mustache-delimiters'))) idsWithoutTag.add(id)
    }
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
    for (const { name, value } of element.attrs) {
      const [, engine] = TEMPLATE_ATTRIBUTE.exec(name) ?? []
      if (!engine || !/^#?[\w-]+$/.test(value)) continue
      const template = value.replace('#', '')
      templates.add(template)
      if (engine === 'mustache' || engine === 'handlebars') mustacheTemplates.add(template)
    }
    const targetSelector = readAttribute('hx-target')
    if (swap !== undefined && targetSelector && /^#[a-z][\w-]*$/i.test(targetSelector))
      targets.add(targetSelector)
    return currentNames
  }

  /** Whether a template has a tag. For other elements always true. */
  function hasTag({ tagName, sourceCodeLocation }: Element, delimiters = '{{'): boolean {
    if (tagName !== 'template' && tagName !== 'script') return true
    const { startTag, endTag } = sourceCodeLocation ?? {}
    const source = html.slice(startTag?.endOffset, endTag?.startOffset)
    return source.includes(delimiters.trim().split(/\s/)[0] as string)
  }

  walk(parse(html, { sourceCodeLocationInfo: true }), undefined, false)
  const all = [...streams].map(([url, listenedNames]) => ({
    url,
    listenedNames: new Set([...listenedNames, ...namesOfUnknownStream]),
  }))
  const findings = [
    ...[...templates]
      .filter((id) => !ids.has(id))
      .map((template) => diagnose('template-missing', { template, fix: 'add' })),
    // The page may set other delimiters for its own Mustache.
    ...(/Mustache\.tags/.test(html) ? [] : [...mustacheTemplates])
      .filter((id) => idsWithoutTag.has(id))
      .map((template) => diagnose('template-untagged', { template })),
    ...[...targets]
      .filter((id) => !ids.has(id.slice(1)))
      .map((target) => diagnose('target-missing', { target, missing: 'the element' })),
  ]
  return { streams: all, findings }
}

function splitNames(names: string | undefined): string[] {
  return (names ?? '').split(',').flatMap((name) => name.trim() || [])
}
