import type { Contents } from './contents.js';
import type { Lane } from './lane.js';
/** Returns a function that says whether no lane can affect another one. See `areIndependent` in `flush.ts`. */
export declare function createIndependence({ haveEffects, hintsOf }: Contents): (lanes: Iterable<Lane>) => boolean;
