import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** An event as a page is given it. */
export interface VectorEvent {
  readonly type: string
  readonly data: string
  readonly lastEventId: string
}

/** One response of a server, and what a browser that follows the specification makes of it. */
export interface Vector {
  readonly name: string
  readonly why: string
  /** The body, cut where a read ends. */
  readonly chunks: readonly Uint8Array[]
  readonly events: readonly VectorEvent[]
  /** The reconnection time after it, where it set one. */
  readonly retry: number | null
  /** The last event ID after it. */
  readonly lastEventId: string
}

interface Written extends Omit<Vector, 'chunks'> {
  readonly chunks: readonly string[]
}

/** Packed, because one of them is a line of a megabyte. */
const packed = readFileSync(join(import.meta.dirname, 'sse-vectors.json.gz'))

export const vectors: readonly Vector[] = (JSON.parse(gunzipSync(packed).toString()) as Written[]).map(
  ({ chunks, ...vector }) => ({
    ...vector,
    chunks: chunks.map((base64) => new Uint8Array(Buffer.from(base64, 'base64'))),
  }),
)
