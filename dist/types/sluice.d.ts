import type { Sluice } from './api.js';
import type { Host, HostCallbacks } from './host/host.js';
/** A Sluice without a host yet, and how it gets one. */
export interface Unattached {
    readonly sluice: Sluice;
    /** Starts to work. `makeHost` registers with an htmx, and says how to use it. */
    attach(makeHost: (page: HostCallbacks) => Host): void;
    /** Does what scripts have asked for while there was no htmx. */
    runEarly(): void;
}
/** Puts the rooms together. */
export declare function createSluice(): Unattached;
