/**
 * The laws for as long as one likes: `npm run fuzz -- --minutes 10 [VITEST ARGUMENTS]`. Each law is a test in `test/laws`,
 * which makes its own cases, prints its seed, and takes so many minutes in all instead of seconds.
 *
 * `LAW_SEED=… LAW_PATH=… HTMX=2.0.11` repeat what a failure says.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './support/chromium.js'

const given = process.argv.slice(2)
const at = given.indexOf('--minutes')
const minutes = at < 0 ? 10 : Number(given[at + 1])
if (!(minutes > 0)) {
  console.error('npm run fuzz -- --minutes N: a number above 0')
  process.exit(2)
}
const others = at < 0 ? given : [...given.slice(0, at), ...given.slice(at + 2)]
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url)),
    'run',
    '--project',
    'laws',
    '--reporter=default',
    ...others,
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, LAW_MINUTES: `${minutes}`, CHROMIUM_PATH: findChromium() ?? '' },
  },
)
process.exit(status ?? 1)
