import { writeFileSync } from 'node:fs'
import { basename, relative } from 'node:path'

/** @import { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node' */

/**
 * @typedef {object} Summary what `test/run.js` reads after the run
 * @property {number} passed
 * @property {number} failed tests, and files or suites that broke outside their tests
 * @property {string[]} skipped one line each: its name and why
 * @property {Record<string, Record<string, [passed: number, failed: number]>>} hosts behaviour (a test file), by htmx
 * @property {Failure[]} failures
 * @property {Failure[]} flaky tests that failed and then passed
 * @property {Record<string, number>} seconds that the tests of each project took, one worker's after the other
 */

/**
 * @typedef {object} Failure what one wants to know of a test that failed
 * @property {string} file
 * @property {string} project
 * @property {string} name empty for a file that broke outside of its tests
 * @property {string[]} messages what was expected, and what came
 * @property {string | undefined} page its HTML and its console at that moment
 * @property {number | undefined} seed
 */

/** What a test that is shown on several versions of htmx stands below. */
const HOST = /^htmx (\d[\d.]*)/

/**
 * Writes the counts of a run to the file that `SUMMARY_FILE` names.
 * @implements {Reporter}
 */
export default class SummaryReporter {
  /** `-t PATTERN` marks all other tests as skipped; those are nobody's skips. */
  filtered = false

  /** @param {Vitest} vitest */
  onInit(vitest) {
    this.filtered = vitest.config.testNamePattern !== undefined
  }

  /**
   * @param {ReadonlyArray<TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Summary} */
    const summary = {
      passed: 0,
      failed: unhandledErrors.length,
      skipped: [],
      hosts: {},
      failures: [],
      flaky: [],
      seconds: {},
    }
    for (const module of modules) {
      for (const scope of [module, ...module.children.allSuites()]) {
        if (scope.errors().length === 0) continue
        summary.failed++
        summary.failures.push(failureOf(scope))
      }
      const { name } = module.project
      summary.seconds[name] = (summary.seconds[name] ?? 0) + module.diagnostic().duration / 1000
      for (const test of module.children.allTests()) {
        this.count(test, summary)
        if (test.result().state === 'failed') summary.failures.push(failureOf(test))
        else if (test.diagnostic()?.flaky) summary.flaky.push(failureOf(test))
        if (module.project.name === 'browser') this.countHost(test, summary.hosts)
      }
    }
    if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, JSON.stringify(summary))
  }

  /**
   * @param {TestCase} test
   * @param {Summary['hosts']} hosts
   */
  countHost(test, hosts) {
    const [, version] = HOST.exec(test.fullName) ?? []
    if (!version) return
    const behaviour = basename(test.module.moduleId, '.test.ts')
    hosts[behaviour] ??= {}
    hosts[behaviour][version] ??= [0, 0]
    hosts[behaviour][version][test.ok() ? 0 : 1]++
  }

  /**
   * @param {TestCase} test
   * @param {Summary} summary
   */
  count(test, summary) {
    const result = test.result()
    if (result.state === 'passed') summary.passed++
    else if (result.state === 'failed') summary.failed++
    else if (result.state === 'pending') summary.failed++
    else if (result.note || !this.filtered || isBroken(test.parent)) {
      const reason = isBroken(test.parent) ? 'what it needs could not be started' : 'no reason given'
      summary.skipped.push(`${test.fullName}: ${result.note ?? reason}`)
    }
  }
}

/**
 * Whether a file or a suite broke outside of its tests, so that they did not run.
 *
 * @param {TestModule | TestSuite} scope
 * @returns {boolean}
 */
function isBroken(scope) {
  return scope.errors().length > 0 || (scope.type === 'suite' && isBroken(scope.parent))
}

/**
 * @param {TestCase | TestModule | TestSuite} scope what failed: a test, or a file or a suite outside of its tests
 * @returns {Failure}
 */
function failureOf(scope) {
  const isTest = scope.type === 'test'
  const errors = (isTest ? scope.result().errors : scope.errors()) ?? []
  const module = scope.type === 'module' ? scope : scope.module
  const meta = scope.meta()
  return {
    file: relative(process.cwd(), module.moduleId).replaceAll('\\', '/'),
    project: module.project.name,
    name: scope.type === 'module' ? '' : scope.fullName,
    messages: errors.map(({ message }) => message),
    page: isTest ? meta.page : undefined,
    seed: isTest ? meta.seed : undefined,
  }
}
