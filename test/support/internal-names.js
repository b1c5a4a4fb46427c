import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Packages whose objects Sluice reads or makes. */
const PACKAGES = [
  'htmx.org',
  'htmx-1.9.12',
  'htmx-1.9.2',
  'htmx-2.0.0',
  'htmx-2.0.4',
  'htmx-4',
  'htmx-ext-sse',
  'htmx-ext-client-side-templates',
  'idiomorph',
  'mustache',
  'eventsource-parser',
]

/**
 * Sources whose names others see: the types and tables of the public surface, and what is sent between the page and
 * the shared worker, or read by the inspector. Those are files of their own, and are minified by themselves.
 */
const SHARED =
  /^(public|api|register|events|options|findings|attributes|render\/engine|transport\/transport|hub\/protocol)\.ts$|^(inspector|testing)\//

/** Sources that are no part of a script for pages. */
const ELSEWHERE = /^(doctor|inspector|testing)\//

/**
 * The names of properties that only Sluice's own code uses, so that the minifier may shorten them: all names in `src/`,
 * but for those that the browser, htmx or a template engine knows, that the public types or the manual have, or that
 * stand in a text, by which a property may be read.
 *
 * @returns {string[]}
 */
export function internalNames() {
  const sources = filesOf('src', /(?<!\.d)\.ts$/).filter((file) => !ELSEWHERE.test(file.slice(4)))
  const own = new Set(sources.flatMap((file) => [...propertiesOf(file)]))
  const known = [
    ...filesOf('node_modules/@typescript', /\/lib\.[^/]*\.d\.ts$/),
    ...PACKAGES.flatMap((name) => filesOf(`node_modules/${name}`, /(?<!\.min)\.m?js$/)),
    ...filesOf('src', /\.tsx?$/).filter((file) => SHARED.test(file.slice(4))),
  ].map((file) => withoutComments(read(file)))
  const manual = ['README.md', 'llms.txt', ...filesOf('docs', /\.md$/)].flatMap(
    (file) => read(file).match(/```[\s\S]*?```|`[^`\n]+`/g) ?? [],
  )
  const texts = sources.flatMap((file) => textsOf(file))
  const reserved = new Set(
    [...known, ...manual, ...texts].flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []),
  )
  // htmx 4 makes the names of its hooks from those of its events.
  return [...own].filter((name) => name.length > 3 && !name.includes('_') && !reserved.has(name)).sort()
}

/** @param {string} folder @param {RegExp} pattern @returns {string[]} paths from the root */
function filesOf(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => pattern.test(name))
    .sort()
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), 'utf8')
}

/** @param {string} text */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '$1')
}

/** Every node of a source. @param {string} file @param {(node: Record<string, any>) => void} see */
function walk(file, see) {
  /** @param {unknown} node */
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit)
    // A text in a type, such as that of `Pick<Host, 'read'>`, is not in the script.
    else if (node && typeof node === 'object' && !('type' in node && node.type === 'TSLiteralType')) {
      see(node)
      Object.values(node).forEach(visit)
    }
  }
  visit(parseSync(file, read(file)).program)
}

/** Names of the properties in a source: read, written or declared. @param {string} file */
function propertiesOf(file) {
  /** @type {Set<string>} */
  const names = new Set()
  walk(file, ({ computed, property, key }) => {
    const name = computed ? undefined : (property ?? key)
    if (name?.type === 'Identifier') names.add(name.name)
  })
  return names
}

/** The texts in a source. @param {string} file @returns {string[]} */
function textsOf(file) {
  /** @type {string[]} */
  const texts = []
  walk(file, ({ type, value }) => {
    if (type === 'Literal' && typeof value === 'string') texts.push(value)
    if (type === 'TemplateElement') texts.push(value.raw)
  })
  return texts
}
