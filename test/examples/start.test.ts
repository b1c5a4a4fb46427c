import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer } from '../../examples/server.js'

const script = fileURLToPath(new URL('../../examples/start.js', import.meta.url))

let folder: string
const started: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-start-'))
})
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
  }
  await rm(folder, { recursive: true })
})

/** Runs `start.js` until it has printed where it listens. */
async function start(port: number, ...names: string[]) {
  const child = spawn(process.execPath, [script, ...names], {
    env: { ...process.env, PORT: String(port), SLUICE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return { child, url }
  }
  throw new Error('start.js ended without printing a URL')
}

test('start.js prints a URL that answers, keeps its data where it is told, and ends when asked', async () => {
  const { child, url } = await start(0)
  const response = await fetch(url)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<h1>Sluice</h1>')
  expect(await readdir(folder)).toContain('motorbikes.db')

  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
})

test('start.js takes the next port when the one it wants is taken', async () => {
  const other = await startServer({ port: 0, dataFile: join(folder, 'other.db') })
  try {
    const port = Number(new URL(other.url).port)
    const { url } = await start(port)
    expect(Number(new URL(url).port)).toBeGreaterThan(port)
    expect((await fetch(url)).status).toBe(200)
  } finally {
    await other.close()
  }
})

test('start.js with the name of a server that is none says which there are', async () => {
  expect(await complaintOf('3000', 'nothing')).toMatch(/no example "nothing"; there are node, django, /)
})

test('start.js looks at the names before it looks for a port', async () => {
  const other = await startServer({ port: 0, dataFile: join(folder, 'other.db') })
  try {
    expect(await complaintOf(new URL(other.url).port, 'nothing')).toMatch(/no example "nothing"/)
  } finally {
    await other.close()
  }
})

test('start.js with a server takes the next port as well', async () => {
  const other = await startServer({ port: 0, dataFile: join(folder, 'other.db') })
  try {
    const port = Number(new URL(other.url).port)
    const { url } = await start(port, 'node')
    expect(Number(new URL(url).port)).toBeGreaterThan(port)
    expect((await fetch(url)).status).toBe(200)
  } finally {
    await other.close()
  }
})

/** What `start.js NAME` says before it ends in failure. */
async function complaintOf(port: string, name: string): Promise<string> {
  const env = { ...process.env, PORT: port, SLUICE_DATA: folder }
  const child = spawn(process.execPath, [script, name], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  started.push(child)
  const exit = once(child, 'exit')
  let said = ''
  for await (const text of child.stderr.setEncoding('utf8')) said += text
  expect(await exit).toEqual([1, null])
  return said
}

test('a server that is closed ends its streams in order', async () => {
  const server = await startServer({ port: 0, dataFile: join(folder, 'motorbikes.db') })
  const response = await fetch(`${server.url}/sse-motorbikes`)
  const text = response.text()
  await server.close()
  expect(await text).toContain('retry:')
})
