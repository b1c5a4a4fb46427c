/**
 * The one command, `npm test [-- VITEST ARGUMENTS]`: installs what is missing, builds, runs the tests and ends with
 * the line `N passed, N failed, N skipped`. With `--checks` it also runs the static checks and counts each as one.
 *
 * On a bare clone nothing is installed yet, so this file imports only Node and its neighbours.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, installChromium } from './support/chromium.js'
import { installPackages, npm } from './support/packages.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Name, and whether it holds. */
const CHECKS = /** @type {const} */ ([
  ['types', () => npm('run', '--silent', 'check:types')],
  ['lint and format', () => npm('run', '--silent', 'check:lint')],
  ['dist is what src builds', distIsCommitted],
  ['publint', () => npm('run', '--silent', 'check:package')],
  ['are the types wrong', () => npm('run', '--silent', 'check:exports')],
])

const startedAt = Date.now()
const withChecks = process.argv.includes('--checks')
const vitestArguments = process.argv.slice(2).filter((argument) => argument !== '--checks')

let passed = 0
/** @type {string[]} */
const failures = []
/** @type {string[]} */
const skips = []
let failedTests = 0

if (!installPackages()) {
  failures.push('npm ci: the packages could not be installed')
} else {
  heading('build')
  if (npm('run', '--silent', 'build')) runTests()
  else failures.push('build: no test ran')
  if (withChecks) for (const [name, check] of CHECKS) runCheck(name, check)
}
printSummary()

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-test-'))
  const summaryFile = join(folder, 'summary.json')
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        `--reporter=${join(root, 'test/support/summary-reporter.js')}`,
        ...vitestArguments,
      ],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...provideChromium(), SUMMARY_FILE: summaryFile },
      },
    )
    countTests(summaryFile, status)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Tests that need a browser read `CHROMIUM_PATH`; `vite.config.ts` leaves them out when `CHROMIUM_MISSING` says why.
 * @returns {Record<string, string>}
 */
function provideChromium() {
  const found = findChromium()
  if (found) return { CHROMIUM_PATH: found }
  heading('install chromium')
  const installed = installChromium()
  if ('path' in installed) return { CHROMIUM_PATH: installed.path }
  skips.push(`every test in a browser: chromium could not be installed: ${installed.reason}`)
  return { CHROMIUM_MISSING: installed.reason }
}

/**
 * @param {string} summaryFile
 * @param {number | null} status vitest's exit code
 */
function countTests(summaryFile, status) {
  /** @type {import('./support/summary-reporter.js').Summary} */
  let summary
  try {
    summary = JSON.parse(readFileSync(summaryFile, 'utf8'))
  } catch {
    failures.push(`vitest: ended with code ${status} before it had run the tests`)
    return
  }
  passed += summary.passed
  failedTests += summary.failed
  skips.push(...summary.skipped)
  if (summary.passed + summary.failed === 0) failures.push('vitest: no test ran')
  else if (status !== 0 && summary.failed === 0) failures.push(`vitest: ended with code ${status}`)
}

/**
 * @param {string} name
 * @param {() => boolean} check
 */
function runCheck(name, check) {
  heading(name)
  if (check()) passed++
  else failures.push(name)
}

/** Compares the build that has just been made with what git holds, new files included. */
function distIsCommitted() {
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const changed = git('diff', '--exit-code', '--stat', '--', 'dist')
  const added = git('ls-files', '--others', '--', 'dist')
  process.stdout.write(changed.stdout + changed.stderr + added.stdout)
  return changed.status === 0 && added.status === 0 && added.stdout === ''
}

/** @param {string} name */
function heading(name) {
  console.log(`\n— ${name} —`)
}

function printSummary() {
  const failed = failures.length + failedTests
  console.log()
  for (const skip of skips) console.log(`skipped  ${skip}`)
  for (const failure of failures) console.log(`failed   ${failure}`)
  console.log(`took     ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  console.log(`${passed} passed, ${failed} failed, ${skips.length} skipped`)
  process.exitCode = failed > 0 ? 1 : 0
}
