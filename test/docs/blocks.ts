import { type Block as AnyBlock, blocksOf } from '../../examples/manual/blocks.js'
import { manualPages, skillPages } from './manual.js'
import { fillRegions } from './regions.js'

// The demo shows the same blocks at work, so it says what belongs together.
export { blocksOf, partsOf, placeOf, useOf } from '../../examples/manual/blocks.js'

/** A block of code in the manual. */
export type Block = Readonly<AnyBlock>

/** All blocks of the manual and of what assistants read, in order, as they are generated now. */
export function manualBlocks(): Block[] {
  return [...manualPages(), ...skillPages()].flatMap(({ path, text }) =>
    blocksOf({ path, text: fillRegions(path, text) }),
  )
}

/** The text of a page without its blocks. */
export function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '')
}
