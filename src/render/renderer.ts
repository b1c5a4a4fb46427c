import { read, twins } from '../attributes.js'
import { SluiceError, warnOnce } from '../findings.js'
import type { Engine } from './engine.js'
import { handlebars } from './handlebars.js'
import { mustache } from './mustache.js'
import { nunjucks } from './nunjucks.js'
import { createTemplates, type Find } from './templates.js'
import { xslt } from './xslt.js'

/** HTML that a server has encoded as JSON; some escape the `<` as well. */
const QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c).*"$/is

/** Renders payloads through the templates that the page's attributes name. */
export interface Renderer {
  /** What the template attribute in force for an element says; undefined where there is none. */
  template(element: Element): string | undefined
  /**
   * Renders a payload through the template in force; without one, the payload is its own rendering.
   * Throws what the engine throws.
   */
  render(element: Element, payload: string): string
  /** Adds the attributes `NAME-template` and, with the data at `data`, `NAME-array-template`. */
  register(name: string, engine: Engine): void
}

/** @param find finds an element by a selector of htmx, seen from an element. */
export function createRenderer(find: Find): Renderer {
  const templates = createTemplates(find)
  type Form = readonly [engine: Engine, wrap: (data: unknown) => unknown]
  /** By attribute. [client-side-templates] This order decides before nearness does. */
  const forms = new Map<string, Form>()
  const asIs = (data: unknown): unknown => data

  function register(name: string, engine: Engine, wrap: Form[1] = (data) => ({ data })): void {
    forms.set(`${name}-template`, [engine, asIs])
    forms.set(`${name}-array-template`, [engine, wrap])
  }
  register('mustache', mustache)
  // [client-side-templates] Hands an array over as it is, where the other engines get it as `data`.
  register('handlebars', handlebars, asIs)
  register('nunjucks', nunjucks)
  register('xslt', xslt)

  function inForce(element: Element): [name: string, form: Form] | undefined {
    for (const [attribute, form] of forms) {
      const holder = element.closest(twins(attribute))
      if (holder) return [read(holder, attribute) as string, form]
    }
    return undefined
  }

  return {
    register,
    template: (element) => inForce(element)?.[0],
    render(element, payload) {
      const found = inForce(element)
      if (!found) {
        if (QUOTED_HTML.test(payload)) warnOnce('html-quoted', { element })
        return payload
      }
      const [name, [engine, wrap]] = found
      const render = templates(element, name, engine)
      return String(render(wrap((engine.parse ?? parseJson)(payload))))
    },
  }
}

/** Reads JSON. Throws the finding that it is none. */
export function parseJson(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch (cause) {
    throw new SluiceError('json-invalid', {}, cause)
  }
}
