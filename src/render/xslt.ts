import { TEMPLATE_SELECTOR } from '../attributes.js'
import type { Engine } from './engine.js'

/** The root of a stylesheet, parsed as HTML or as XML. */
const STYLESHEET = 'xsl\\:stylesheet,xsl\\:transform,stylesheet,transform'

/** XSLT, with the browser's processor. @see https://developer.mozilla.org/docs/Web/API/XSLTProcessor */
export const xslt: Engine = {
  parse,
  holds: (element) => element.matches(`${TEMPLATE_SELECTOR},object`) || !!element.querySelector(STYLESHEET),
  compile({ element, source }) {
    const processor = new XSLTProcessor()
    // [client-side-templates] An <object> holds its stylesheet as a document.
    processor.importStylesheet(
      source.trim() ? parse(source) : ((element as HTMLObjectElement).contentDocument as Node),
    )
    return (data) =>
      new XMLSerializer().serializeToString(processor.transformToFragment(data as Node, document))
  },
}

function parse(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'text/xml')
  const parserError = parsed.querySelector('parsererror')
  if (parserError) throw Error(`${parserError.textContent}`)
  return parsed
}
