import { read, TEMPLATE, twins } from '../attributes.js'
import { SluiceError, warnOnce } from '../findings.js'
import type { Engine } from './engine.js'
import { handlebars } from './handlebars.js'
import { mustache } from './mustache.js'
import { nunjucks } from './nunjucks.js'
import { createTemplates, type Find } from './templates.js'
import { xslt } from './xslt.js'

/** HTML that a server has encoded as JSON; some escape the `<` as well. */
const QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c)/i

/** How the payloads for an element become what is shown. */
export interface Rendering {
  /** What the template attribute in force says; undefined where there is none. */
  readonly template: string | undefined
  /**
   * Renders a payload through the template in force; without one, the payload is its own rendering.
   * Throws what the engine throws.
   *
   * @param json gives the payload as JSON, where that was read already.
   */
  render(payload: string, json?: () => unknown): string
  /** Reads a payload as {@link render} does. Throws that it cannot be read. */
  parse(payload: string, json?: () => unknown): unknown
  /** Whether data cannot become markup, unless the template says so. */
  readonly escapes: boolean
  /**
   * What is written in the template, and in those that it includes; undefined where that is not known. The same list
   * as long as all of it says the same.
   */
  sources(): readonly string[] | undefined
}

/** Renders payloads through the templates that the page's attributes name. */
export interface Renderer {
  /** What holds for an element now, and until an attribute changes. */
  bind(element: Element): Rendering
  /** The same, for one thing of it. */
  template(element: Element): Rendering['template']
  render(element: Element, payload: string): string
  /**
   * Whether a payload must not choose the element as a place to swap: it is a template, or holds one that an attribute
   * of the page names.
   *
   * @param grows whether what is in the element stays.
   */
  protects(element: Element, grows: boolean): boolean
  /** All template attributes that there are. */
  attributes(): string[]
  /** Adds the attributes `NAME-template` and, with the data at `data`, `NAME-array-template`. */
  register(name: string, engine: Engine): void
}

