/** `npm run readme`: writes the generated regions of the manual anew. Needs a build, whose size it states. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// The tables are TypeScript, which Node 20 does not read by itself.
const { module } = /** @type {{ module: typeof import('./regions.js') & typeof import('./manual.js') }} */ (
  await runnerImport(fileURLToPath(new URL('regions.ts', import.meta.url)), { configFile: false })
)
for (const { path, text } of module.manualPages()) {
  const filled = module.fillRegions(path, text)
  if (filled !== text) writeFileSync(module.ROOT + path, filled)
}
