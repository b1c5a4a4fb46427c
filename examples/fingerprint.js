import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** What the picture of the README shows. */
const SOURCES = ['motorbikes/index.html', 'motorbikes/page.js', 'style.css']

/** What the picture is made of, as one text: when that changes, the picture is older than its page. */
export function fingerprint() {
  const hash = createHash('sha256')
  for (const name of SOURCES) hash.update(readFileSync(new URL(name, import.meta.url)))
  return hash.digest('hex')
}
