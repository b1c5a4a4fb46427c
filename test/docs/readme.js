/** `npm run readme`: writes the generated regions of README.md anew. Needs a build, whose size it states. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const readme = new URL('../../README.md', import.meta.url)

// The tables are TypeScript, which Node 20 does not read by itself.
const { module } = /** @type {{ module: typeof import('./regions.js') }} */ (
  await runnerImport(fileURLToPath(new URL('regions.ts', import.meta.url)), { configFile: false })
)
writeFileSync(readme, module.fillRegions(readFileSync(readme, 'utf8')))
