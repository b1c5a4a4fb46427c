import { writeFileSync } from 'node:fs'
import { basename, relative } from 'node:path'

/** @import { Reporter, TestCase, TestModule, Vitest } from 'vitest/node' */

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
 * @property {string} name
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
        if (scope.errors().length > 0) summary.failed++
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
    else if (result.note || !this.filtered) {
      summary.skipped.push(`${test.fullName}: ${result.note ?? 'no reason given'}`)
    }
  }
}

/**
 * @param {TestCase} test
 * @returns {Failure}
 */
function failureOf(test) {
  const errors = test.result().errors ?? []
  const meta = test.meta()
  return {
    file: relative(process.cwd(), test.module.moduleId).replaceAll('\\', '/'),
    project: test.module.project.name,
    name: test.fullName,
    messages: errors.map(({ message }) => message),
    page: meta.page,
    seed: meta.seed,
  }
}
