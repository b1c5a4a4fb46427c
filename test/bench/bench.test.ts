import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

function bench(...options: string[]) {
  const run = fileURLToPath(new URL('run.js', import.meta.url))
  const out = join(folder, 'results.json')
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, '--out', out, ...options], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr, results: () => JSON.parse(readFileSync(out, 'utf8')).results }
}

test.skipIf(process.env.CHROMIUM_MISSING)('the benchmark ends with a figure for every system', () => {
  const { status, stdout, stderr, results } = bench(
    ...['--quick', '--only', 'burst,hot', '--systems', 'F2,sluice'],
  )
  expect(stderr).not.toContain('failed')
  expect(status).toBe(0)
  expect(stdout).toContain('CPU µs/event')
  for (const workload of ['burst', 'hot']) {
    const { medians } = results().find((result: { workload: string }) => result.workload === workload)
    expect(Object.keys(medians)).toEqual(['F2', 'sluice'])
    for (const figures of Object.values<Record<string, number>>(medians))
      expect(figures['CPU µs/event']).toBeGreaterThan(0)
  }
})
