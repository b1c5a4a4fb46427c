import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { isToRun, MAIN_PATHS, patternOf, quickRuns, readPlan, SOAKING } from './support/plan.js'
import { excludedFrom, WHERE } from './support/where.js'

describe('a run of the tests', () => {
  test('takes what is its own from the command line, and leaves the rest to vitest', () => {
    expect(readPlan(['--checks', '-t', 'a name', '--repeat', '20', 'test/swap'])).toEqual({
      checks: true,
      quick: false,
      changed: false,
      soak: false,
      everywhere: false,
      repeat: 20,
      vitest: ['-t', 'a name', 'test/swap'],
    })
  })

  test.each([
    [['streams', 'the attempts (of a broken stream) are shown'], 'the attempts of a broken stream are shown'],
    [['on htmx 2.0.11', 'a > b', 'is told (transport:fetch)'], 'a b is told'],
  ])('finds one test by the name that a report says: %j', (names, other) => {
    // Reports have ` > ` between the names, `-t` is compared with a space between them.
    const pattern = new RegExp(patternOf(names.join(' > ')))
    expect(names.join(' ')).toMatch(pattern)
    expect(other).not.toMatch(pattern)
  })

  test.each([['--repeat'], ['--repeat', 'x'], ['--repeat', '0']])('says what %s %s lacks', (...args) => {
    expect(() => readPlan(args)).toThrow('--repeat needs a number')
  })
})

describe('what scripts alone decide runs in one engine', () => {
  const files = WHERE.flatMap(({ files = [] }) => files).map((name) => `test/browser/${name}`)

  test.each(['firefox', 'webkit'] as const)('and not in %s, but for --everywhere', (engine) => {
    expect(excludedFrom(engine)).toEqual(expect.arrayContaining(files))
    vi.stubEnv('EVERYWHERE', '1')
    const left = excludedFrom(engine)
    vi.unstubAllEnvs()
    expect(left.filter((file) => files.includes(file))).toEqual([])
    expect(left).toContain('test/browser/hosts/**')
  })

  test.each(files)('%s asks no engine what it is', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/\bENGINE\b|\.engine\b|\bcan\(/)
  })
})

describe('nothing is installed for what is not to run', () => {
  test.each([
    [[], 'firefox', true],
    [['--project', 'browser'], 'firefox', false],
    [['--project=browser'], 'browser', true],
    [['--project', '!firefox'], 'webkit', true],
    [['test/swap'], 'browser', false],
    [['test/swap'], 'unit', true],
    [['test/browser/swap.test.ts'], 'webkit', true],
    [['test/browser/swap.test.ts'], 'servers', false],
    [['-t', 'test/x'], 'servers', true],
    [['chaos'], 'webkit', true],
  ])('%j: %s %s', (args, project, expected) => {
    expect(isToRun(args, project)).toBe(expected)
  })
})

describe('the quick run', () => {
  test('names main paths that exist', () => {
    expect(MAIN_PATHS.filter((path) => !existsSync(path))).toEqual([])
  })

  test('runs the main paths for a change of the source, and else the tests that changed', () => {
    expect(quickRuns(['src/sluice.ts'])[1]).toEqual(['--project', 'browser', ...MAIN_PATHS])
    expect(quickRuns(['README.md'])).toHaveLength(1)
    expect(quickRuns(['test/browser/api.test.ts'])[1]).toEqual([
      '--project',
      'browser',
      'test/browser/api.test.ts',
    ])
  })
})

test('what is tried for long exists', () => {
  const files = readdirSync('test', { recursive: true }).map((file) => `test/${file}`.replaceAll('\\', '/'))
  expect(SOAKING.filter((start) => !files.some((file) => file.startsWith(start)))).toEqual([])
})
