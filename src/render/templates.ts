import { TEMPLATE } from '../attributes.js'
import { SluiceError } from '../findings.js'
import type { Engine, Render, Template } from './engine.js'
import { sourceOf } from './source.js'

/** The templates of the page: each is read and made ready once, and again when it has changed. */
export interface Templates {
  /** Finds the template of a name, ready to render. Throws what the engine throws, and when there is none. */
  ready(from: Element, name: string, engine: Engine): Render
  /** What is written in the template of a name, as far as an element of the page holds it. */
  source(from: Element, name: string): string | undefined
  /** Whether the template that an element holds has been read. */
  isUsed(element: Element): boolean
}

const isTemplate = (element: Element): boolean => element.matches(TEMPLATE)

/** Finds an element by a selector of htmx, seen from an element. */
export type Find = (element: Element, selector: string) => Element | undefined

export function createTemplates(find: Find): Templates {
  const made = new WeakMap<Element, { engine: Engine; render: Render }>()
  const sources = new WeakMap<Element, string>()
  /** The elements whose source is known, by what is observed of them. */
  const holders = new WeakMap<Node, Element>()
  const observer = new MutationObserver(forget)

  function forget(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      for (let at: Node | null = target; at; at = at.parentNode) {
        const element = holders.get(at)
        if (!element) continue
        sources.delete(element)
        made.delete(element)
      }
    }
  }

  /** The first template of this id, whatever else has it; else the first that a selector finds. */
  function locate(from: Element, id: string, holds = isTemplate): Element | undefined {
    const first = document.getElementById(id)
    if (first && holds(first)) return first
    // A plain word is an id that is missing, and not a tag's name.
    for (const selector of [`#${CSS.escape(id)}`, ...(/\W/.test(id) ? [id] : [])]) {
      try {
        const found = [...document.querySelectorAll(selector)].find(holds)
        if (found) return found
      } catch {
        // One of htmx, or none at all.
      }
    }
    try {
      const found = /\W/.test(id) ? find(from, id) : undefined
      return found && holds(found) ? found : undefined
    } catch {
      // No selector either: the same as not found.
      return undefined
    }
  }

  /** What is written in an element, by heart until it changes. */
  function read(element: Element): string {
    const known = sources.get(element)
    if (known !== undefined) return known
    const source = sourceOf(element)
    sources.set(element, source)
    // What a `<template>` holds is in a document of its own.
    for (const node of [element, (element as HTMLTemplateElement).content]) {
      if (!node || holders.has(node)) continue
      holders.set(node, element)
      observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true })
    }
    return source
  }

  return {
    ready(from, name, engine) {
      forget(observer.takeRecords())
      const element = locate(from, name, engine.holds)
      const known = element && made.get(element)
      if (known?.engine === engine) return known.render
      function partial(id: string): string {
        const found = locate(from, id)
        if (found) return read(found)
        throw new SluiceError('template-missing', { template: id })
      }
      const template: Template = {
        name,
        element,
        partial,
        get source() {
          return element ? read(element) : partial(name)
        },
      }
      const render = engine.compile(template)
      if (element) {
        // Observed also where the engine has not asked for it.
        read(element)
        made.set(element, { engine, render })
      }
      return render
    },
    source(from, name) {
      forget(observer.takeRecords())
      try {
        const element = locate(from, name)
        return element && read(element)
      } catch {
        // What is wrong with it is told when it is to be rendered.
        return undefined
      }
    },
    isUsed: (element) => sources.has(element),
  }
}