/** What a Mustache template has in it that is made for an array: `{{.}}`, `{{0.name}}`, `{{length}}`. */
const TAKES_ARRAY = /{{\W*([.\d]|length)/

const NONE: readonly string[] = []

/** What takes in another template: of Mustache and Handlebars; and of other languages, or with other delimiters. */
const PARTIAL = /{{[~#\s]*>\s*([^\s~}]+)/g
const UNKNOWN = /{%|{{=/

/** What no payload may choose: templates, and what a browser reads as something else than text. */
const PROTECTED = 'template,script,style'
/** What may hold a template of any engine. */
const HOLDERS = 'template[id],script[id],object[id],xml[id]'

/** @param find finds an element by a selector of htmx, seen from an element. */
export function createRenderer(find: Find): Renderer {
  const templates = createTemplates(find)
  type Form = readonly [engine: Engine, wrap: (data: unknown) => unknown, selector: string]
  /** By attribute. [client-side-templates] This order decides before nearness does. */
  const forms = new Map<string, Form>()
  const asIs = (data: unknown): unknown => data

  function register(name: string, engine: Engine, wrap: Form[1] = (data) => ({ data })): void {
    if (!/^[a-z][\w-]*$/i.test(name))
      throw new SluiceError('engine-invalid', { name, advice: 'name it with letters, digits and "-"' })
    if (typeof engine?.compile !== 'function')
      throw new SluiceError('engine-invalid', { name, advice: 'give it a function compile' })
    for (const [attribute, form] of [
      [`${name}-template`, asIs],
      [`${name}-array-template`, wrap],
    ] as const)
      forms.set(attribute, [engine, form, twins(attribute)])
  }
  register('mustache', mustache)
  // [client-side-templates] Hands an array over as it is, where the other engines get it as `data`.
  register('handlebars', handlebars, asIs)
  register('nunjucks', nunjucks)
  register('xslt', xslt)

  function inForce(element: Element): [name: string, form: Form] | undefined {
    for (const [attribute, form] of forms) {
      const holder = element.closest(form[2])
      if (holder) return [read(holder, attribute) as string, form]
    }
    return undefined
  }

  /** What is written in a template, and in those that it includes. */
  function closure(
    source: (id: string) => string | undefined,
    name: string,
    read = new Map<string, string | undefined>(),
  ): Map<string, string | undefined> {
    if (read.has(name)) return read
    const text = source(name)
    read.set(name, text)
    for (const [, partial] of text?.matchAll(PARTIAL) ?? []) closure(source, partial as string, read)
    return read
  }

  function protects(element: Element, grows: boolean): boolean {
    if (element.matches(PROTECTED) || templates.isUsed(element)) return true
    const inside = grows ? [] : [...element.querySelectorAll(HOLDERS)]
    if (!inside.length) return false
    const names = new Map<string, string | undefined>()
    for (const [attribute, [, , selector]] of forms)
      for (const holder of document.querySelectorAll(selector))
        closure((id) => templates.source(holder, id), read(holder, attribute) as string, names)
    return inside.some((held) => templates.isUsed(held) || names.has(held.id))
  }

  /** A payload may give a part of what is rendered the id of a template, which it would then take the place of. */
  function checkParts(html: string): string {
    if (!/-oob|hx-(partial|upsert|preserve)|<template\s/.test(html)) return html
    const { content } = Object.assign(document.createElement('template'), { innerHTML: html })
    for (const part of content.querySelectorAll('*')) {
      const written = part.getAttributeNames().find((name) => /swap-oob$/.test(name))
      const isPart = /^hx-(partial|upsert)$/.test(part.localName) || part.matches('template[hx]')
      if (!written && !isPart && !part.hasAttribute('hx-preserve')) continue
      const [style = '', selector] = `${written ? part.getAttribute(written) : ''}`.split(/:(.*)/s)
      const target = (isPart && part.getAttribute('hx-target')) || selector || `#${CSS.escape(part.id)}`
      let found: readonly Element[] = []
      try {
        found = [...document.querySelectorAll(target)]
      } catch {
        // The host says what it is.
      }
      const grows = /^(before|after|upsert)/.test(
        style || part.getAttribute('hx-swap') || part.localName.slice(3),
      )
      if (!part.matches(TEMPLATE) || isPart)
        for (const element of found)
          if (protects(element, grows)) throw new SluiceError('target-template', { target })
    }
    return html
  }

  const renderer: Renderer = {
    register,
    protects,
    attributes: () => [...forms.keys()].flatMap((name) => [name, `data-${name}`]),
    template: (element) => inForce(element)?.[0],
    render: (element, payload) => renderer.bind(element).render(payload),
    bind(element) {
      const found = inForce(element)
      if (!found)
        return {
          template: undefined,
          render(payload) {
            if (payload.endsWith('"') && QUOTED_HTML.test(payload.slice(0, 99)))
              warnOnce('html-quoted', { element })
            return payload
          },
          parse: asIs,
          escapes: false,
          sources: () => NONE,
        }
      const [name, [engine, wrap]] = found
      const source = (id: string): string | undefined => templates.source(element, id)
      let known: readonly (readonly [id: string, source: string | undefined])[] = []
      let all: string[] | undefined
      const parse: Rendering['parse'] = (payload, json) =>
        engine.parse ? engine.parse(payload) : (json?.() ?? parseJson(payload))
      return {
        template: name,
        parse,
        // Others have filters and helpers.
        escapes: engine === mustache,
        render(payload, json) {
          const render = templates.ready(element, name, engine)
          const data = parse(payload, json)
          if (
            engine === mustache &&
            wrap === asIs &&
            Array.isArray(data) &&
            !TAKES_ARRAY.test(`${source(name)}`)
          )
            warnOnce('data-array', { element })
          return checkParts(String(render(wrap(data))))
        },
        sources() {
          if (known.length && known.every(([id, was]) => source(id) === was)) return all
          known = [...closure(source, name)]
          // An engine may know where else to find one.
          const isKnown = known.every(([, text]) => text !== undefined && !UNKNOWN.test(text))
          all = isKnown ? (known.map(([, text]) => text) as string[]) : undefined
          return all
        },
      }
    },
  }
  return renderer
}

/** Reads JSON. Throws the finding that it is none. */
export function parseJson(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch (cause) {
    throw new SluiceError('json-invalid', {}, cause)
  }
}
