import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { django } from '../../examples/django/programs.js'
import { go } from '../../examples/go/programs.js'
import { KINDS, type Kind, nginx } from '../../examples/nginx/programs.js'
import { node } from '../../examples/node/programs.js'
import { freePort, isReady, type Setup } from '../../examples/programs.js'
import { examineUrl, type Report } from '../../src/doctor/doctor.js'
import { serveFaults } from '../doctor/faulty.js'
import { type Leashed, spawnLeashed } from '../support/leash.js'
import { tools } from './harness.js'

/** The doctor and the servers of the examples: it has nothing against the healthy ones, and names what is wrong. */

const missing = process.env.SERVERS_MISSING?.split(' ') ?? []
const limits = { listenMs: 8000, silentMs: 6000, resumeMs: 1000 }

let folder = ''
const running: Leashed[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-doctor-'))
})
afterAll(async () => {
  await Promise.all(running.map((leashed) => leashed.end()))
  await rm(folder, { recursive: true })
})

async function start<S extends Setup>(setup: S): Promise<S> {
  for (const [name, program] of Object.entries(setup.programs)) {
    const leashed = spawnLeashed(program.command, program.args, program.env)
    running.push(leashed)
    await isReady(name, program, () => leashed.process.exitCode !== null)
  }
  return setup
}

const errors = (report: Report): string[] =>
  [report, ...report.streams]
    .flatMap(({ findings }) => findings)
    .filter(({ level }) => level === 'error')
    .map(({ code, cause }) => `${code}: ${cause}`)

/** Pages of every example. */
async function isHealthy(url: string): Promise<void> {
  const reports = await Promise.all(
    ['/motorbikes', '/dashboard'].map((path) => examineUrl({ url: url + path, limits })),
  )
  for (const report of reports) {
    expect(report.kind).toBe('page')
    expect(report.streams.length).toBeGreaterThan(0)
    expect(errors(report)).toEqual([])
  }
}

test.concurrent('nothing is wrong with the server in Node', async () => {
  await isHealthy((await start(node({ port: await freePort(), data: join(folder, 'node') }))).url)
})

test.skipIf(missing.includes('go')).concurrent('nothing is wrong with the server in Go', async () => {
  await isHealthy(
    (await start(go({ port: await freePort(), data: folder, tools: tools('go'), keepAliveSeconds: 1 }))).url,
  )
})

test.skipIf(missing.includes('django')).concurrent('nothing is wrong with the server in Django', async () => {
  const env = { KEEP_ALIVE_SECONDS: '1' }
  await isHealthy(
    (await start(django({ port: await freePort(), data: folder, tools: tools('python'), env }))).url,
  )
})

describe.skipIf(missing.includes('nginx'))('nginx', () => {
  let urls: Record<Kind, string>
  let origin = ''

  beforeAll(async () => {
    const app = await start(node({ port: await freePort(), data: join(folder, 'behind') }))
    origin = app.url
    const ports = {} as Record<Kind, number>
    for (const kind of KINDS) ports[kind] = await freePort()
    const upstream = Number(new URL(origin).port)
    const proxy = await start(nginx({ ports, upstream, data: folder, tools: tools('nginx') }))
    urls = proxy.urls
  })

  test.concurrent('that is set up well is healthy', async () => {
    await isHealthy(urls.plain)
  })

  test.concurrent('that buffers is named, alone and beside the application', async () => {
    const url = `${urls.buffered}/sse-motorbikes`
    const [alone, beside] = await Promise.all([
      examineUrl({ url, limits }),
      examineUrl({
        url: `${urls.buffered}/sse-dashboard`,
        origin: `${origin}/sse-dashboard`,
        limits,
      }),
    ])
    expect(errors(alone)).toEqual([expect.stringContaining('stream-silent')])
    expect(errors(beside)).toEqual([expect.stringContaining('proxy-holds')])
  })

  test.concurrent('that compresses what it collects is named, alone and beside the application', async () => {
    const url = `${urls.zipped}/sse-dashboard`
    const [alone, beside] = await Promise.all([
      examineUrl({ url, limits }),
      examineUrl({ url, origin: `${origin}/sse-dashboard`, limits }),
    ])
    expect(errors(alone)).toEqual([expect.stringMatching(/^stream-(silent|compressed): /)])
    expect(errors(beside)).toEqual([expect.stringContaining('proxy-holds')])
  })

  test.concurrent('is told what to ask of the application, which does not forbid buffering by a header', async () => {
    const app = await serveFaults()
    const ports = {} as Record<Kind, number>
    for (const kind of KINDS) ports[kind] = await freePort()
    const upstream = Number(new URL(app.url).port)
    const proxy = await start(nginx({ ports, upstream, data: join(folder, 'bare'), tools: tools('nginx') }))
    const report = await examineUrl({ url: `${proxy.url}/good`, origin: `${app.url}/good`, limits })
    await app.close()
    expect(report.findings.map(({ code }) => code)).toEqual(['accel-missing', 'http1-used'])
  })

  test.concurrent('that cuts a silent stream is named', async () => {
    const app = await serveFaults()
    const ports = {} as Record<Kind, number>
    for (const kind of KINDS) ports[kind] = await freePort()
    const upstream = Number(new URL(app.url).port)
    const proxy = await start(nginx({ ports, upstream, data: join(folder, 'silent'), tools: tools('nginx') }))
    const url = `${proxy.urls.cut}/quiet`
    const report = await examineUrl({ url, limits: { ...limits, listenMs: 12_000 } })
    await app.close()
    expect(report.findings.map(({ code }) => code)).toContain('stream-cut')
  })

  test.concurrent('that leads to a page to log in is named', async () => {
    expect(errors(await examineUrl({ url: `${urls.login}/sse-motorbikes`, limits }))).toEqual([
      expect.stringContaining('login-redirect'),
    ])
  })

  test.concurrent('with a certificate of its own is named', async () => {
    expect(errors(await examineUrl({ url: `${urls.tls}/sse-dashboard`, limits }))).toEqual([
      expect.stringContaining('tls-failed'),
    ])
  })
})
