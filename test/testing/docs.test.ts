// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the recipes of docs/testing.md are the files that are run', () => {
  const folder = new URL('../../docs/', import.meta.url)
  const text = readFileSync(new URL('testing.md', folder), 'utf8')
  const blocks = [...text.matchAll(/<!-- file: (\S+) -->\n\n```\w+\n([\s\S]*?)```\n\n<!-- \/file -->/g)]
  expect(blocks).toHaveLength(2)
  for (const [, file = '', block] of blocks)
    expect(block, file).toBe(readFileSync(new URL(file, folder), 'utf8'))
})
