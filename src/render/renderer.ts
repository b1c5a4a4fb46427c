import { read, selectorOf } from '../attributes.js'
import { SluiceError, warnOnce } from '../findings.js'
import type { Engine } from './engine.js'
import { handlebars } from './handlebars.js'
import { mustache } from './mustache.js'
import { nunjucks } from './nunjucks.js'
import { collectSources, type Sources } from './source.js'
import { checkParts } from './template-guard.js'
import { createTemplates, type FindElement } from './templates.js'
import { xslt } from './xslt.js'

/** HTML that a server has encoded as a JSON string; some servers escape the `<` as well. */
const QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c)/i

/** How the payloads for an element are rendered. */
export interface Rendering {
  /** The value of the template attribute in force; undefined if there is none. */
  readonly template: string | undefined
  /**
   * Renders a payload with the template in force; without one, returns the payload. Throws what the engine throws.
   *
   * @param json gives the parsed payload, from a cache.
   */
  render(payload: string, json?: () => unknown): string
  /** Parses a payload as {@link render} does. Throws if that fails. */
  parse(payload: string, json?: () => unknown): unknown
  /** Whether the engine escapes HTML in data by default. */
  readonly escapes: boolean
  /**
   * The sources of the template and of all templates that it includes; undefined if they cannot be determined. Returns
   * the same array while no source changes.
   */
  sources(): readonly string[] | undefined
}

/** Renders payloads through the templates that the page's attributes name. */
export interface Renderer {
  /** How an element renders its payloads. Valid until an attribute changes. */
  bind(element: Element): Rendering
  /** The value of the template attribute in force for an element. */
  template(element: Element): Rendering['template']
  render(element: Element, payload: string): string
  /**
   * Whether a payload must not choose the element as its target: it is a template, or contains one that an attribute
   * of the page names.
   *
   * @param grows whether the content of the element stays.
   */
  protects(element: Element, grows: boolean): boolean
  /** The names of all template attributes. */
  attributes(): string[]
  /** Adds the attributes `NAME-template` and, with the data at `data`, `NAME-array-template`. */
  register(name: string, engine: Engine): void
}

/**
 * Fields of a Mustache template that is written for an array or a plain value: `{{.}}`, `{{0.name}}`, `{{length}}`; or
 * other delimiters, whose fields are not searched.
 */
const ARRAY_FIELD = /{{\W*([.\d]|length)|{{=/

const NO_SOURCES: readonly string[] = []

/** Other languages and delimiters, whose partials are not searched. */
const UNKNOWN_SYNTAX = /{%|{{=/

/** Targets that no payload may choose: templates, and elements whose text a browser runs as code or CSS. */
const PROTECTED = 'template,script,style'
/** Elements that may hold a template of any engine. */
const TEMPLATE_HOLDERS = 'template[id],script[id],object[id],xml[id]'

/** @param find finds an element by an htmx selector, relative to an element. */
export function createRenderer(find: FindElement): Renderer {
  const templates = createTemplates(find)
  type TemplateAttribute = readonly [engine: Engine, wrap: (data: unknown) => unknown, selector: string]
  /** By attribute name. [client-side-templates] The first attribute wins, even if another one is on a nearer element. */
  const templateAttributes = new Map<string, TemplateAttribute>()
  const identity = (data: unknown): unknown => data

  function register(name: string, engine: Engine, wrap: TemplateAttribute[1] = (data) => ({ data })): void {
    if (!/^[a-z][\w-]*$/i.test(name))
      throw new SluiceError('engine-invalid', { name, advice: 'name it with letters, digits and "-"' })
    if (typeof engine?.compile !== 'function')
      throw new SluiceError('engine-invalid', { name, advice: 'give it a function compile' })
    for (const [attribute, wrapData] of [
      [`${name}-template`, identity],
      [`${name}-array-template`, wrap],
    ] as const)
      templateAttributes.set(attribute, [engine, wrapData, selectorOf(attribute)])
  }
  register('mustache', mustache)
  // [client-side-templates] Handlebars gets the data itself; the other engines get it as `data`.
  register('handlebars', handlebars, identity)
  register('nunjucks', nunjucks)
  register('xslt', xslt)

  function findInForce(element: Element): [name: string, entry: TemplateAttribute] | undefined {
    for (const [attribute, entry] of templateAttributes) {
      const holder = element.closest(entry[2])
      if (holder) return [read(holder, attribute) as string, entry]
    }
    return undefined
  }

  function protects(element: Element, grows: boolean): boolean {
    if (element.matches(PROTECTED) || templates.wasRead(element)) return true
    const holders = grows ? [] : [...element.querySelectorAll(TEMPLATE_HOLDERS)]
    if (!holders.length) return false
    const names: Sources = new Map()
    for (const [attribute, [, , selector]] of templateAttributes)
      for (const holder of document.querySelectorAll(selector))
        collectSources((id) => templates.source(holder, id), read(holder, attribute) as string, names)
    return holders.some((holder) => templates.wasRead(holder) || names.has(holder.id))
  }

  const renderer: Renderer = {
    register,
    protects,
    attributes: () => [...templateAttributes.keys()].flatMap((name) => [name, `data-${name}`]),
    template: (element) => findInForce(element)?.[0],
    render: (element, payload) => renderer.bind(element).render(payload),
    bind(element) {
      const inForce = findInForce(element)
      if (!inForce)
        return {
          template: undefined,
          render(payload) {
            if (payload.endsWith('"') && QUOTED_HTML.test(payload.slice(0, 99)))
              warnOnce('html-quoted', { element })
            return payload
          },
          parse: identity,
          escapes: false,
          sources: () => NO_SOURCES,
        }
      const [name, [engine, wrap]] = inForce
      const source = (id: string): string | undefined => templates.source(element, id)
      let cached: readonly (readonly [id: string, source: string | undefined])[] = []
      let texts: string[] | undefined
      const parse: Rendering['parse'] = (payload, json) =>
        engine.parse ? engine.parse(payload) : (json?.() ?? parseJson(payload))
      return {
        template: name,
        parse,
        // The filters and helpers of other engines may return HTML.
        escapes: engine === mustache,
        render(payload, json) {
          const render = templates.compile(element, name, engine)
          const data = parse(payload, json)
          if (engine === mustache && wrap === identity && !isRecord(data))
            warnOfData(element, data, `${source(name)}`)
          return checkParts(String(render(wrap(data))), protects)
        },
        sources() {
          if (cached.length && cached.every(([id, lastText]) => source(id) === lastText)) return texts
          cached = [...collectSources(source, name)]
          // An engine may find a missing template elsewhere.
          const isComplete = cached.every(([, text]) => text !== undefined && !UNKNOWN_SYNTAX.test(text))
          texts = isComplete ? (cached.map(([, text]) => text) as string[]) : undefined
          return texts
        },
      }
    },
  }
  return renderer
}

/** Whether a template finds fields in the data. For null, the engine throws. */
function isRecord(data: unknown): boolean {
  return typeof data === 'object' && !Array.isArray(data)
}

/** Warns of data that has no fields, if the template has fields. */
function warnOfData(element: Element, data: unknown, source: string): void {
  if (ARRAY_FIELD.test(source)) return
  if (Array.isArray(data)) warnOnce('data-array', { element })
  else if (source.includes('{{')) warnOnce('data-plain', { element, type: typeof data })
}

/** Parses JSON. Throws the finding `json-invalid`. */
export function parseJson(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch (cause) {
    throw new SluiceError('json-invalid', {}, cause)
  }
}
