import { type Engine, loaded } from './engine.js'

interface Nunjucks {
  renderString(source: string, data: unknown): string
  render(name: string, data: unknown): string
}

/**
 * The page's Nunjucks, with the environment it was configured with. A name that no element has is a name to
 * this environment. @see https://mozilla.github.io/nunjucks/api
 */
export const nunjucks: Engine = {
  compile(template) {
    const engine = loaded<Nunjucks>('nunjucks', 'render')
    const source = template.element && template.source
    return (data) => (source ? engine.renderString(source, data) : engine.render(template.name, data))
  },
}
