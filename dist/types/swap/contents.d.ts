import type { Host } from '../host/host.js';
import type { Binding } from './bindings.js';
import type { Item, Lane } from './lane.js';
import { type TemplateHints } from './template-hints.js';
/** What items render to. */
export interface Contents {
    /** Renders an item once. Returns undefined if that fails; then the item has the error. */
    contentOf(lane: Lane, item: Item): string | undefined;
    /** Whether an item has side effects, and is to be swapped separately. */
    haveEffects(lane: Lane, item: Item): boolean;
    /** What all contents of a binding have in common; undefined if they have nothing. */
    hintsOf(binding: Binding): TemplateHints | undefined;
}
export declare function createContents(host: Host): Contents;
