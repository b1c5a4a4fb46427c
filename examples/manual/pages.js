/** Which pages of the repository the demo serves as its manual, and where each link of theirs leads there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The top folder of the repository. */
export const ROOT = new URL('../../', import.meta.url)

/** What comes first in the list, by its path; the rest follows by its name. */
const FIRST = ['README.md', 'docs/guide.md', 'docs/reference.md', 'docs/findings.md']

/**
 * The parts of the list of pages, by the name of each.
 * @returns {Record<string, string[]>} paths in the repository
 */
export function listPages() {
  const docs = pagesIn('docs')
  const servers = docs.filter((path) => path.startsWith('docs/servers/'))
  const rest = docs.filter((path) => !servers.includes(path) && !FIRST.includes(path))
  return {
    Manual: [...FIRST, ...rest],
    Servers: servers,
    Project: ['CONTRIBUTING.md', 'src/README.md', 'CHANGELOG.md'],
    Examples: pagesIn('examples'),
  }
}

/** Folders with packages and data. Some hold thousands of files, which would take longer to list than all else. */
const NOT_OURS = /^(data|node_modules|\..*)$/

/**
 * All pages of Markdown in a folder, sorted.
 * @param {string} folder
 * @returns {string[]}
 */
export function pagesIn(folder) {
  const entries = readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true })
  const paths = entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : pagesIn(path)
    return path.endsWith('.md') ? [path] : []
  })
  return paths.sort()
}

/** What pages show or link to, besides other pages. */
export function listFiles() {
  const pictures = readdirSync(new URL('docs', ROOT)).filter((name) => /\.(gif|png|svg)$/.test(name))
  return [...pictures.map((name) => `docs/${name}`), 'examples/demo.gif', 'LICENSE']
}

/**
 * Where the demo serves a page or a file: docs/guide.md at /docs/guide, the README of a folder at the folder, and the
 * README of all at /docs/.
 * @param {string} path
 */
export function addressOf(path) {
  const name = path.replace(/^docs\//, '').replace(/(?:(?<=^|\/)README)?\.md$/, '')
  return `/docs/${name === name.toUpperCase() ? name.toLowerCase() : name}`
}

/** What the demo serves for its other pages, by its path in the repository. @type {Map<string, string>} */
const served = new Map(
  Object.entries(JSON.parse(readFileSync(new URL('examples/files.json', ROOT), 'utf8'))).map(
    ([address, file]) => [new URL(String(file), 'file:///examples/').pathname.slice(1), address],
  ),
)

/**
 * Where a link of a page leads.
 * @param {string} link as it is written
 * @param {string} from the path of the page
 * @param {ReadonlySet<string>} paths of all pages and files
 * @returns {string | undefined} nothing for what the demo does not serve
 */
export function resolveLink(link, from, paths) {
  if (/^(#|[a-z][\w+.-]*:)/i.test(link)) return link
  const { pathname, hash } = new URL(link, `file:///${from}`)
  const path = pathname.slice(1).replace(/\/$/, '')
  for (const each of [path, `${path}/README.md`]) if (paths.has(each)) return addressOf(each) + hash
  const [, example] = /^examples\/(\w+)$/.exec(path) ?? []
  if (example && existsSync(new URL(`${path}/index.html`, ROOT))) return `/${example}`
  return served.get(path)
}
