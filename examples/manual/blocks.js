/**
 * The blocks of code in a page of the manual, and which of them belong together: a page, its style, its scripts and the
 * events that its server sends. The tests play them, and the demo shows them running.
 */

/**
 * A block of code in the manual.
 * @typedef {object} Block
 * @property {string} page its path in the repository
 * @property {number} line
 * @property {string} language what stands behind its fence: `html`, `js` and so on
 * @property {string} text
 * @property {number} section the section that it stands in: blocks of one section belong together
 */

/**
 * What is done with a block.
 * @typedef {'page' | 'script tags' | 'wire' | 'style' | 'script' | 'types' | 'server' | 'syntax' | 'command' | 'file'} Use
 */

/**
 * What belongs to a page.
 * @typedef {object} Parts
 * @property {readonly Block[]} scripts
 * @property {readonly Block[]} styles
 * @property {readonly Block[]} wires the events, as the server writes them
 */

/**
 * Where a block stands, as editors understand it.
 * @param {Block} block
 */
export function placeOf({ page, line }) {
  return `${page}:${line}`
}

/**
 * The blocks of a page; a heading begins a section.
 * @param {{ path: string, text: string }} page
 * @returns {Block[]}
 */
export function blocksOf({ path, text }) {
  /** @type {Block[]} */
  const blocks = []
  let section = 0
  /** @type {{ line: number, language: string, lines: string[] } | undefined} */
  let open
  const all = text.split('\n')
  for (const [index, line] of all.entries()) {
    const fence = /^```(\S*)/.exec(line)
    if (open && fence) {
      const { lines, ...rest } = open
      blocks.push({ page: path, ...rest, section, text: `${lines.join('\n')}\n` })
      open = undefined
    } else if (open) open.lines.push(line)
    else if (fence) open = { line: index + 1, language: languageOf(fence[1], all[index - 2]), lines: [] }
    else if (/^#{1,6} /.test(line)) section++
  }
  if (open) throw new Error(`${path}:${open.line} has a fence that does not end`)
  return blocks
}

/**
 * What stands below `<!-- file: … -->` is a file that is run as it is; test/testing/docs.test.ts says that it is.
 * @param {string} [name]
 * @param {string} [before]
 */
function languageOf(name = '', before = '') {
  return before.startsWith('<!-- file: ') ? 'file' : name
}

const SERVERS = ['python', 'go']
const SYNTAX = ['ruby', 'php', 'java', 'nginx']
/**
 * A part of a program in Python makes no application.
 * @param {Block} block
 */
const isPart = ({ language, text }) => language === 'python' && !/^app\w* = /m.test(text)

/**
 * What is done with a block; undefined for a language that nothing knows.
 * @param {Block} block
 * @returns {Use | undefined}
 */
export function useOf(block) {
  const { language, text } = block
  if (language === 'html') return /<(?!\/?script\b)\w/.test(text) ? 'page' : 'script tags'
  if (language === 'diff') return 'script tags'
  if (language === 'sse' || language === 'text') return 'wire'
  if (language === 'css') return 'style'
  if (language === 'js') return /'node:http'/.test(text) ? 'server' : 'script'
  if (language === 'ts') return 'types'
  if (language === 'file') return 'file'
  if (isPart(block)) return 'syntax'
  if (SERVERS.includes(language)) return 'server'
  if (SYNTAX.includes(language)) return 'syntax'
  if (language === 'sh' || language === '') return 'command'
  return undefined
}

/**
 * What belongs to a page: the blocks behind it, up to the next page, in its section.
 * @param {Block} page
 * @param {readonly Block[]} blocks all blocks, in order
 * @returns {Parts}
 */
export function partsOf(page, blocks) {
  const rest = blocks.slice(blocks.indexOf(page) + 1)
  const end = rest.findIndex(
    (block) => block.section !== page.section || block.page !== page.page || useOf(block) === 'page',
  )
  const mine = end < 0 ? rest : rest.slice(0, end)
  /** @param {Use} use */
  const of = (use) => mine.filter((block) => useOf(block) === use)
  return { scripts: of('script'), styles: of('style'), wires: of('wire') }
}

/**
 * A page that can be shown at work, because its events are there, too.
 * @typedef {Parts & { block: Block, last: Block }} Example the last of its blocks is where it is complete
 */

/**
 * @param {readonly Block[]} blocks
 * @returns {Example[]}
 */
export function examplesOf(blocks) {
  return blocks
    .filter((block) => useOf(block) === 'page')
    .map((block) => {
      const parts = partsOf(block, blocks)
      const all = [block, ...parts.wires, ...parts.styles, ...parts.scripts]
      return { ...parts, block, last: all.reduce((one, other) => (other.line > one.line ? other : one)) }
    })
    .filter(({ wires }) => wires.length > 0)
}

/**
 * Each event of an example by itself, with the blank line that ends it.
 * @param {readonly Block[]} wires
 */
export function eventsOf(wires) {
  return wires.flatMap(({ text }) =>
    text
      .split(/\n{2,}/)
      .filter((event) => event.trim())
      .map((event) => `${event.trimEnd()}\n\n`),
  )
}
