/** What a run of the tests is to do: what its arguments say, and what each project of `vite.config.ts` needs. */

/** Each project of `vite.config.ts`, and the files that are its own. */
const PROJECTS = /** @type {const} */ ({
  unit: /^test\/(?!browser|inspector|laws|examples|servers|package|docs|bench|doctor)/,
  browser: /^test\/(browser|inspector)/,
  firefox: /^test\/browser/,
  webkit: /^test\/browser/,
  laws: /^test\/laws/,
  examples: /^test\/examples/,
  servers: /^test\/servers/,
  package: /^test\/(package|docs|bench|doctor)/,
})

/** @typedef {keyof typeof PROJECTS} Project */

/**
 * The main paths, for `npm run test:quick`: what most pages do, from the first attribute to the next connection, on
 * htmx 2 in Chromium.
 */
export const MAIN_PATHS = [
  'connection',
  'events',
  'lifecycle',
  'reconnect',
  'responses',
  'state',
  'swap',
  'targets',
  'templates',
  'triggers',
].map((name) => `test/browser/${name}.test.ts`)

/** The htmx of the quick run. */
export const QUICK_HTMX = '2.0.11'

/** What is tried by chance or in many rounds, for `npm run test:soak`. */
export const SOAKING = [
  'test/browser/chaos',
  'test/browser/hub-chaos',
  'test/browser/leaks',
  'test/browser/load',
  'test/route/connectors-laws',
  'test/swap/queue',
  'test/dom/upsert',
  'test/swap/target',
  'test/stream/stream.test',
  'test/stream/policy',
  'test/stream/missing',
  'test/stream/memory',
  'test/render/source',
]

/**
 * @typedef {object} Plan
 * @property {boolean} checks the static checks as well
 * @property {boolean} quick units and main paths only
 * @property {boolean} changed only what the changes since the last commit touch
 * @property {boolean} soak
 * @property {boolean} everywhere in all engines also what is shown in one for all
 * @property {number} repeat how often the same tests are run
 * @property {string[]} vitest arguments for vitest
 */

/**
 * @param {readonly string[]} args of the command line
 * @returns {Plan}
 */
export function readPlan(args) {
  /** @type {Plan} */
  const plan = {
    checks: false,
    quick: false,
    changed: false,
    soak: false,
    everywhere: false,
    repeat: 1,
    vitest: [],
  }
  for (let index = 0; index < args.length; index++) {
    const arg = /** @type {string} */ (args[index])
    if (/^--(checks|quick|changed|soak|everywhere)$/.test(arg))
      plan[/** @type {'checks'} */ (arg.slice(2))] = true
    else if (arg === '--repeat') {
      plan.repeat = Number(args[++index])
      if (!Number.isInteger(plan.repeat) || plan.repeat < 1)
        throw new Error('--repeat needs a number, such as --repeat 20 test/browser/swap.test.ts')
    } else plan.vitest.push(arg)
  }
  return plan
}

/** Options of vitest that are followed by their value. */
const WITH_VALUE = new Set(['--project', '-t', '--testNamePattern', '--reporter', '--testTimeout', '--retry'])

/**
 * Whether a project may run: `--project` names it, and it has files of the kind that is asked for.
 *
 * @param {readonly string[]} args for vitest
 * @param {string} project
 */
export function isToRun(args, project) {
  /** @type {string[]} */
  const named = []
  /** @type {string[]} */
  const files = []
  for (let index = 0; index < args.length; index++) {
    const arg = /** @type {string} */ (args[index])
    if (arg.startsWith('--project=')) named.push(arg.slice('--project='.length))
    else if (WITH_VALUE.has(arg)) {
      const value = args[++index]
      if (arg === '--project' && value) named.push(value)
    } else if (!arg.startsWith('-')) files.push(arg)
  }
  const own = PROJECTS[/** @type {Project} */ (project)]
  // A part of a name, such as "chaos", may be in any project.
  if (files.length > 0 && files.every((file) => file.startsWith('test/') && !own.test(file))) return false
  return named.length === 0 || named.includes(project) || named.some((name) => /[*!]/.test(name))
}

/**
 * What the quick run runs: the units, and in Chromium the main paths or, with `--changed`, those of them that a change
 * can touch. `vite.config.ts` leaves out the other browser tests when `QUICK` is set.
 *
 * @param {readonly string[] | undefined} changed files, if only what they touch is to run
 * @returns {string[][]} arguments for vitest, for one run each
 */
export function quickRuns(changed) {
  const units = ['--project', 'unit']
  if (!changed) return [[...units, '--project', 'browser']]
  // Browser tests load the build, so vitest does not know which of them `src/` touches.
  const touchesAll = changed.some((file) => /^(src|test\/support|test\/server)\//.test(file))
  const own = changed.filter((file) => /^test\/browser\/.*\.test\.ts$/.test(file))
  const browser = [...new Set([...(touchesAll ? MAIN_PATHS : []), ...own])]
  return [[...units, '--changed'], ...(browser.length > 0 ? [['--project', 'browser', ...browser]] : [])]
}

/**
 * What `-t` takes to run one test. Vitest compares it with the names of its suites and of the test with a space
 * between them, and says them in its reports with ` > `.
 *
 * @param {string} name as a report says it
 */
export function patternOf(name) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' > ', ' (?:> )?')
}
