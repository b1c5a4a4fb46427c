import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** The script tag's file, as a page loads it. Brotli's default quality is its highest, 11. */
export function measureScript() {
  const bytes = readFileSync(new URL('../../dist/sluice.min.js', import.meta.url))
  return {
    minifiedBytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes).length,
    /** What the `integrity` attribute says. */
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  }
}
