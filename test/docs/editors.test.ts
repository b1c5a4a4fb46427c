import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { getLanguageService, newHTMLDataProvider, TextDocument } from 'vscode-html-languageservice'
import packageJson from '../../package.json'
import { attributes } from '../../src/attributes.js'
import { events } from '../../src/events.js'
import { streamOptions } from '../../src/options.js'
import { editorFiles } from './editors.js'
import { ROOT } from './manual.js'

const files = editorFiles()
const parsed = (path: string) => JSON.parse(files[path] ?? '')

test.each(Object.keys(files))('%s is as it is generated now; else: npm run build', (path) => {
  expect(existsSync(ROOT + path), 'npm run build').toBe(true)
  expect(readFileSync(ROOT + path, 'utf8')).toBe(files[path])
})

test('the language service of VS Code offers every attribute, and the options of sse-config', () => {
  const data = parsed('dist/editors/sluice.html-data.json')
  const service = getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [newHTMLDataProvider('sluice', data)],
  })
  const complete = (html: string): string[] => {
    const document = TextDocument.create('file:///page.html', 'html', 1, html.replace('|', ''))
    const at = document.positionAt(html.indexOf('|'))
    return service
      .doComplete(document, at, service.parseHTMLDocument(document))
      .items.map(({ label }) => label)
  }
  const offered = complete('<div |></div>')
  for (const { name, value } of attributes) {
    if (name.includes('=') || value === 'set by Sluice') continue
    for (const each of name.split(', ')) expect(offered).toContain(each)
  }
  expect(complete('<div sse-config="|"></div>')).toEqual(
    expect.arrayContaining(streamOptions.map(({ name }) => `${name}:`)),
  )
  expect(complete('<div hx-swap="|"></div>')).toEqual(expect.arrayContaining(['upsert', 'beforeend follow']))
})

test('the web-types have each attribute twice, and what hx-on:: completes; package.json names them', () => {
  const { html, js } = parsed('dist/editors/sluice.web-types.json').contributions
  const names: string[] = html.attributes.map(({ name }: { name: string }) => name)
  expect(names).toContain('sse-swap')
  for (const name of names.filter((name) => !name.startsWith('data-')))
    expect(names).toContain(`data-${name}`)
  expect(new Set(names).size).toBe(names.length)
  const completed = js['htmx-events'].map(({ name }: { name: string }) => name)
  expect(completed).toContain('sse-open')
  expect(completed).toContain('sse:after:connection')
  expect(packageJson).toHaveProperty(['web-types'], './dist/editors/sluice.web-types.json')
})

/** Keys that htmx's own file has, which JetBrains' editors read. */
const reference = JSON.parse(
  readFileSync(`${ROOT}node_modules/htmx-4/dist/editors/jetbrains/htmx.web-types.json`, 'utf8'),
)

test('the web-types have the form of those that htmx ships', () => {
  const own = parsed('dist/editors/sluice.web-types.json')
  expect(Object.keys(reference)).toEqual(
    expect.arrayContaining(Object.keys(own).filter((key) => key !== 'version')),
  )
  expect(own.$schema).toBe(reference.$schema)
  expect(Object.keys(reference.contributions)).toEqual(expect.arrayContaining(Object.keys(own.contributions)))
  expect(Object.keys(reference.contributions.js)).toEqual(
    expect.arrayContaining(Object.keys(own.contributions.js)),
  )
})

test.each(['dist/skills/sluice/SKILL.md', 'llms.txt'])(
  '%s names every attribute, option and event',
  (path) => {
    for (const { name } of [...attributes, ...streamOptions, ...events])
      expect(files[path]).toContain(`\`${name}\``)
  },
)

test.each(Object.keys(files))('the links of %s lead somewhere', (path) => {
  const links = [...(files[path] ?? '').matchAll(/\]\(([^)]*\.md)\)/g)].map(([, link = '']) => link)
  expect(links.filter((link) => !existsSync(ROOT + link))).toEqual([])
})

test('the skill says in its first lines what it is for', () => {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(files['dist/skills/sluice/SKILL.md'] ?? '') ?? []
  expect(front).toMatch(/^name: sluice$/m)
  const [, description = ''] = /^description: (.+)$/m.exec(front) ?? []
  expect(description.length).toBeGreaterThan(50)
  expect(description.length).toBeLessThanOrEqual(1024)
})
