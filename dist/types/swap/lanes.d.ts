import type { Binding } from './bindings.js';
import { type Item, Lane, type RemovalScope } from './lane.js';
/** All lanes in which events wait. */
export interface Lanes {
    /** The lane of an element and a target. */
    of(binding: Binding, target: string): Lane;
    allLanes(): Lane[];
    /** The lanes that wait only for a frame. */
    readonly readyLanes: Set<Lane>;
    /** Makes all lanes ready: whether one is held is checked when it is shown. */
    recheck(): void;
    /** Forgets a lane in which nothing waits. */
    forgetIfEmpty(lane: Lane): void;
    /** Whether a waiting event may remove an element from the page. */
    mayRemove(element: Element): boolean;
    /** How many events wait. */
    readonly waiting: number;
    /** The waiting events, oldest first. */
    items(): Item[];
}
export declare function createLanes(removalScopeOf: (lane: Lane) => RemovalScope | undefined): Lanes;
export declare function countItems(lanes: Iterable<Lane>): number;
/** The lane with the oldest item, and how many of its items are older than those of all other lanes. */
export declare function oldestOf(lanes: Iterable<Lane>): [lane: Lane, count: number];
