import { expect, test } from 'vitest'
import { INSPECTOR, measureScript, SCRIPTS } from './sizes.js'

test.each([...SCRIPTS, INSPECTOR])(
  'dist/$file takes at most $budgetBytes bytes with Brotli',
  ({ file, budgetBytes }) => {
    expect(measureScript(file).brotliBytes).toBeLessThanOrEqual(budgetBytes)
  },
)
