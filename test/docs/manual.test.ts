/** What can be said of the manual without running it: no block is left out, links lead somewhere, and the prose is plain. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprint } from '../../examples/fingerprint.js'
import { anchorsOf } from '../../examples/manual/markdown.js'
import packageJson from '../../package.json'
import { blocksOf, manualBlocks, placeOf, useOf, withoutBlocks } from './blocks.js'
import { manualPages, ROOT } from './manual.js'

const MOST_WORDS = 30
const MOST_LINES = 180

const pages = manualPages()
/** What is written and not made. */
const written = pages.map(({ path, text }) => ({
  path,
  text: withoutBlocks(text.replace(/<!-- generated: [\s\S]*?<!-- \/generated -->/g, '')),
}))

test('every block of the manual is put to use', () => {
  const blocks = manualBlocks()
  const uses = new Map<string, number>()
  for (const block of blocks) {
    const use = useOf(block)
    expect(use, `${placeOf(block)}: nothing knows what to do with \`${block.language}\``).toBeDefined()
    uses.set(`${use}`, (uses.get(`${use}`) ?? 0) + 1)
  }
  console.log(`${blocks.length} blocks:`, [...uses].map(([use, count]) => `${count} ${use}`).join(', '))
})

test('a block ends, and belongs to the section that it stands in', () => {
  const text = '# A\n\n```js\na()\n```\n\n## B\n\n```\nb\n```\n'
  expect(blocksOf({ path: 'x.md', text })).toEqual([
    { page: 'x.md', line: 3, language: 'js', section: 1, text: 'a()\n' },
    { page: 'x.md', line: 9, language: '', section: 2, text: 'b\n' },
  ])
  expect(() => blocksOf({ path: 'x.md', text: '```js\na()' })).toThrow('x.md:1')
})

test(`the README has at most ${MOST_LINES} lines`, () => {
  const [readme] = pages
  expect(readme?.text.split('\n').length).toBeLessThanOrEqual(MOST_LINES)
})

test.each(pages.map(({ path }) => path))('the links of %s lead somewhere', (path) => {
  const { text } = written.find((page) => page.path === path) ?? { text: '' }
  const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^https?:/.test(link)) return URL.canParse(link) ? [] : [link]
    const [file = '', anchor] = link.split('#', 2)
    const target = file ? join(dirname(path), file) : path
    if (!existsSync(ROOT + target)) return [link]
    if (!anchor) return []
    const page = pages.find(({ path }) => path === target)
    return page && anchorsOf(page.text).includes(anchor) ? [] : [link]
  })
  expect(dead).toEqual([])
})

test.each(['Sluice', 'StreamInfo'])('the reference leaves out nothing of %s', (name) => {
  const reference = pages.find(({ path }) => path === 'docs/reference.md')?.text ?? ''
  const [, body = ''] = readFileSync(`${ROOT}src/api.ts`, 'utf8').split(`export interface ${name} {`)
  const [members = ''] = body.split('\n}')
  const names = [...members.matchAll(/^ {2}(?:readonly )?(\w+)[?(:]/gm)].map(([, member]) => member)
  expect(names.length).toBeGreaterThan(5)
  const [, table = ''] = reference.split('## JavaScript')
  const missing = names.filter((name) => !new RegExp(`\`(sluice\\.)?${name}\\b`).test(table))
  expect(missing).toEqual([])
})

/** Examples are not checked: they describe how they are built. */
const manual = written.filter(({ path }) => !path.startsWith('examples/'))

test.each(manual.map(({ path, text }) => [path, text]))('%s has short sentences', (_path, text) => {
  const long = sentencesOf(text as string).filter((sentence) => wordsOf(sentence) > MOST_WORDS)
  expect(long).toEqual([])
})

/** Paraphrases of a term, and words that Sluice once had for things that have a name: it fires, reports or logs events. */
const PARAPHRASES = [
  /\b(is|are|was|were|be|been|being) told\b/,
  /\b(tells?|told) (an?|each|every|it|its|of|only|that|the|these)\b/,
  /\bis none\b|\bnone any more\b/,
  /\b(by heart|spoilt|manner|foresight|outlook|happening)\b/i,
]

/** Generated tables are not exempt from this. */
const readable = pages.filter(({ path }) => !path.startsWith('examples/'))

test.each(readable.map(({ path, text }) => [path, withoutBlocks(text)]))(
  '%s says who does what',
  (_path, text) => {
    const found = sentencesOf(text as string).filter((sentence) =>
      PARAPHRASES.some((pattern) => pattern.test(sentence)),
    )
    expect(found).toEqual([])
  },
)

const packaged = ['package.json', 'LICENSE', 'README.md', ...packageJson.files]

test.each(
  manual.filter(({ path }) => packaged.some((place) => path === place || path.startsWith(`${place}/`))),
)('$path says of what the package leaves out that it is in the repository', ({ path, text }) => {
  const unsaid = partsOf(text).filter((part) => {
    const links = [...part.matchAll(/(?<!!\[[^\]]*)\]\(([^)#\s]+)/g)].map(([, link = '']) => link)
    const leaves = links
      .filter((link) => !/^https?:/.test(link))
      .map((link) => join(dirname(path), link))
      .some((file) => !packaged.some((place) => file === place || file.startsWith(`${place}/`)))
    return leaves && !/\brepository\b/.test(part)
  })
  expect(unsaid).toEqual([])
})

/** Paragraphs, points of lists and cells of tables. */
function partsOf(text: string): string[] {
  return text.split(/\n\s*\n|\n(?=[-#|>]|\d+\. )|\|/).map((part) => part.replace(/\s+/g, ' '))
}

/** The same, cut at the ends of their sentences. */
function sentencesOf(text: string): string[] {
  return partsOf(text)
    .flatMap((part) => part.split(/(?<=[.!?:;])\s+/))
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function wordsOf(sentence: string): number {
  return sentence
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`]*`/g, 'code')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length
}

test('the picture of the README is not older than the page that it shows; else: npm run pictures', () => {
  expect(readFileSync(join(ROOT, 'examples/demo.txt'), 'utf8').trim()).toBe(fingerprint())
})
