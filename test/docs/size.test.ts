import { expect, test } from 'vitest'
import { measureScript, SCRIPTS } from './sizes.js'

test.each(SCRIPTS)('dist/$file takes at most $budgetBytes bytes with Brotli', ({ file, budgetBytes }) => {
  expect(measureScript(file).brotliBytes).toBeLessThanOrEqual(budgetBytes)
})
