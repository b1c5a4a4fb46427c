import { SluiceError } from '../findings.js'
import type { Engine, Render, Template } from './engine.js'
import { sourceOf } from './source.js'

/** Finds the template of a name, ready to render. Throws what the engine throws, and when there is none. */
export type Templates = (from: Element, name: string, engine: Engine) => Render

/** Finds an element by a selector of htmx, seen from an element. */
export type Find = (element: Element, selector: string) => Element | undefined

/** The templates of the page: each made ready once, and again when its source has changed. */
export function createTemplates(find: Find): Templates {
  const ready = new WeakMap<Element, { engine: Engine; written: string; render: Render }>()

  return (from, name, engine) => {
    function locate(id: string): Element | undefined {
      try {
        // A plain word is an id that is missing, and not a tag's name.
        return document.getElementById(id) ?? (/\W/.test(id) ? find(from, id) : undefined)
      } catch {
        // No selector either: the same as not found.
        return undefined
      }
    }
    function read(id: string): string {
      const found = locate(id)
      if (found) return sourceOf(found)
      throw new SluiceError('template-missing', { template: id })
    }

    const element = locate(name)
    // Compared as it is serialised, which is cheap; only a change is worth a look at the source.
    const written = element?.outerHTML ?? ''
    const known = element && ready.get(element)
    if (known?.written === written && known.engine === engine) return known.render
    const template: Template = {
      name,
      element,
      partial: read,
      get source() {
        return read(name)
      },
    }
    const render = engine.compile(template)
    if (element) ready.set(element, { engine, written, render })
    return render
  }
}
