/**
 * The one command, `npm test [-- VITEST ARGUMENTS]`: installs what is missing, builds, runs the tests and ends with
 * the line `N passed, N failed, N skipped`. With `--checks` it also runs the static checks and counts each as one.
 * `--quick` runs the units and the main paths, `--changed` of them what a change touches, `--soak` what is tried by
 * chance for longer, `--everywhere` in all engines also what is shown in one for all, and `--repeat 20 FILE` the same tests again and again.
 *
 * A test that fails is run once more. One that then passes is flaky: it is named, and run three times alone. If it
 * fails there as well, it has failed.
 *
 * On a bare clone nothing is installed yet, so this file imports only Node and its neighbours.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, findShell, installChromium, installShell } from './support/chromium.js'
import { findFirefox, installFirefox } from './support/firefox.js'
import { MANUAL_TOOLS } from './support/manual-tools.js'
import { installPackages, npm } from './support/packages.js'
import { isToRun, patternOf, QUICK_HTMX, quickRuns, readPlan, SOAKING } from './support/plan.js'
import { SERVERS, TOOLS } from './support/tools.js'
import { findWebKitDriver, installWebKit } from './support/webkit.js'
import { WHERE } from './support/where.js'

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

/** How often a flaky test is run again. */
const ALONE = 3
/** How many characters of a page are shown. */
const MOST_OF_A_PAGE = 4000

const startedAt = Date.now()
const plan = readPlan(process.argv.slice(2))
/** The arguments of each run of vitest. */
const runs = (plan.quick ? quickRuns(plan.changed ? changedFiles() : undefined) : [[]]).map((args) => [
  ...args,
  ...plan.vitest,
])
if (plan.soak) runs[0]?.push(...SOAKING)

let passed = 0
/** @type {string[]} */
const failures = []
/** @type {string[]} */
const skips = []
/** @type {string[]} */
const flaky = []
/** @type {Record<string, number>} */
const seconds = {}
let failedTests = 0

if (!installPackages()) {
  failures.push('npm ci: the packages could not be installed')
} else {
  if (build()) runTests()
  else failures.push('build: no test ran')
  if (plan.checks) for (const [name, check] of CHECKS) runCheck(name, check)
}
printSummary()

function runTests() {
  const environment = {
    ...process.env,
    ...provideBrowsers(),
    ...provideServers(),
    ...provideManual(),
    ...(plan.quick ? { QUICK: '1', HTMX: QUICK_HTMX } : {}),
    ...(plan.soak ? { SOAK: '1' } : {}),
    ...(plan.everywhere ? { EVERYWHERE: '1' } : {}),
  }
  for (const args of runs) {
    if (plan.repeat > 1) repeat(args, environment)
    else countTests(runVitest([...args, '--retry=1', '--passWithNoTests'], environment), environment)
  }
}

/** A run that is done often builds what its pages load, and only when a source is newer. */
function build() {
  const often = plan.quick || plan.repeat > 1
  if (often && isBuilt()) return true
  heading('build')
  return npm('run', '--silent', often ? 'build:min' : 'build')
}

function isBuilt() {
  const file = join(root, 'dist/sluice.min.js')
  if (!existsSync(file)) return false
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join('src', String(name)))
  const builtAt = statSync(file).mtimeMs
  return [...sources, 'vite.config.ts', 'package-lock.json'].every(
    (name) => statSync(join(root, name)).mtimeMs < builtAt,
  )
}

/**
 * Runs the same tests again and again, and says of each how often it failed.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
function repeat(args, environment) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (let turn = 1; turn <= plan.repeat; turn++) {
    heading(`${turn} of ${plan.repeat}`)
    const { summary, status } = runVitest(args, environment, 'dot')
    passed += summary?.passed ?? 0
    failedTests += summary?.failed ?? 0
    for (const failure of summary?.failures ?? []) {
      const name = `${failure.file}: ${failure.name}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (counts.get(name) === 1) printFailure(failure)
    }
    if (!summary) failures.push(`vitest: ended with code ${status}`)
  }
  for (const [name, count] of counts) flaky.push(`${name}: failed ${count} of ${plan.repeat} times`)
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ summary: import('./support/summary-reporter.js').Summary | undefined, status: number | null }}
 */
function runVitest(args, environment, reporter = 'default') {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-test-'))
  const summaryFile = join(folder, 'summary.json')
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        `--reporter=${reporter}`,
        `--reporter=${join(root, 'test/support/summary-reporter.js')}`,
        ...args,
      ],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...environment, SUMMARY_FILE: summaryFile },
      },
    )
    const summary = existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, 'utf8')) : undefined
    return { summary, status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What has changed since the last commit, new files included. */
function changedFiles() {
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout
  const names = git('diff', '--name-only', 'HEAD') + git('ls-files', '--others', '--exclude-standard')
  return names.split('\n').filter(Boolean)
}

/** Whether one of the runs may have tests of a project. @param {string} project */
function mayRun(project) {
  return runs.some((args) => isToRun(args, project))
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
    if (!projects.some(mayRun)) continue
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
    if (name !== 'chromium' || process.env[variable]) continue
    let shell = findShell()
    if (!shell) {
      heading("install chromium's headless shell")
      shell = installShell()
    }
    if (shell) found.CHROMIUM_SHELL_PATH = shell
  }
  return found
}

