import { inflateRawSync } from 'node:zlib'

/** Bits of the fourth byte of a member. For each of them, the header has one more field. */
const [HAS_CHECKSUM, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [2, 4, 8, 16]
const TRAILER_BYTES = 8
/** In bytes: a member with a larger content is not measured. */
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
    // Throws if the member is incomplete. With `info` the result has more properties than its type.
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
