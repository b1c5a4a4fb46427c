import { type Engine, requireGlobal } from './engine.js'

interface Nunjucks {
  renderString(source: string, data: unknown): string
  render(name: string, data: unknown): string
}

/**
 * The page's Nunjucks, with the environment that the page configured. If no element has the name, this environment
 * looks it up. @see https://mozilla.github.io/nunjucks/api
 */
export const nunjucks: Engine = {
  compile(template) {
    const engine = requireGlobal<Nunjucks>('nunjucks', 'render')
    const source = template.element && template.source
    return (data) => (source ? engine.renderString(source, data) : engine.render(template.name, data))
  },
}
