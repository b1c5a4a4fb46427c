import { describe, expect, test } from 'vitest'
import { manualPages } from './manual.js'
import { fillRegions, regions } from './regions.js'

const pages = manualPages()

describe('what is generated in the manual', () => {
  test.each(Object.keys(regions))('has a place for the %s', (name) => {
    expect(pages.filter(({ text }) => text.includes(`<!-- generated: ${name} -->`)).length).toBe(1)
  })

  test.each(
    pages.filter(({ text }) => text.includes('<!-- generated')).map(({ path, text }) => [path, text]),
  )('%s is as it is generated now; else: npm run readme', (path, text) => {
    expect(text).toBe(fillRegions(path as string, text as string))
  })
})
