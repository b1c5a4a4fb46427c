/**
 * What `npm run test:soak` does longer than `npm test`: what is tried by chance, and what is counted after many rounds.
 */
export const SOAK = Boolean(process.env.SOAK)

/** So many rounds or runs: the first in `npm test`, the second in `npm run test:soak`. */
export function rounds(bounded: number, long: number): number {
  return SOAK ? long : bounded
}

/** What a run has begun with, so that `SEED=…` does it again: what is tried by chance depends on it alone. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000))
