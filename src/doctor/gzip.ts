import { inflateRawSync } from 'node:zlib'

/** Bits of the fourth byte of a member: a field of its own follows for each. */
const [HAS_CHECKSUM, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [2, 4, 8, 16]
const TRAILER_BYTES = 8
/** In bytes: what becomes larger than this is not measured. */
const MAX_OUTPUT_BYTES = 32_000_000

/**
 * The length of the first gzip member, in bytes; undefined while it is incomplete. Node joins the members of a body.
 * [browser] Chromium and Firefox read the first one and drop the rest.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 */
export function measureFirstMember(bytes: Buffer): number | undefined {
  try {
    const flags = bytes.readUInt8(3)
    let at = 10
    if (flags & HAS_EXTRA) at += 2 + bytes.readUInt16LE(at)
    for (const flag of [HAS_NAME, HAS_COMMENT]) if (flags & flag) at = bytes.indexOf(0, at) + 1
    if (flags & HAS_CHECKSUM) at += 2
    // Throws where the data goes on. With `info` it returns more than its type says.
    const { engine } = inflateRawSync(bytes.subarray(at), {
      info: true,
      maxOutputLength: MAX_OUTPUT_BYTES,
    }) as unknown as {
      readonly engine: { readonly bytesWritten: number }
    }
    return at + engine.bytesWritten + TRAILER_BYTES
  } catch {
    return undefined
  }
}
