import { readFileSync } from 'node:fs'
import type { JsMinifyOptions } from '@swc/core'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { internalNames } from './test/support/internal-names.js'
import { MAIN_PATHS } from './test/support/plan.js'
import { Sequencer } from './test/support/sequencer.js'
import { excludedFrom } from './test/support/where.js'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** `test/run.js` says why there is no such browser; what needs it is then left out. */
const inBrowser = (
  include: string | string[],
  engine: 'chromium' | 'firefox' | 'webkit',
  exclude: string[] = [],
) => ({
  include: [include].flat(),
  exclude: process.env[`${engine.toUpperCase()}_MISSING`] ? ['**'] : exclude,
  testTimeout: 30_000,
  hookTimeout: 60_000,
})

/** Tests that wait for a server, an installation or a stream more than they work; in a group of their own, after the others. */
const waiting = { maxWorkers: 5, sequence: { groupOrder: 1 } }

/** Files that need what is missing: `test/run.js` says why in `SERVERS_MISSING`, by the names of the servers. */
function missingServers(): string[] {
  if (process.env.CHROMIUM_MISSING) return ['**']
  const names = process.env.SERVERS_MISSING?.split(' ').filter(Boolean) ?? []
  return names.map((name) => `test/servers/${name}.test.ts`)
}

/** The tests of Sluice's behaviour, in one engine. */
const browserTests = (
  name: string,
  engine: 'chromium' | 'firefox' | 'webkit',
  folder = '{browser,inspector}',
) => ({
  extends: true as const,
  test: {
    name,
    ...inBrowser(
      process.env.QUICK ? MAIN_PATHS : `test/${folder}/**/*.test.ts`,
      engine,
      excludedFrom(engine),
    ),
    environment: './test/support/environment.ts',
    environmentOptions: { engine },
    // The files that one process runs share its browser.
    isolate: false,
    ...(engine === 'webkit' ? { globalSetup: './test/support/screen.ts' } : {}),
  },
})

/**
 * Mustache exports one object, of which a bundler cannot leave anything out. Sluice only needs its `Writer`,
 * which in turn needs two values of the object.
 */
function mustacheWriter(): Plugin {
  return {
    name: 'mustache-writer',
    transform(code, id) {
      if (!id.endsWith('mustache.mjs')) return undefined
      const [parts, exported] = code.split('var mustache = {')
      if (!exported)
        this.error('This Mustache is built otherwise than 4.2.0; look again at what is needed of it.')
      const needed = "{ tags: ['{{', '}}'], escape: escapeHtml, Writer }"
      return { code: `${parts}var mustache = ${needed}; export default mustache`, map: null }
    },
  }
}

/** Names that only Mustache knows: it was written before minifiers could tell that they are its own. */
const MUSTACHE_INTERNALS =
  /^(templateCache|_cache|clearCache|render(Section|Inverted|Partial|Tokens)|indentPartial|(un)?escapedValue|rawValue|getConfig(Tags|Escape)|scanUntil|eos|tail|lookup)$/

/**
 * Minifies the whole file, after the bundler has written it: swc folds more of it than the bundler's own minifier. Names
 * of properties that nobody else can know are shortened.
 */
function minifier(): Plugin {
  const mangled = `${MUSTACHE_INTERNALS.source}|^(${internalNames().join('|')})$`
  return {
    name: 'minifier',
    async generateBundle(_options, bundle) {
      const { minify } = await import('@swc/core')
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const { code, map } = await minify(file.code.replace(/\/\/# sourceMappingURL.*\s*$/, ''), {
          ecma: 2022,
          compress: {
            passes: 4,
            inline: 1,
            unsafe: true,
            unsafe_arrows: true,
            unsafe_methods: true,
            // Each is used in one place, and none keeps a position between two uses.
            unsafe_regexp: true,
            pure_getters: true,
          },
          mangle: { props: { regex: mangled } },
          format: { comments: false },
          // Takes the map of what it is given, which its types do not say.
          sourceMap: { content: JSON.stringify(file.map) },
        } as unknown as JsMinifyOptions)
        const mapFile = bundle[`${file.fileName}.map`]
        file.code = `${code}\n//# sourceMappingURL=${file.fileName}.map\n`
        if (mapFile?.type === 'asset' && map) mapFile.source = map
      }
    },
  }
}

