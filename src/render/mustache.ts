import Mustache from 'mustache'
import { SluiceError, warnOnce } from '../findings.js'
import type { Engine } from './engine.js'
import { pageDelimiters } from './source.js'

/** Syntax of Handlebars, which Mustache would read as a field with a space in its name. */
const OTHER_LANGUAGE = /{{#\s*(if|each|unless|with)\s/

/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
export const mustache: Engine = {
  compile({ source, partial, name: template, element }) {
    const [, name] = OTHER_LANGUAGE.exec(source) ?? []
    if (name) throw new SluiceError('template-language', { name })
    // One writer for each template: its cache of partials must not outlive the template.
    const writer = new Mustache.Writer()
    let isConstant: boolean | undefined
    return (data) => {
      const tags = [...pageDelimiters()] as [string, string]
      isConstant ??= (writer.parse(source, tags) as string[][]).every(([type]) => type === 'text')
      // A template for an event without data, or with a mere `1`, needs no field.
      if (isConstant && typeof data === 'object' && !Array.isArray(data) && Object.keys(data ?? {}).length)
        warnOnce('template-plain', { element, template })
      return writer.render(source, data, partial, tags)
    }
  },
}
