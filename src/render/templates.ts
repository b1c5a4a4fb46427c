import { TEMPLATE_SELECTOR } from '../attributes.js'
import { SluiceError } from '../findings.js'
import type { Engine, Render, Template } from './engine.js'
import { sourceOf } from './source.js'

/** The templates of the page. Each is read and compiled once, and again after it has changed. */
export interface Templates {
  /** Finds and compiles a template, once. Throws what the engine throws, and the finding `template-missing`. */
  compile(from: Element, name: string, engine: Engine): Render
  /** The source of a template; undefined if no element holds it, or it is invalid. */
  source(from: Element, name: string): string | undefined
  /** Whether the source of this element has been read. */
  wasRead(element: Element): boolean
}

const isTemplate = (element: Element): boolean => element.matches(TEMPLATE_SELECTOR)

/** Finds an element by an htmx selector, relative to an element. */
export type FindElement = (element: Element, selector: string) => Element | undefined

export function createTemplates(find: FindElement): Templates {
  const compiled = new WeakMap<Element, { engine: Engine; render: Render }>()
  const sourceCache = new WeakMap<Element, string>()
  /** The elements whose source is cached, by the node that is observed for them. */
  const holders = new WeakMap<Node, Element>()
  const observer = new MutationObserver(invalidate)

  function invalidate(records: readonly MutationRecord[]): void {
    for (const { target } of records) {
      for (let node: Node | null = target; node; node = node.parentNode) {
        const element = holders.get(node)
        if (!element) continue
        sourceCache.delete(element)
        compiled.delete(element)
      }
    }
  }

  /** The first template with this id, even if another element has it too; else the first that a selector finds. */
  function findTemplate(from: Element, id: string, holds = isTemplate): Element | undefined {
    const byId = document.getElementById(id)
    if (byId && holds(byId)) return byId
    // A plain word is an id, not the name of a tag.
    for (const selector of [`#${CSS.escape(id)}`, ...(/\W/.test(id) ? [id] : [])]) {
      try {
        const match = [...document.querySelectorAll(selector)].find(holds)
        if (match) return match
      } catch {
        // It may be a selector of htmx.
      }
    }
    try {
      const match = /\W/.test(id) ? find(from, id) : undefined
      return match && holds(match) ? match : undefined
    } catch {
      // It is no selector: nothing is found.
      return undefined
    }
  }

  /** The source that an element holds, cached until it changes. */
  function readSource(element: Element): string {
    const cached = sourceCache.get(element)
    if (cached !== undefined) return cached
    const source = sourceOf(element)
    sourceCache.set(element, source)
    // The content of a `<template>` belongs to another document, so it is observed separately.
    for (const node of [element, (element as HTMLTemplateElement).content]) {
      if (!node || holders.has(node)) continue
      holders.set(node, element)
      observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true })
    }
    return source
  }

  return {
    compile(from, name, engine) {
      invalidate(observer.takeRecords())
      const element = findTemplate(from, name, engine.holds)
      const cached = element && compiled.get(element)
      if (cached?.engine === engine) return cached.render
      function partial(id: string): string {
        const match = findTemplate(from, id)
        if (match) return readSource(match)
        const other = document.getElementById(id)
        const fix = other ? `make the <${other.localName}> a` : 'add'
        throw new SluiceError('template-missing', { template: id, fix })
      }
      const template: Template = {
        name,
        element,
        partial,
        get source() {
          return element ? readSource(element) : partial(name)
        },
      }
      const render = engine.compile(template)
      if (element) {
        // Reading starts the observer, even if the engine has not read the source.
        readSource(element)
        compiled.set(element, { engine, render })
      }
      return render
    },
    source(from, name) {
      invalidate(observer.takeRecords())
      try {
        const element = findTemplate(from, name)
        return element && readSource(element)
      } catch {
        // The error is reported when the template is rendered.
        return undefined
      }
    },
    wasRead: (element) => sourceCache.has(element),
  }
}
