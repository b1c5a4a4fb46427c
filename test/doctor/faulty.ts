import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { constants, createGzip, gzipSync } from 'node:zlib'

/** A server with one fault a path, and nothing else wrong. */

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void

const HEADERS = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }
const CORS = {
  'Access-Control-Allow-Origin': 'https://app.example',
  'Access-Control-Allow-Credentials': 'true',
}
const EVENTS = [1, 2, 3].map((id) => ({ id, text: `id: ${id}\nevent: bike\ndata: <b>${id}</b>\n\n` }))

/** What a page asks for that was cut off after an id. */
function lastIdOf({ headers, url = '' }: http.IncomingMessage): number {
  const query = new URL(url, 'http://x').searchParams.get('lastEventId')
  return Number(headers['last-event-id'] ?? query ?? 0)
}

/** Where `?to=URL` leads. */
function targetOf({ url = '' }: http.IncomingMessage): string {
  return new URL(url, 'http://x').searchParams.get('to') ?? ''
}

/** All that is right: ids that are understood, and a comment again and again. */
function good(request: http.IncomingMessage, response: http.ServerResponse, headers: object = HEADERS): void {
  response.writeHead(200, { ...headers })
  response.write(': welcome\n\n')
  const after = lastIdOf(request)
  for (const { id, text } of EVENTS) if (id > after) response.write(text)
  beat(response)
}

function beat(response: http.ServerResponse): void {
  const timer = setInterval(() => response.write(': still here\n\n'), 200)
  response.on('close', () => clearInterval(timer))
}

/** Right but for what it writes after the opening. */
function writes(...parts: (string | Buffer)[]): Handler {
  return (request, response) => {
    good(request, response)
    for (const part of parts) response.write(part)
  }
}

/** Nothing but this text, again and again. */
function again(ms: number, text: string): Handler {
  return (_request, response) => {
    response.writeHead(200, HEADERS).write(text)
    const timer = setInterval(() => response.write(text), ms)
    response.on('close', () => clearInterval(timer))
  }
}

/** Right but for its headers. */
function says(headers: Record<string, string>): Handler {
  return (request, response) => good(request, response, { ...HEADERS, ...headers })
}

function later(response: http.ServerResponse, ms: number, work: () => void): void {
  const timer = setTimeout(work, ms)
  response.on('close', () => clearTimeout(timer))
}

