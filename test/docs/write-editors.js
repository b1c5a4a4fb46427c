/** Writes what editors and assistants read; part of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = /** @type {{ module: typeof import('./editors.js') }} */ (
  await runnerImport(fileURLToPath(new URL('editors.ts', import.meta.url)), { configFile: false })
)
for (const [path, text] of Object.entries(module.editorFiles())) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