/**
 * Finds or installs what the examples with servers of their own need. `vite.config.ts` leaves out the tests of the
 * servers that `SERVERS_MISSING` names.
 * @returns {Record<string, string>}
 */
function provideServers() {
  if (!mayRun('servers')) return {}
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
 * Finds or installs what the code of the manual is run by. A test that lacks one is skipped, and says which.
 * @returns {Record<string, string>}
 */
function provideManual() {
  if (!mayRun('package')) return {}
  /** @type {string[]} */
  const reasons = []
  for (const { name, find, install } of MANUAL_TOOLS) {
    if (find()) continue
    heading(`install what the manual needs: ${name}`)
    const installed = install()
    if ('reason' in installed) reasons.push(`${name}: ${installed.reason}`)
  }
  return { MANUAL_MISSING: reasons.join('; ') }
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
 * @param {ReturnType<typeof runVitest>} result
 * @param {NodeJS.ProcessEnv} environment
 */
function countTests({ summary, status }, environment) {
  if (!summary) {
    failures.push(`vitest: ended with code ${status} before it had run the tests`)
    return
  }
  passed += summary.passed
  failedTests += summary.failed
  skips.push(...summary.skipped)
  for (const [project, time] of Object.entries(summary.seconds))
    seconds[project] = (seconds[project] ?? 0) + time
  printHosts(summary.hosts)
  for (const failure of summary.failures) printFailure(failure)
  for (const test of summary.flaky) {
    printFailure(test, 'flaky')
    heading(`again, alone: ${test.name}`)
    const again = Array.from({ length: ALONE }, () => runVitest(aloneArguments(test), environment, 'dot'))
    const failed = again.filter(
      ({ status, summary }) => status !== 0 || !summary?.passed || summary.flaky.length > 0,
    ).length
    flaky.push(
      `${test.file}: ${test.name}: failed and then passed; alone it did not pass ${failed} of ${ALONE} times`,
    )
    if (failed > 0) {
      passed--
      failures.push(`${test.file}: ${test.name}: is flaky`)
    }
  }
  if (summary.passed + summary.failed === 0 && !plan.changed) failures.push('vitest: no test ran')
  else if (status !== 0 && summary.failed === 0) failures.push(`vitest: ended with code ${status}`)
}

/** @param {import('./support/summary-reporter.js').Failure} test */
function aloneArguments({ project, file, name }) {
  return ['--project', project, file, ...(name ? ['-t', patternOf(name)] : [])]
}

/**
 * All that one needs to know of a test that failed, and how to run it again.
 *
 * @param {import('./support/summary-reporter.js').Failure} test
 */
function printFailure(test, how = 'failed') {
  const { file, project, name, messages, page, seed } = test
  const variables = seed === undefined ? '' : `SEED=${seed} `
  const args = aloneArguments(test).map((arg) =>
    /^[\w./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`,
  )
  heading(`${how}: ${file} in ${project}`)
  console.log([name, ...messages].filter(Boolean).join('\n'))
  if (page) console.log(page.length > MOST_OF_A_PAGE ? `${page.slice(0, MOST_OF_A_PAGE)} …` : page)
  console.log(`again    ${variables}npm test -- ${args.join(' ')}`)
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

/** Only where everything ran: of a part, one knows. */
function printWhere() {
  if (plan.vitest.length > 0 || plan.quick || plan.soak) return
  heading('what runs where')
  for (const { tests, files, engines, htmx, reason } of WHERE)
    console.log(
      `${tests}${files ? ` (${files.join(', ')})` : ''}: ${engines.join(', ')}, htmx ${htmx.join(', ')}. ${reason}`,
    )
}

function printSummary() {
  const failed = failures.length + failedTests
  printWhere()
  console.log()
  for (const skip of skips) console.log(`skipped  ${skip}`)
  for (const test of flaky) console.log(`flaky    ${test}`)
  for (const failure of failures) console.log(`failed   ${failure}`)
  for (const [project, time] of Object.entries(seconds))
    console.log(`${project.padEnd(9)}${time.toFixed(1)} s of one worker`)
  console.log(`took     ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  console.log(`${passed} passed, ${failed} failed, ${skips.length} skipped`)
  process.exitCode = failed > 0 ? 1 : 0
}
