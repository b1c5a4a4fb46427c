import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** The files for a script tag: what each serves, and how many bytes it may have with Brotli. */
export const SCRIPTS = [
  { file: 'sluice.min.js', serves: 'every htmx', budgetBytes: 43_000 },
  { file: 'sluice-htmx2.min.js', serves: 'htmx 2', budgetBytes: 36_200 },
  { file: 'sluice-htmx4.min.js', serves: 'htmx 4', budgetBytes: 37_900 },
  { file: 'sluice.worker.js', serves: 'tabs that share a stream', budgetBytes: 5_600 },
] as const

/** What no page needs for its readers. */
export const INSPECTOR = { file: 'sluice.inspector.js', budgetBytes: 12_000 } as const

/** The scripts that Sluice replaces, as their packages publish them. */
const REPLACED = [
  'node_modules/htmx-ext-sse/dist/sse.min.js',
  'node_modules/htmx-ext-client-side-templates/dist/client-side-templates.min.js',
  'node_modules/mustache/mustache.min.js',
]

/** What files take, each compressed by itself. */
export interface Sizes {
  readonly minifiedBytes: number
  readonly gzipBytes: number
  readonly brotliBytes: number
}

/** A file of `dist/`, as a page loads it; `integrity` is what the attribute of this name says. */
export function measureScript(file: string): Sizes & { readonly integrity: string } {
  const bytes = read(`dist/${file}`)
  const hash = createHash('sha384').update(bytes).digest('base64')
  return { ...measure([bytes]), integrity: `sha384-${hash}` }
}

export function measureReplaced(): Sizes {
  return measure(REPLACED.map(read))
}

/** Brotli's default quality is its highest, 11. */
function measure(files: Buffer[]): Sizes {
  const sum = (size: (bytes: Buffer) => number): number =>
    files.reduce((total, bytes) => total + size(bytes), 0)
  return {
    minifiedBytes: sum((bytes) => bytes.length),
    gzipBytes: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    brotliBytes: sum((bytes) => brotliCompressSync(bytes).length),
  }
}

function read(path: string): Buffer {
  return readFileSync(new URL(`../../${path}`, import.meta.url))
}
