import http from 'node:http'
import https from 'node:https'
import { connect as connectTls } from 'node:tls'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** How long things may take, in milliseconds, and how much is read. */
export interface Limits {
  /** How long a stream is listened to. */
  readonly listenMs: number
  /** Without an answer for so long, a server is silent. */
  readonly silentMs: number
  /** Without a byte for so long, a heartbeat is missing. */
  readonly heartbeatMs: number
  /** How long to wait for what comes after an id. */
  readonly resumeMs: number
  readonly bytes: number
}

export const LIMITS: Limits = {
  listenMs: 30_000,
  silentMs: 10_000,
  heartbeatMs: 29_000,
  resumeMs: 3_000,
  bytes: 8_000_000,
}

/** A piece of the body, decompressed, and when it came: milliseconds since the request. */
export interface Piece {
  readonly atMs: number
  readonly bytes: Buffer
}

/** What came of a request. */
export interface Recording {
  readonly asked: string
  /** After redirects. */
  readonly url: string
  readonly redirected: boolean
  /** 0 without an answer. */
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  /** What a browser would speak. */
  readonly protocol: string
  readonly headersMs: number
  readonly pieces: readonly Piece[]
  /** When it was over: ended by the server, broken off, or left by the doctor. */
  readonly overMs: number
  readonly over: 'ended' | 'broken' | 'left'
  readonly failure?: NodeJS.ErrnoException
}

const MOST_REDIRECTS = 5
/** In bytes: a page needs no more than this. */
const PAGE_BYTES = 4_000_000

/** How to ask. */
export interface Asking {
  readonly headers: Readonly<Record<string, string>>
  /** Told as it comes. */
  readonly heard?: (recording: { readonly ms: number; readonly bytes: number }) => void
  /** Ends the reading before its time. */
  readonly enough?: (text: string) => boolean
}

/** Asks for a URL and reads for a time. Never rejects. */
export async function record(url: string, limits: Limits, asking: Asking): Promise<Recording> {
  let at = url
  for (let hops = 0; ; hops++) {
    const recording = await recordOne(at, url, limits, asking)
    const { location } = recording.headers
    const isRedirect = [301, 302, 303, 307, 308].includes(recording.status) && location
    if (!isRedirect || hops === MOST_REDIRECTS || !URL.canParse(location, at)) return recording
    const next = new URL(location, at)
    // What is meant for one server is not for another.
    if (next.origin !== new URL(at).origin) asking = { ...asking, headers: withoutSecrets(asking.headers) }
    if (!/^https?:$/.test(next.protocol)) return recording
    at = next.href
  }
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(cookie|authorization)$/i.test(name)),
  )
}

function recordOne(url: string, asked: string, limits: Limits, asking: Asking): Promise<Recording> {
  return new Promise((resolve) => startRecording(url, asked, limits, asking, resolve))
}

function startRecording(
  url: string,
  asked: string,
  limits: Limits,
  asking: Asking,
  resolve: (recording: Recording) => void,
): void {
  const startedAt = performance.now()
  const now = (): number => performance.now() - startedAt
  const pieces: Piece[] = []
  let [bytes, headersMs, isDone, protocol] = [0, 0, false, 'http/1.1']
  let response: http.IncomingMessage | undefined

  function finish(over: Recording['over'], failure?: NodeJS.ErrnoException): void {
    if (isDone) return
    isDone = true
    for (const timer of timers) clearTimeout(timer)
    request.destroy()
    resolve({
      asked,
      url,
      redirected: url !== asked,
      status: response?.statusCode ?? 0,
      headers: response?.headers ?? {},
      protocol,
      headersMs,
      pieces,
      overMs: now(),
      over,
      ...(failure && { failure }),
    })
  }

  const secure = url.startsWith('https:')
  const request = (secure ? https : http).get(url, {
    agent: false,
    headers: {
      Accept: 'text/event-stream, text/html;q=0.9',
      'Accept-Encoding': 'gzip, deflate, br',
      'User-Agent': 'htmx-sluice doctor',
      ...asking.headers,
    },
  })
  const timers = [setTimeout(() => finish('left'), limits.listenMs)]
  request.on('error', (failure) => finish('broken', failure))
  request.on('response', (incoming) => {
    response = incoming
    headersMs = now()
    const isStream = /^text\/event-stream/i.test(`${incoming.headers['content-type']}`)
    // What is no stream has to end.
    const most = isStream ? limits.bytes : PAGE_BYTES
    const encoding = `${incoming.headers['content-encoding'] ?? ''}`.toLowerCase()
    const decompress = decompressor(encoding)
    const body = decompress ? incoming.pipe(decompress) : incoming
    body.on('data', (piece: Buffer) => {
      if (isDone) return
      bytes += piece.length
      pieces.push({ atMs: now(), bytes: piece })
      asking.heard?.({ ms: now(), bytes })
      if (bytes > most || asking.enough?.(piece.toString())) finish('left')
    })
    body.on('end', () => finish(incoming.complete ? 'ended' : 'broken'))
    for (const end of [body, incoming]) end.on('error', (failure: Error) => finish('broken', failure))
    incoming.on('aborted', () => finish('broken'))
  })
  if (secure)
    protocolOf(new URL(url)).then((spoken) => {
      protocol = spoken
    })
}

function decompressor(encoding: string) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'deflate') return createInflate()
  if (encoding === 'br') return createBrotliDecompress()
  return undefined
}

/** What a server would speak with a browser. */
function protocolOf({ hostname, port }: URL): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectTls({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || 443,
      servername: hostname,
      ALPNProtocols: ['h2', 'http/1.1'],
      // Only the protocol is asked for; a wrong certificate is told by the request itself.
      rejectUnauthorized: false,
    })
    const end = (): void => {
      socket.destroy()
      resolve(socket.alpnProtocol || 'http/1.1')
    }
    socket.setTimeout(5000, end).on('secureConnect', end).on('error', end)
  })
}
