/** The server of the examples belongs to whoever sits at this machine; any page of the web can make their browser ask it. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createGuard, MOST_OPEN, MOST_POSTS, MOST_UNREAD } from '../../examples/guard.js'
import { openBikes } from '../../examples/motorbikes/bikes.js'
import { startServer } from '../../examples/server.js'

let folder: string
let server: Awaited<ReturnType<typeof startServer>>
const dataFile = (): string => join(folder, 'motorbikes.db')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-safety-'))
  server = await startServer({ port: 0, dataFile: dataFile(), hosts: 'Bikes.example, other.example' })
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** What a browser does not let a page set is set here. */
interface Asking {
  method?: string
  headers?: OutgoingHttpHeaders
  /** A list is sent in pieces, without saying how much it is. */
  body?: string | string[]
}

/** Asks on a connection of its own. What of the body comes is left to who wants it. */
async function ask(path: string, { method = 'GET', headers = {}, body = '' }: Asking = {}) {
  const asked = request(server.url + path, { method, headers, agent: false })
  // The server may answer before it has got all, and leave.
  asked.on('error', () => {})
  if (Array.isArray(body)) for (const piece of body) asked.write(piece)
  asked.end(Array.isArray(body) ? '' : body)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  response.on('error', () => {})
  return response
}

const post = (path: string, fields: Record<string, string>, headers: OutgoingHttpHeaders = {}) =>
  ask(path, { method: 'POST', headers, body: `${new URLSearchParams(fields)}` })

const BIKE = { manufacturer: 'Honda', model: 'XL 750', power: '67' }

/** How many bikes are in the table. */
function bikes(): number {
  const table = openBikes(dataFile())
  try {
    return table.count()
  } finally {
    table.close()
  }
}

describe('a name that is not its own is refused', () => {
  const status = async (host: string) => (await ask('/motorbikes', { headers: { host } })).statusCode
  const port = (): string => new URL(server.url).port

  test.each([
    'evil.example',
    'evil.example:PORT',
    'localhost.evil.example',
    '127.0.0.1.evil.example:PORT',
    'evil.example:PORT@localhost',
    'localhost:PORT@evil.example',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '[::]:PORT',
    '192.168.0.1:PORT',
  ])('"%s"', async (host) => {
    expect(await status(host.replace('PORT', port()))).toBe(403)
  })

  test.each([
    'localhost:PORT',
    'LOCALHOST:PORT',
    '127.0.0.1:PORT',
    '[::1]:PORT',
    'bikes.example',
    'other.example:443',
  ])('but not "%s"', async (host) => {
    expect(await status(host.replace('PORT', port()))).toBe(200)
  })
})

describe('what another site posts is refused, and does nothing', () => {
  test.each([
    ['its browser says so', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['the browser is older, and names the page', { origin: 'http://evil.example' }],
    ['a page without an origin, such as one in a sandbox', { origin: 'null' }],
    ['a page of another port, in an older browser', { origin: 'http://127.0.0.1:1' }],
  ])('%s', async (_what, headers) => {
    const before = bikes()
    expect((await post('/motorbikes', BIKE, headers)).statusCode).toBe(403)
    expect(bikes()).toBe(before)
  })

  test.each([
    ['a page of the examples', () => ({ 'sec-fetch-site': 'same-origin', origin: server.url })],
    [
      'the same, behind a proxy',
      () => ({ 'sec-fetch-site': 'same-origin', origin: 'https://bikes.example' }),
    ],
    ['a page of the examples, in an older browser', () => ({ origin: server.url })],
    ['a program', () => ({})],
  ])('but not what %s posts', async (_what, headers) => {
    expect((await post('/motorbikes', BIKE, headers())).statusCode).toBe(201)
  })
})

describe('what it does at once has a bound', () => {
  test.each([
    ['in one piece', 'x'.repeat(200_000)],
    ['in many, without an end', Array<string>(200).fill('x'.repeat(1000))],
  ])('a form that is too long, %s, is not read to the end', async (_how, body) => {
    const response = await ask('/notifications', { method: 'POST', body })
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close'])
  })

  test('hard work', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => post('/dashboard/work', {})))
    const statuses = answers.map(({ statusCode }) => statusCode)
    // Work that is done makes room for more.
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(4)
    expect(answers.find(({ statusCode }) => statusCode === 503)?.headers['retry-after']).toBe('5')
    expect(statuses).toContain(204)
  })

  test('posts', async () => {
    const statuses = []
    for (let count = 0; count < MOST_POSTS + 5; count++)
      statuses.push((await post('/motorbikes', BIKE)).statusCode)
    expect(statuses).toEqual([...Array(MOST_POSTS).fill(201), ...Array(5).fill(503)])
    // Who only looks is not kept out.
    expect((await ask('/motorbikes')).statusCode).toBe(200)
  })

  test('the table', async () => {
    const table = openBikes(dataFile())
    for (let count = 0; count < 210; count++) table.add({ manufacturer: 'a', model: 'b', power: 1 })
    table.close()
    await post('/motorbikes', BIKE)
    expect(bikes()).toBe(200)
  })

  test('open streams; one that leaves makes room', async () => {
    const streams = await Promise.all(Array.from({ length: MOST_OPEN }, () => ask('/sse-notifications')))
    expect(new Set(streams.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    const refused = await ask('/sse-notifications')
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '5'])
    for (const stream of streams) stream.destroy()
    await expect.poll(async () => (await ask('/')).statusCode).toBe(200)
  })

  test.each([
    ['ticker', (index: number) => `/sse-ticker?visit=${index.toString(16).padStart(16, '0')}`],
    ['connection', (index: number) => `/sse-connection?visit=1-${index}`],
  ])('pages that the %s remembers', async (_name, path) => {
    const streams = await Promise.all(Array.from({ length: 50 }, (_none, index) => ask(path(index))))
    expect((await ask(path(50))).statusCode).toBe(503)
    // One that is known is not kept out.
    expect((await ask(path(0))).statusCode).toBe(200)
    for (const stream of streams) stream.destroy()
    // Those without a stream make room.
    await expect.poll(async () => (await ask(path(51))).statusCode).toBe(200)
  })

  test('what waits for a reader that does not read', async () => {
    const guard = createGuard()
    const own = createServer((asked, response) => {
      guard.admit(asked, response)
      response.writeHead(200).write('x'.repeat(20 * MOST_UNREAD))
    })
    await once(own.listen(0, '127.0.0.1'), 'listening')
    try {
      const { port } = own.address() as AddressInfo
      const [response] = (await once(request({ port, agent: false }).end(), 'response')) as [IncomingMessage]
      // Nothing is read until the server has left.
      response.on('error', () => {})
      await expect.poll(() => guard.open.size, { timeout: 20_000 }).toBe(0)
    } finally {
      guard.close()
      own.closeAllConnections()
      own.close()
    }
  })
})

test.each([
  ['a page', '/', {}],
  ['a script', '/inside.js', {}],
  ['a stream', '/sse-notifications', {}],
  ['a stream written by hand', '/sse-connection', {}],
  ['nothing', '/nothing', {}],
  ['a refusal', '/', { host: 'evil.example' }],
])('%s cannot be framed by another site, nor taken for another type', async (_what, path, headers) => {
  const response = await ask(path, { headers })
  expect(response.headers['x-content-type-options']).toBe('nosniff')
  expect(response.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  response.destroy()
})
