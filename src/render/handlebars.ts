import { type Engine, requireGlobal } from './engine.js'

interface Handlebars {
  compile(source: string): (data: unknown) => string
}

/** The page's Handlebars. @see https://handlebarsjs.com/api-reference/compilation.html */
export const handlebars: Engine = {
  compile: ({ source }) => requireGlobal<Handlebars>('Handlebars', 'compile').compile(source),
}
