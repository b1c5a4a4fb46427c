import type { Host, HostEvents } from './host/host.js';
import type { Engine } from './render/engine.js';
/** What `import sluice from 'htmx-sluice'` and `window.sluice` give. */
export interface Sluice {
    /** The version of this package. */
    readonly version: string;
    /**
     * Adds a template language: the attributes `NAME-template` and `NAME-array-template`.
     *
     * @example sluice.registerEngine('eta', { compile: ({ source }) => (data) => eta.renderString(source, data) })
     */
    registerEngine(name: string, engine: Engine): void;
}
/** A Sluice without a host yet, and how it gets one. */
export interface Unattached {
    readonly sluice: Sluice;
    /** Starts to work. `makeHost` registers with an htmx, and says how to use it. */
    attach(makeHost: (page: HostEvents) => Host): void;
}
/** Puts the rooms together. */
export declare function createSluice(): Unattached;
