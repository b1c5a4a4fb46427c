import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** `test/run.js` says why there is no such browser; what needs it is then left out. */
const inBrowser = (include: string, engine: 'chromium' | 'firefox' | 'webkit', exclude: string[] = []) => ({
  include: [include],
  exclude: process.env[`${engine.toUpperCase()}_MISSING`] ? ['**'] : exclude,
  testTimeout: 30_000,
  hookTimeout: 60_000,
})

/** Files that need what is missing: `test/run.js` says why in `SERVERS_MISSING`, by the names of the servers. */
function missingServers(): string[] {
  if (process.env.CHROMIUM_MISSING) return ['**']
  const names = process.env.SERVERS_MISSING?.split(' ').filter(Boolean) ?? []
  return names.map((name) => `test/servers/${name}.test.ts`)
}

/** The tests of Sluice's behaviour, in one engine. */
const browserTests = (name: string, engine: 'chromium' | 'firefox' | 'webkit') => ({
  extends: true as const,
  test: {
    name,
    // What other versions of htmx do of their own does not depend on the engine.
    ...inBrowser('test/browser/**/*.test.ts', engine, engine === 'chromium' ? [] : ['test/browser/hosts/**']),
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
 * Three builds, one per `--mode`, because a bundle for a script tag and a package for a bundler differ in
 * what they hold: the script holds Mustache and sets `window.sluice`, the module leaves its dependencies out.
 */
export default defineConfig(({ mode }) => {
  const script = mode !== 'esm'
  return {
    plugins: script ? [mustacheWriter()] : [],
    define: { __VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'dist',
      emptyOutDir: !script,
      sourcemap: true,
      target: 'es2022',
      minify: mode === 'min' ? 'terser' : false,
      terserOptions: {
        compress: {
          passes: 5,
          inline: 1,
          unsafe: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          pure_getters: true,
        },
        mangle: { properties: { regex: MUSTACHE_INTERNALS } },
      },
      lib: script
        ? {
            entry: 'src/script.ts',
            formats: ['iife'],
            name: 'sluiceScript',
            fileName: () => (mode === 'min' ? 'sluice.min.js' : 'sluice.js'),
          }
        : {
            entry: { sluice: 'src/index.ts', install: 'src/install.ts' },
            formats: ['es'],
            fileName: (_format, name) => `${name}.esm.js`,
          },
      rolldownOptions: {
        external: script ? [] : ['mustache', 'htmx.org'],
        output: { chunkFileNames: 'core.esm.js' },
      },
    },
    test: {
      // Each worker of a browser test also runs a browser, so one per core of a small machine is enough.
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'happy-dom',
            include: ['test/**/*.test.ts'],
            exclude: ['test/{browser,examples,servers,package,docs,bench}/**'],
          },
        },
        browserTests('browser', 'chromium'),
        browserTests('firefox', 'firefox'),
        browserTests('webkit', 'webkit'),
        {
          extends: true,
          test: {
            name: 'examples',
            environment: 'node',
            ...inBrowser('test/examples/**/*.test.ts', 'chromium'),
          },
        },
        {
          extends: true,
          test: {
            name: 'servers',
            environment: 'node',
            ...inBrowser('test/servers/*.test.ts', 'chromium'),
            exclude: missingServers(),
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'package',
            environment: 'node',
            include: ['test/{package,docs,bench}/**/*.test.ts'],
            // It installs packages, builds other projects and runs the benchmark.
            testTimeout: 120_000,
            hookTimeout: 240_000,
          },
        },
      ],
    },
  }
})