/** The files for a script tag, by `--mode`: their entry, and whether they are minified. */
const SCRIPTS: Record<string, { readonly entry: string; readonly minified: boolean }> = {
  'sluice.js': { entry: 'scripts/sluice', minified: false },
  'sluice.min.js': { entry: 'scripts/sluice', minified: true },
  'sluice-htmx2.min.js': { entry: 'scripts/sluice-htmx2', minified: true },
  'sluice-htmx4.min.js': { entry: 'scripts/sluice-htmx4', minified: true },
  'sluice.worker.js': { entry: 'hub/worker', minified: true },
  'sluice.inspector.js': { entry: 'inspector/inspector', minified: true },
}

/**
 * One build per `--mode`: `esm`, or the name of a script. A bundle for a script tag and a package for a bundler differ
 * in what they hold: a script holds Mustache and sets `window.sluice`, a module leaves its dependencies out.
 */
export default defineConfig(({ mode }) => {
  const script = SCRIPTS[mode]
  const doctor = mode === 'doctor'
  return {
    plugins: script ? [mustacheWriter(), ...(script.minified ? [minifier()] : [])] : [],
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'dist',
      emptyOutDir: !script && !doctor,
      sourcemap: !doctor,
      target: 'es2022',
      // The doctor is started each time, and read by nobody.
      minify: doctor,
      // What the inspector is drawn with: light-dark() as it is written, and nothing to spare.
      cssMinify: true,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      lib: script
        ? {
            entry: `src/${script.entry}.ts`,
            formats: ['iife'],
            name: 'sluiceScript',
            fileName: () => mode,
          }
        : doctor
          ? { entry: 'src/doctor/cli.ts', formats: ['es'], fileName: () => 'doctor.js' }
          : {
              entry: {
                sluice: 'src/index.ts',
                install: 'src/install.ts',
                htmx1: 'src/htmx1.ts',
                htmx2: 'src/htmx2.ts',
                htmx4: 'src/htmx4.ts',
                testing: 'src/testing/testing.ts',
              },
              formats: ['es'],
              fileName: (_format, name) => `${name}.esm.js`,
            },
      rolldownOptions: {
        external: script ? [] : doctor ? [/^node:/] : ['mustache', 'htmx.org'],
        output: { chunkFileNames: 'shared/[name].js' },
      },
    },
    test: {
      // Each worker of a browser test also runs a browser: three keep the two cores of a small machine busy, as one waits.
      maxWorkers: 3,
      sequence: { sequencer: Sequencer },
      // What Sluice says comes with its element, which Node would print with all that it has.
      onConsoleLog: (log) => !log.startsWith('Sluice '),
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'happy-dom',
            // One document for all files of a worker; `unit-setup.ts` keeps them apart.
            isolate: false,
            setupFiles: './test/support/unit-setup.ts',
            // A property is tried a hundred times, also where other processes want the cores.
            testTimeout: 30_000,
            hookTimeout: 30_000,
            include: ['test/**/*.test.ts'],
            exclude: ['test/{browser,doctor,inspector,laws,examples,servers,package,docs,bench}/**'],
          },
        },
        browserTests('browser', 'chromium'),
        browserTests('firefox', 'firefox'),
        browserTests('webkit', 'webkit'),
        browserTests('laws', 'chromium', 'laws'),
        {
          extends: true,
          test: {
            name: 'examples',
            environment: 'node',
            ...waiting,
            ...inBrowser('test/examples/**/*.test.ts', 'chromium'),
          },
        },
        {
          extends: true,
          test: {
            name: 'servers',
            environment: 'node',
            ...waiting,
            ...inBrowser('test/servers/*.test.ts', 'chromium'),
            exclude: missingServers(),
            // No bikes come by themselves.
            env: { SLUICE_STILL: '1' },
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'package',
            environment: 'node',
            ...waiting,
            include: ['test/{package,docs,bench,doctor}/**/*.test.ts'],
            // It installs packages, builds other projects and runs the benchmark.
            testTimeout: 120_000,
            hookTimeout: 240_000,
          },
        },
      ],
    },
  }
})
