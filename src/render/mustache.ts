import Mustache from 'mustache'
import type { Engine } from './engine.js'
import { pageDelimiters } from './source.js'

/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
export const mustache: Engine = {
  compile({ source, partial }) {
    // A writer for each template: what it keeps of partials ends with it.
    const writer = new Mustache.Writer()
    return (data) => writer.render(source, data, partial, [...pageDelimiters()] as [string, string])
  },
}
