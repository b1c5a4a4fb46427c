/**
 * What runs where, and why not elsewhere. `suite.ts` and `vite.config.ts` obey it, `npm test` prints it. What single
 * tests need of an htmx or an engine stands in `hosts.ts` and `engines.ts`, also with the reasons.
 */

/** The newest of each kind of htmx. */
export const NEWEST = /** @type {const} */ (['2.0.11', '4.0.1', '1.9.12'])
/** Older ones, on which what depends on the insides of an htmx is shown as well. */
export const OLDER = /** @type {const} */ (['2.0.4', '2.0.0', '1.9.2'])

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/**
 * @typedef {object} Where
 * @property {string} tests
 * @property {readonly string[]} [files] of `test/browser`, where it is not the name that says which
 * @property {readonly Engine[]} engines
 * @property {readonly string[]} htmx
 * @property {string} reason
 */

/** @type {readonly Where[]} */
export const WHERE = [
  {
    tests: 'behaviour',
    engines: ['chromium'],
    htmx: NEWEST,
    reason: 'Sluice has code of its own for each kind of htmx, and none for an engine on one of them.',
  },
  {
    tests: 'behaviour',
    engines: ['firefox', 'webkit'],
    htmx: ['2.0.11'],
    reason:
      'Streams, parsing, focus and history are the work of the engine; the kind of htmx does not change it.',
  },
  {
    tests: 'what depends on the insides of an htmx',
    engines: ['chromium'],
    htmx: OLDER,
    reason: 'An htmx differs from the one before by its own scripts, which run alike in each engine.',
  },
  {
    tests: 'rules that scripts alone decide',
    files: [
      'answers-headers',
      'api',
      'bindings',
      'coexistence',
      'defer',
      'disabled',
      'events',
      'findings',
      'gap-recipe',
      'heartbeat',
      'identifiers',
      'indicator',
      'limit',
      'main-job',
      'mistakes',
      'moving',
      'options',
      'options-places',
      'page-globals',
      'published-in-a-row',
      'published-sse',
      'reprocess',
      'responses',
      'responses-extensions',
      'state',
      'swap',
      'swap-errors',
      'swap-nothing',
      'targets',
      'templates',
      'templates-engines',
      'templates-errors',
      'templates-official',
      'throwers',
      'triggers',
      'upsert',
      'waits',
      'wildcards',
    ].map((name) => `${name}.test.ts`),
    engines: ['chromium'],
    htmx: NEWEST,
    reason:
      'What an option, a name, a trigger, a template, a swap style or a target means, how long a silence may be, and who hears of an error, is decided in JavaScript that each engine runs alike. `npm test -- --everywhere` runs them in all engines.',
  },
  {
    tests: 'hosts/',
    engines: ['chromium'],
    htmx: NEWEST,
    reason: 'What other versions of htmx do of their own does not depend on the engine.',
  },
  {
    tests: 'living.test.ts',
    engines: ['chromium', 'firefox'],
    htmx: NEWEST,
    reason: 'WebKit shows no second test in a document: there it costs no less than to load a page.',
  },
  {
    tests: 'units, examples, servers, package',
    engines: ['chromium'],
    htmx: ['2.0.11'],
    reason: 'They are about Sluice as a module, about one page, one server or one build.',
  },
]

/** Folders and files of `test/browser` that an engine does not run. @param {Engine} engine @returns {string[]} */
export function excludedFrom(engine) {
  return WHERE.filter(({ engines }) => !engines.includes(engine))
    .flatMap(({ tests, files }) => (files ? (process.env.EVERYWHERE ? [] : files) : [tests]))
    .filter((name) => /(\/|\.ts)$/.test(name))
    .map((name) => `test/browser/${name.replace(/\/$/, '/**')}`)
}

/** The versions of htmx for the behaviour in an engine. @param {Engine} engine @returns {readonly string[]} */
export function htmxOf(engine) {
  return WHERE.find(({ tests, engines }) => tests === 'behaviour' && engines.includes(engine))?.htmx ?? []
}