export const handlers: Readonly<Record<string, Handler>> = {
  '/good': good,
  '/status': (_request, response) => response.writeHead(503, HEADERS).end(),
  '/unauthorized': (_request, response) => response.writeHead(401, HEADERS).end(),
  '/empty': (_request, response) => response.writeHead(204, HEADERS).end(),
  '/login': (_request, response) => response.writeHead(302, { Location: '/log-in' }).end(),
  '/log-in': (_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Log in</h1>'),
  '/type': says({ 'Content-Type': 'text/plain' }),
  '/hangs-up': (_request, response) => void response.destroy(),
  '/silent': () => {},
  '/headers-only': (_request, response) => response.writeHead(200, HEADERS).flushHeaders(),
  /** Answers late, as a proxy does that collects the answer. */
  '/late': (_request, response) =>
    later(response, 2100, () => {
      response.writeHead(200, HEADERS).write(': welcome\n\n')
      beat(response)
    }),
  /** What a proxy with buffering does when the application says nothing, and its timeout is over. */
  '/given-up': (_request, response) => later(response, 5000, () => response.writeHead(200, HEADERS).end()),
  '/buffered': (_request, response) => {
    response.writeHead(200, HEADERS).flushHeaders()
    later(response, 1300, () => response.end(EVENTS.map(({ text }) => text).join('')))
  },
  '/torn': (_request, response) => {
    response.writeHead(200, HEADERS).write(`${EVENTS[0]?.text}id: 2\nevent: bike\ndata: half`)
    later(response, 1300, () => {
      response.write(' and half\n\n')
      beat(response)
    })
  },
  '/gzip': (_request, response) => {
    response.writeHead(200, { ...HEADERS, 'Content-Encoding': 'gzip' }).flushHeaders()
    later(response, 1300, () => response.end(gzipSync(EVENTS.map(({ text }) => text).join(''))))
  },
  /** Django's GZipMiddleware, for an async generator. */
  '/members': (_request, response) => {
    response.writeHead(200, { ...HEADERS, 'Content-Encoding': 'gzip' })
    for (const { text } of EVENTS) response.write(gzipSync(text))
    const timer = setInterval(() => response.write(gzipSync(': still here\n\n')), 200)
    response.on('close', () => clearInterval(timer))
  },
  /** The same, when one event has come until now. */
  '/member': (_request, response) =>
    response.writeHead(200, { ...HEADERS, 'Content-Encoding': 'gzip' }).write(gzipSync(`${EVENTS[0]?.text}`)),
  /** Compressed, and right. */
  '/flushed': (request, response) => {
    response.writeHead(200, { ...HEADERS, 'Content-Encoding': 'gzip' })
    const zip = createGzip({ flush: constants.Z_SYNC_FLUSH })
    zip.pipe(response)
    for (const { id, text } of EVENTS) if (id > lastIdOf(request)) zip.write(text)
    const timer = setInterval(() => zip.write(': still here\n\n'), 200)
    response.on('close', () => clearInterval(timer))
  },
  '/identity': says({ 'Content-Encoding': 'identity' }),
  /** The second line feed is missing. */
  '/unended': again(400, 'event: bike\ndata: 1\n'),
  /** The same, slowly enough to look like an event in two pieces. */
  '/unended-slow': again(1300, 'data: 1\n'),
  '/joined': writes('event: bike\ndata: 1\nevent: bike\ndata: 2\n\n'),
  '/last-lost': (_request, response) =>
    response.writeHead(200, HEADERS).end(`${EVENTS[0]?.text}event: bike\ndata: last\n`),
  '/carriage-returns': writes('event: a\r\ndata: x\r\n\r\nevent: b\ndata: y\n\r\n'),
  '/field': writes('event: bike\n<td>75</td>\ndata: x\n\n'),
  '/blank': writes('event: done\n\n'),
  '/bom': writes('\uFEFFdata: lost\n\n'),
  '/return': writes('data: a\rb\n\n'),
  '/latin1': writes(Buffer.from('data: caf\xe9\n\n', 'latin1')),
  '/quiet': (_request, response) => response.writeHead(200, HEADERS).write(EVENTS[0]?.text),
  '/cut': (_request, response) => {
    response.writeHead(200, HEADERS).write(EVENTS[0]?.text)
    beat(response)
    later(response, 5000, () => response.destroy())
  },
  '/unnumbered': (_request, response) => {
    response.writeHead(200, HEADERS).write('event: bike\ndata: x\n\n')
    beat(response)
  },
  '/nginx': (request, response) => good(request, response, { ...HEADERS, Server: 'nginx/1.28.0' }),
  '/cache': (request, response) => good(request, response, { 'Content-Type': 'text/event-stream' }),
  '/repeated': writes('id: 3\nevent: bike\ndata: other\n\n'),
  '/forgets': (_request, response) => {
    response.writeHead(200, HEADERS)
    for (const { text } of EVENTS) response.write(text)
    beat(response)
  },
  /** Understands the header alone. */
  '/header-only': (request, response) => {
    if (request.url) request.url = '/'
    good(request, response)
  },
  '/header-only-cors': (request, response) => {
    if (request.url) request.url = '/'
    good(request, response, { ...HEADERS, ...CORS })
  },
  '/quoted': writes(`data: ${JSON.stringify('<p>a</p>')}\n\n`),
  '/laravel': (_request, response) => {
    response.writeHead(200, HEADERS).end('id: 1\ndata: a\n\nid: 2\nevent: update\ndata: </stream>\n\n')
  },
  /** What the manual shows. */
  '/shown': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    later(response, 1300, () => response.write(EVENTS.map(({ text }) => text).join('')))
  },
  '/flood': (_request, response) => {
    response.writeHead(200, HEADERS)
    const write = (): void => {
      while (!response.destroyed && response.write('data: x\n\n'.repeat(1000))) {}
    }
    response.on('drain', write)
    write()
  },
  '/garbage': (_request, response) => {
    response
      .writeHead(200, HEADERS)
      .end(Buffer.from(Array.from({ length: 50_000 }, (_none, at) => (at * 7919) % 256)))
  },
  '/cors': says(CORS),
  /** Says by the name of an event which header came, and leads elsewhere. */
  '/echo': (request, response) => {
    response.writeHead(200, HEADERS).write('data: echo\n\n')
    for (const name of ['x-api-key', 'cookie', 'authorization', 'referer', 'origin'])
      if (request.headers[name]) response.write(`event: ${name}\ndata: x\n\n`)
    beat(response)
  },
  '/moved': (request, response) => response.writeHead(302, { Location: targetOf(request) }).end(),
  '/page-of': (request, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<p sse-connect="${targetOf(request)}" sse-swap="message"></p>`),
  /** Compares the Referer, as django-eventstream does. */
  '/referred': (request, response) =>
    good(request, response, {
      ...HEADERS,
      ...(request.headers.referer === `${CORS['Access-Control-Allow-Origin']}/` && CORS),
    }),
  '/page': (_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html>
      <div hx-ext="sse" sse-connect="/good?token=abc123"><p sse-swap="bike, end" mustache-template="none"></p>
      <template id="t"><i sse-swap="x">{{x}}</i></template><p sse-swap="bike" hx-target="#nowhere" mustache-template="t"></p>
      <p hx-trigger="sse:started" hx-get="/"></p></div><div data-sse-connect="/field"><p sse-swap="car"></p></div>`),
  '/right-page': (_request, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<p sse-connect="/good" sse-swap="bike"></p>'),
}

/** A server, and how to end it. */
export async function serveFaults(): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x')
    const handler = handlers[pathname]
    if (handler) handler(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
