import Mustache from 'mustache'
import { SluiceError } from '../findings.js'
import type { Engine } from './engine.js'
import { pageDelimiters } from './source.js'

/** Syntax of Handlebars, which Mustache would read as a field with a space in its name. */
const OTHER_LANGUAGE = /{{#\s*(if|each|unless|with)\s/

/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
export const mustache: Engine = {
  compile({ source, partial }) {
    const [, name] = OTHER_LANGUAGE.exec(source) ?? []
    if (name) throw new SluiceError('template-language', { name })
    // One writer for each template: its cache of partials must not outlive the template.
    const writer = new Mustache.Writer()
    return (data) => writer.render(source, data, partial, [...pageDelimiters()] as [string, string])
  },
}
