import type { Sluice } from './api.js';
import type { Host, HostCallbacks } from './host/host.js';
/** A Sluice that has no host yet. */
export interface Unattached {
    readonly sluice: Sluice;
    /** Starts. `makeHost` registers with an htmx, and returns the host for it. */
    attach(makeHost: (page: HostCallbacks) => Host): void;
    /** Runs the calls that scripts made before there was an htmx. */
    runEarly(): void;
}
/** Makes the JavaScript API, which scripts may call before there is an htmx. */
export declare function createSluice(): Unattached;
