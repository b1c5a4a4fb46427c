import { defineConfig } from 'vite'

/**
 * Three builds, one per `--mode`, because a bundle for a script tag and a package for a bundler differ in
 * what they hold: the script holds Mustache and sets `window.sluice`, the module leaves its dependencies out.
 */
export default defineConfig(({ mode }) => {
  const script = mode !== 'esm'
  return {
    build: {
      outDir: 'dist',
      emptyOutDir: !script,
      sourcemap: true,
      target: 'es2022',
      minify: mode === 'min' ? 'oxc' : false,
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
  }
})
