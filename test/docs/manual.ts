import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pagesIn } from '../../examples/manual/pages.js'

/** The top folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A page of the manual. */
export interface ManualPage {
  /** From the top folder. */
  readonly path: string
  readonly text: string
}

/** What people read, in Markdown: the README, how to contribute, `docs/` and the READMEs of the examples. */
export function manualPages(): ManualPage[] {
  return ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs'), ...pagesIn('examples')].map((path) => ({
    path,
    text: readFileSync(ROOT + path, 'utf8'),
  }))
}

/** What assistants read, as it was last written. */
export function skillPages(): ManualPage[] {
  return ['llms.txt', 'dist/skills/sluice/SKILL.md']
    .filter((path) => existsSync(ROOT + path))
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }))
}
