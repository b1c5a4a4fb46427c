import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** The files for a script tag: what each serves, and how many bytes it may have with Brotli. */
export const SCRIPTS = [
  { file: 'sluice.min.js', serves: 'every htmx', budgetBytes: 31_000 },
  { file: 'sluice-htmx2.min.js', serves: 'htmx 2', budgetBytes: 26_000 },
  { file: 'sluice-htmx4.min.js', serves: 'htmx 4', budgetBytes: 26_500 },
] as const

/** A file of `dist/`, as a page loads it. Brotli's default quality is its highest, 11. */
export function measureScript(file: string) {
  const bytes = readFileSync(new URL(`../../dist/${file}`, import.meta.url))
  return {
    minifiedBytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes).length,
    /** What the `integrity` attribute says. */
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  }
}
