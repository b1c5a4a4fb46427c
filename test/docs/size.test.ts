import { expect, test } from 'vitest'
import { measureScript } from './sizes.js'

const BUDGET_BYTES = 30_500

test(`dist/sluice.min.js takes at most ${BUDGET_BYTES} bytes with brotli`, () => {
  expect(measureScript().brotliBytes).toBeLessThanOrEqual(BUDGET_BYTES)
})
