import { expect, test } from 'vitest'
import { describe, describeTabs } from './speed.js'

const report = {
  date: '2026-01-31T00:00:00Z',
  machine: { cores: 2, cpu: 'Some CPU', chromium: '156.0' },
  versions: ['htmx-sluice 0.1.0', 'htmx.org 2.0.11'],
  results: [
    {
      workload: 'hot',
      title: 'one value',
      size: 10_000,
      absolute: false,
      rounds: { A: 1, F2T: 3, sluice: 3 },
      medians: {
        A: { 'CPU µs/event': 450 },
        F2T: { 'CPU µs/event': 10 },
        sluice: { 'CPU µs/event': 20 },
      },
    },
  ],
}

test('the manual shows the figures of each system, and for each goal whether it is met or missed', () => {
  const text = describe(report)
  expect(text).toContain(
    'on 2026-01-31 in Chromium 156.0 on 2 cores (Some CPU) with htmx-sluice 0.1.0, htmx.org 2.0.11',
  )
  expect(text).toContain('| Workload | Figure | `A` | `F2T` | `sluice` |')
  expect(text).toContain('| hot: one value | CPU µs/event | 450¹ | 10 | 20 |')
  expect(text).toContain('| hot | CPU µs/event | ≤ 1.2 × F2T | 2 × F2T: missed |')

  const faster = structuredClone(report)
  for (const { medians } of faster.results) medians.sluice['CPU µs/event'] = 12
  expect(describe(faster)).toContain('| ≤ 1.2 × F2T | 1.2 × F2T: met |')
})

test('the manual says what tabs cost that share a stream, beside tabs that do not', () => {
  const figures = { tabs: 20, rate: 1000, seconds: 10, rounds: 3, chromium: '156.0' }
  expect(describeTabs({ ...figures, sharedCpu: 18.592, ownCpu: 19.23 })).toBe(
    '20 tabs, each with 1,000 events a second for 10 seconds: all processes of Chromium 156.0 took 18.6 s of CPU time with one connection for all tabs, and 19.2 s with one for each (medians of 3 rounds).',
  )
})
