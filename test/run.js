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
import { findFirefox, installFirefox } from './support/firefox.js'
import { installPackages, npm } from './support/packages.js'
import { SERVERS, TOOLS } from './support/tools.js'
import { findWebKitDriver, installWebKit } from './support/webkit.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Name, and whether it holds. */
const CHECKS = /** @type {const} */ ([
  ['types', () => npm('run', '--silent', 'check:types')],
  ['lint and format', () => npm('run', '--silent', 'check:lint')],
  ['dist is what src builds', distIsCommitted],
  ['publint', () => npm('run', '--silent', 'check:package')],
  ['are the types wrong', () => npm('run', '--silent', 'check:exports')],
])

/** The browsers, what names them to the tests, and the projects of `vite.config.ts` that need them. */
const BROWSERS = /** @type {const} */ ([
  {
    name: 'chromium',
    variable: 'CHROMIUM_PATH',
    projects: ['browser', 'laws', 'examples', 'servers', 'package'],
    find: findChromium,
    install: installChromium,
  },
  {
    name: 'firefox',
    variable: 'FIREFOX_PATH',
    projects: ['firefox'],
    find: findFirefox,
    install: installFirefox,
  },
  {
    name: 'webkit',
    variable: 'WEBKIT_DRIVER_PATH',
    projects: ['webkit'],
    find: findWebKitDriver,
    install: installWebKit,
  },
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
        env: { ...process.env, ...provideBrowsers(), ...provideServers(), SUMMARY_FILE: summaryFile },
      },
    )
    countTests(summaryFile, status)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Finds or installs the browsers of the projects that are to run. `vite.config.ts` leaves out what needs a browser
 * when `CHROMIUM_MISSING`, `FIREFOX_MISSING` or `WEBKIT_MISSING` says why there is none.
 * @returns {Record<string, string>}
 */
function provideBrowsers() {
  /** @type {Record<string, string>} */
  const found = {}
  for (const { name, variable, projects, find, install } of BROWSERS) {
    if (!projects.some(isToRun)) continue
    let path = find()
    if (!path) {
      heading(`install ${name}`)
      const installed = install()
      if ('reason' in installed) {
        skips.push(`every test in ${name}: it could not be installed: ${installed.reason}`)
        found[`${name.toUpperCase()}_MISSING`] = installed.reason
        continue
      }
      path = installed.path
    }
    found[variable] = path
  }
  return found
}

/**
 * Finds or installs what the examples with servers of their own need. `vite.config.ts` leaves out the tests of the
 * servers that `SERVERS_MISSING` names.
 * @returns {Record<string, string>}
 */
function provideServers() {
  if (!isToRun('servers')) return {}
  /** @type {Record<string, string>} */
  const found = {}
  /** @type {Record<string, string>} */
  const reasons = {}
  for (const { name, variable, find, install } of TOOLS) {
    const path = find()
    if (!path) heading(`install what the servers need: ${name}`)
    const installed = path ? { path } : install()
    if ('reason' in installed) reasons[name] = installed.reason
    else found[variable] = installed.path
  }
  const missing = SERVERS.flatMap(({ name, needs }) => {
    const lacking = needs.filter((tool) => reasons[tool])
    if (lacking.length === 0) return []
    const reason = lacking.map((tool) => `${tool} could not be installed: ${reasons[tool]}`).join('; ')
    skips.push(`every test against ${name}: ${reason}`)
    return name
  })
  return { ...found, SERVERS_MISSING: missing.join(' ') }
}

/**
 * Whether `--project` names it; without one, or with a pattern, all may run.
 * @param {string} project
 */
function isToRun(project) {
  const named = vitestArguments.flatMap((argument, index) => {
    if (argument === '--project') return vitestArguments[index + 1] ?? []
    return argument.startsWith('--project=') ? argument.slice('--project='.length) : []
  })
  return named.length === 0 || named.includes(project) || named.some((name) => /[*!]/.test(name))
}

/**
 * What is shown on which htmx: tests that passed, and those that failed behind a `!`. What is not shown on one of them
 * stands in `test/support/hosts.ts`, with the reason.
 *
 * @param {import('./support/summary-reporter.js').Summary['hosts']} hosts
 */
function printHosts(hosts) {
  const versions = [...new Set(Object.values(hosts).flatMap((row) => Object.keys(row)))].sort()
  if (versions.length === 0) return
  heading('behaviour by version of htmx')
  const cell = (/** @type {[number, number] | undefined} */ counts) =>
    counts ? `${counts[0]}${counts[1] ? `!${counts[1]}` : ''}` : '·'
  console.log(''.padEnd(24) + versions.map((version) => version.padStart(9)).join(''))
  for (const [behaviour, row] of Object.entries(hosts).sort())
    console.log(behaviour.padEnd(24) + versions.map((version) => cell(row[version]).padStart(9)).join(''))
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
  printHosts(summary.hosts)
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
