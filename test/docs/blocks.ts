import { type ManualPage, manualPages, skillPages } from './manual.js'
import { fillRegions } from './regions.js'

/** A block of code in the manual. */
export interface Block {
  readonly page: string
  readonly line: number
  /** What stands behind its fence: `html`, `js` and so on. */
  readonly language: string
  readonly text: string
  /** The section that it stands in, as a number: blocks of one section belong together. */
  readonly section: number
}

/** Where a block stands, as editors understand it. */
export function placeOf({ page, line }: Block): string {
  return `${page}:${line}`
}

/** All blocks of the manual and of what assistants read, in order, as they are generated now. */
export function manualBlocks(): Block[] {
  return [...manualPages(), ...skillPages()].flatMap(({ path, text }) =>
    blocksOf({ path, text: fillRegions(path, text) }),
  )
}

/** The blocks of a page; a heading begins a section. */
export function blocksOf({ path, text }: ManualPage): Block[] {
  const blocks: Block[] = []
  let section = 0
  let open: { line: number; language: string; lines: string[] } | undefined
  const all = text.split('\n')
  for (const [index, line] of all.entries()) {
    const fence = /^```(\S*)/.exec(line)
    if (open && fence) {
      const { lines, ...rest } = open
      blocks.push({ page: path, ...rest, section, text: `${lines.join('\n')}\n` })
      open = undefined
    } else if (open) open.lines.push(line)
    else if (fence) open = { line: index + 1, language: languageOf(fence, all[index - 2]), lines: [] }
    else if (/^#{1,6} /.test(line)) section++
  }
  if (open) throw new Error(`${path}:${open.line} has a fence that does not end`)
  return blocks
}

/** What stands below `<!-- file: … -->` is a file that is run as it is; test/testing/docs.test.ts says that it is. */
function languageOf([, name = '']: RegExpExecArray, before = ''): string {
  return before.startsWith('<!-- file: ') ? 'file' : name
}

/** The text of a page without its blocks. */
export function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '')
}

/** What is done with a block. */
export type Use =
  | 'page'
  | 'script tags'
  | 'wire'
  | 'style'
  | 'script'
  | 'types'
  | 'server'
  | 'syntax'
  | 'command'
  | 'file'

const SERVERS = ['python', 'go']
const SYNTAX = ['ruby', 'php', 'java', 'nginx']

/** What is done with a block; undefined for a language that nothing knows. */
export function useOf({ language, text }: Block): Use | undefined {
  if (language === 'html') return /<(?!\/?script\b)\w/.test(text) ? 'page' : 'script tags'
  if (language === 'diff') return 'script tags'
  if (language === 'sse' || language === 'text') return 'wire'
  if (language === 'css') return 'style'
  if (language === 'js') return /'node:http'/.test(text) ? 'server' : 'script'
  if (language === 'ts') return 'types'
  if (language === 'file') return 'file'
  if (SERVERS.includes(language)) return 'server'
  if (SYNTAX.includes(language)) return 'syntax'
  if (language === 'sh' || language === '') return 'command'
  return undefined
}
