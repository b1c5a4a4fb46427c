import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFaults } from './faulty.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sluice-npx-'))

let server: Awaited<ReturnType<typeof serveFaults>>

beforeAll(async () => {
  server = await serveFaults()
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('the packed tarball runs by npx in an empty folder', async () => {
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const given = ['doctor', `${server.url}/blank`, '--for', '2s']
  const { status, out } = await new Promise<{ status: number; out: string }>((resolve) => {
    execFile(
      'npx',
      ['--yes', '--prefer-offline', '--package', join(folder, filename), 'htmx-sluice', ...given],
      { cwd: empty, env },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code) : 0, out: stdout + stderr }),
    )
  })
  expect(out).toContain('event-blank')
  expect(status).toBe(1)
})
