import Mustache from 'mustache'
import { SluiceError } from '../findings.js'
import type { Engine } from './engine.js'
import { pageDelimiters } from './source.js'

/** Handlebars, which Mustache would take for a field with a space in its name. */
const OTHER_LANGUAGE = /{{#\s*(if|each|unless|with)\s/

/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
export const mustache: Engine = {
  compile({ source, partial }) {
    const [, name] = OTHER_LANGUAGE.exec(source) ?? []
    if (name) throw new SluiceError('template-language', { name })
    // A writer for each template: what it keeps of partials ends with it.
    const writer = new Mustache.Writer()
    return (data) => writer.render(source, data, partial, [...pageDelimiters()] as [string, string])
  },
}
