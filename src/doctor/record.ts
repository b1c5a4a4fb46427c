import http from 'node:http'
import https from 'node:https'
import { connect as connectTls } from 'node:tls'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** Limits of time, in milliseconds, and of size. */
export interface Limits {
  /** How long the doctor reads a stream. */
  readonly listenMs: number
  /** A server that sends nothing for this long is silent. */
  readonly silentMs: number
  /** A silence of this length means that the heartbeat is missing. */
  readonly heartbeatMs: number
  /** How long to wait for the events after an ID. */
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

/** A decompressed piece of the body. */
export interface Chunk {
  /** Milliseconds from the request to the arrival. */
  readonly atMs: number
  readonly bytes: Buffer
}

/** The result of a request. */
export interface Recording {
  readonly requestedUrl: string
  /** The URL of the response, after redirects. */
  readonly url: string
  readonly redirected: boolean
  /** HTTP status; 0 without a response. */
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  /** The protocol that a browser would use: `h2` or `http/1.1`. */
  readonly protocol: string
  readonly headersMs: number
  readonly chunks: readonly Chunk[]
  /** The body as it was sent, when it is compressed by gzip. */
  readonly gzipBytes: Buffer | undefined
  /** Milliseconds from the request to the end. */
  readonly endMs: number
  /** Ended by the server, broken by an error, or left by the doctor. */
  readonly endReason: 'ended' | 'broken' | 'left'
  readonly failure?: NodeJS.ErrnoException
}

const MAX_REDIRECTS = 5
/** In bytes: an HTML page is cut here. */
const MAX_PAGE_BYTES = 4_000_000

/** Options of {@link record}. */
export interface RecordOptions {
  /** Headers that the doctor sends. */
  readonly headers: Readonly<Record<string, string>>
  /** Headers of the user. They may be secret, so only the origin of the URL receives them. */
  readonly givenHeaders: Readonly<Record<string, string>>
  /** Called for each chunk, with the time and size so far. */
  readonly onData?: (recording: { readonly ms: number; readonly bytes: number }) => void
}

/** Requests a URL, follows redirects and reads the response for a limited time. Never rejects. */
export async function record(url: string, limits: Limits, options: RecordOptions): Promise<Recording> {
  let currentUrl = url
  for (let hops = 0; ; hops++) {
    const recording = await recordResponse(currentUrl, url, limits, options)
    const { location } = recording.headers
    const isRedirect = [301, 302, 303, 307, 308].includes(recording.status) && location
    if (!isRedirect || hops === MAX_REDIRECTS || !URL.canParse(location, currentUrl)) return recording
    const next = new URL(location, currentUrl)
    if (next.origin !== new URL(currentUrl).origin) options = { ...options, givenHeaders: {} }
    if (!/^https?:$/.test(next.protocol)) return recording
    currentUrl = next.href
  }
}

function recordResponse(
  url: string,
  requestedUrl: string,
  limits: Limits,
  options: RecordOptions,
): Promise<Recording> {
  return new Promise((resolve) => startRecording(url, requestedUrl, limits, options, resolve))
}

function startRecording(
  url: string,
  requestedUrl: string,
  limits: Limits,
  options: RecordOptions,
  resolve: (recording: Recording) => void,
): void {
  const startedAt = performance.now()
  const now = (): number => performance.now() - startedAt
  const chunks: Chunk[] = []
  const gzipChunks: Buffer[] = []
  let [bytes, headersMs, isDone, protocol] = [0, 0, false, 'http/1.1']
  let response: http.IncomingMessage | undefined

  function finish(endReason: Recording['endReason'], failure?: NodeJS.ErrnoException): void {
    if (isDone) return
    isDone = true
    for (const timer of timers) clearTimeout(timer)
    request.destroy()
    resolve({
      requestedUrl,
      url,
      redirected: url !== requestedUrl,
      status: response?.statusCode ?? 0,
      headers: response?.headers ?? {},
      protocol,
      headersMs,
      chunks,
      gzipBytes: gzipChunks.length ? Buffer.concat(gzipChunks) : undefined,
      endMs: now(),
      endReason,
      ...(failure && { failure }),
    })
  }

  const isSecure = url.startsWith('https:')
  const request = (isSecure ? https : http).get(url, {
    agent: false,
    headers: {
      Accept: 'text/event-stream, text/html;q=0.9',
      'Accept-Encoding': 'gzip, deflate, br',
      'User-Agent': 'htmx-sluice doctor',
      ...options.headers,
      ...options.givenHeaders,
    },
  })
  const timers = [setTimeout(() => finish('left'), limits.listenMs)]
  request.on('error', (failure) => finish('broken', failure))
  request.on('response', (incoming) => {
    response = incoming
    headersMs = now()
    const isStream = /^text\/event-stream/i.test(`${incoming.headers['content-type']}`)
    // Only a stream may be endless: other responses have their own limit.
    const maxBytes = isStream ? limits.bytes : MAX_PAGE_BYTES
    const encoding = `${incoming.headers['content-encoding'] ?? ''}`.toLowerCase()
    const decompress = createDecompressor(encoding)
    const body = decompress ? incoming.pipe(decompress) : incoming
    let gzipBytes = 0
    if (GZIP.includes(encoding))
      incoming.on('data', (chunk: Buffer) => {
        gzipBytes += chunk.length
        gzipChunks.push(chunk)
        // The decompressor may produce nothing, so `data` below may never be called.
        if (gzipBytes > maxBytes) finish('left')
      })
    body.on('data', (chunk: Buffer) => {
      if (isDone) return
      bytes += chunk.length
      chunks.push({ atMs: now(), bytes: chunk })
      options.onData?.({ ms: now(), bytes })
      if (bytes > maxBytes) finish('left')
    })
    body.on('end', () => finish(incoming.complete ? 'ended' : 'broken'))
    for (const stream of [body, incoming]) stream.on('error', (failure: Error) => finish('broken', failure))
    incoming.on('aborted', () => finish('broken'))
  })
  if (isSecure)
    negotiateProtocol(new URL(url)).then((negotiated) => {
      protocol = negotiated
    })
}

const GZIP: readonly string[] = ['gzip', 'x-gzip']

function createDecompressor(encoding: string) {
  if (GZIP.includes(encoding)) return createGunzip()
  if (encoding === 'deflate') return createInflate()
  if (encoding === 'br') return createBrotliDecompress()
  return undefined
}

/** The protocol that the server chooses when a client offers what a browser offers (ALPN). */
function negotiateProtocol({ hostname, port }: URL): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectTls({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || 443,
      servername: hostname,
      ALPNProtocols: ['h2', 'http/1.1'],
      // This connection only asks for the protocol; the request itself reports an invalid certificate.
      rejectUnauthorized: false,
    })
    const finish = (): void => {
      socket.destroy()
      resolve(socket.alpnProtocol || 'http/1.1')
    }
    socket.setTimeout(5000, finish).on('secureConnect', finish).on('error', finish)
  })
}
