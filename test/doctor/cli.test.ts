import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFaults } from './faulty.js'

const script = fileURLToPath(new URL('../../dist/doctor.js', import.meta.url))

let server: Awaited<ReturnType<typeof serveFaults>>

beforeAll(async () => {
  server = await serveFaults()
})
afterAll(() => server.close())

/** Runs the command as a person does, but without a terminal. */
function doctor(...given: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...given], (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    )
  })
}

test('what is right ends with 0, what is wrong with 1', async () => {
  const [good, blank, cache, strict] = await Promise.all([
    doctor('doctor', `${server.url}/good`, '--for', '2s'),
    doctor('doctor', `${server.url}/blank`, '--for', '2s'),
    doctor('doctor', `${server.url}/cache`, '--for', '2s'),
    doctor('doctor', `${server.url}/cache`, '--for', '2s', '--strict'),
  ])
  expect([good.status, blank.status, cache.status, strict.status]).toEqual([0, 1, 0, 1])
  expect(good.out).toContain('0 errors, 0 warnings')
  expect(blank.out).toMatch(/✖ event-blank .*"done" without data/)
  // No colours, and no line of progress.
  for (const { out, err } of [good, blank]) {
    expect(out).not.toContain('\x1b')
    expect(err).toBe('')
  }
})

test('what is asked wrongly ends with 2, and a sentence that says how', async () => {
  const wrong = [
    [[], 'give one URL'],
    [['doctor'], 'give one URL'],
    [['doctor', 'a', 'b'], 'give one URL'],
    [['a', 'b'], 'give one URL'],
    [['events'], 'write it whole'],
    [['doctor', '/events'], 'write it whole'],
    [['doctor', 'file:///etc/passwd'], 'write it whole'],
    [['doctor', server.url, '--for', 'soon'], 'write it as 30s'],
    [['doctor', server.url, '--header', 'secret'], 'is no header'],
    [['doctor', server.url, '--from', 'x'], 'write it whole'],
    [['doctor', server.url, '--frm', 'x'], '--frm'],
  ] as const
  for (const answer of await Promise.all(wrong.map(([given]) => doctor(...given))))
    expect(answer.status).toBe(2)
  for (const [given, words] of wrong) expect((await doctor(...given)).err).toContain(words)
})

test('the word "doctor" may be left out', async () => {
  const { status, out } = await doctor(`${server.url}/blank`, '--for', '1s')
  expect(out).toContain('event-blank')
  expect(status).toBe(1)
})

test('a program gets JSON, without secrets', async () => {
  const { out } = await doctor(
    'doctor',
    `${server.url}/page?access_token=very-secret`,
    '--for',
    '2s',
    '--json',
  )
  const report = JSON.parse(out)
  expect(report).toMatchObject({ kind: 'page', findings: [{ code: 'template-missing', level: 'error' }, {}] })
  expect(out).not.toMatch(/very-secret|abc123/)
})

test('headers go along', async () => {
  const { out } = await doctor(
    'doctor',
    `${server.url}/good`,
    '--for',
    '1s',
    '--header',
    'Last-Event-ID: 2',
    '--json',
  )
  expect(JSON.parse(out).good.join()).toContain('1 × bike')
})

test('the manual shows what is printed', async () => {
  const manual = readFileSync(new URL('../../docs/doctor.md', import.meta.url), 'utf8')
  const [, example = ''] = /```text\n([\s\S]*?)```/.exec(manual) ?? []
  const { out } = await doctor('doctor', `${server.url}/shown`, '--for', '3s')
  // Times and ports differ.
  const plain = (text: string): string =>
    text
      .replace(/https?:\/\/[^\s,;]+/g, 'URL')
      .replace(/\d+(\.\d+)? s/g, 'N s')
      .trim()
  expect(plain(out)).toBe(plain(example))
})
