import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { region, regions } from './regions.js'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test.each(Object.keys(regions))('README.md states the %s as they are; else: npm run readme', (name) => {
  expect(readme.includes(region(name))).toBe(true)
})
