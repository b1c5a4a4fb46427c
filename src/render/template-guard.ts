import { TEMPLATE_SELECTOR } from '../attributes.js'
import { SluiceError } from '../findings.js'

/**
 * Returns the HTML. Throws if a part of it has a template as its target: a payload could replace the template.
 *
 * @param protects whether a payload must not choose an element as its target; `grows` if its content stays.
 */
export function checkParts(html: string, protects: (target: Element, grows: boolean) => boolean): string {
  if (!/-oob|hx-(partial|upsert|preserve)|<template\s/.test(html)) return html
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html })
  for (const part of content.querySelectorAll('*')) {
    const oobAttribute = part.getAttributeNames().find((name) => /swap-oob$/.test(name))
    const isPart = /^hx-(partial|upsert)$/.test(part.localName) || part.matches('template[hx]')
    if (!oobAttribute && !isPart && !part.hasAttribute('hx-preserve')) continue
    const [style = '', selector] = `${oobAttribute ? part.getAttribute(oobAttribute) : ''}`.split(/:(.*)/s)
    const target = (isPart && part.getAttribute('hx-target')) || selector || `#${CSS.escape(part.id)}`
    let targets: readonly Element[] = []
    try {
      targets = [...document.querySelectorAll(target)]
    } catch {
      // The host reports the invalid selector.
    }
    const grows = /^(before|after|upsert)/.test(
      style || part.getAttribute('hx-swap') || part.localName.slice(3),
    )
    if (!part.matches(TEMPLATE_SELECTOR) || isPart)
      for (const element of targets)
        if (protects(element, grows)) throw new SluiceError('target-template', { target })
  }
  return html
}
