import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

const quoted = fileURLToPath(new URL('results.json', import.meta.url))
const written = () => (existsSync(quoted) ? statSync(quoted).mtimeMs : 0)

function bench(...options: string[]) {
  const run = fileURLToPath(new URL('run.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, ...options], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.skipIf(process.env.CHROMIUM_MISSING)('the benchmark ends with a figure for every system', () => {
  const before = written()
  const out = join(folder, 'results.json')
  const { status, stdout, stderr } = bench(
    ...['--quick', '--only', 'burst,hot,limited', '--systems', 'F2,F2T,FC,FCT,sluice,sluice4', '--out', out],
  )
  expect(stderr).not.toContain('failed')
  expect(status).toBe(0)
  expect(stdout).toContain('Goals')
  expect(stdout).toMatch(/met|MISSED/)

  const { results, goals, versions } = JSON.parse(readFileSync(out, 'utf8'))
  for (const [workload, systems] of [
    ['burst', ['F2', 'F2T', 'sluice', 'sluice4']],
    ['hot', ['F2', 'F2T', 'sluice', 'sluice4']],
    ['limited', ['FC', 'FCT', 'sluice', 'sluice4']],
  ]) {
    const { medians } = results.find((result: { workload: string }) => result.workload === workload)
    expect(Object.keys(medians)).toEqual(systems)
    for (const figures of Object.values<Record<string, number>>(medians))
      expect(figures['CPU µs/event']).toBeGreaterThan(0)
  }
  expect(goals.map(({ goal }: { goal: { workload: string } }) => goal.workload)).toContain('limited')
  for (const version of ['htmx.org 2.0.11', 'htmx-ext-sse 2.2.4', 'htmx-ext-client-side-templates 2.0.2'])
    expect(versions).toContain(version)
  for (const version of ['mustache 4.2.0', 'htmx.org 4.0.1']) expect(versions).toContain(version)
  expect(written()).toBe(before)
})

test('an unknown workload is named beside those there are', () => {
  const { status, stderr } = bench('--only', 'bursts')
  expect(status).not.toBe(0)
  expect(stderr).toContain('bursts is none of burst')
})

test.skipIf(process.env.CHROMIUM_MISSING)(
  'tabs that share a stream are compared with tabs that do not',
  () => {
    const run = fileURLToPath(new URL('tabs.js', import.meta.url))
    const small = ['--tabs', '3', '--rate', '100', '--seconds', '1', '--rounds', '1']
    const { status, stdout } = spawnSync(process.execPath, [run, ...small], { encoding: 'utf8' })
    expect(stdout).toMatch(/shared \/ own +\d+\.\d\d/)
    expect(status).toBe(0)
  },
)
