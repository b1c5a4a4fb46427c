import type { Host, HostCallbacks } from '../host.js';
import type { Classic, Dialect, InternalApi } from './api.js';
import { type Search } from './search.js';
/** Registers the extensions `sse` and `client-side-templates` with htmx 1.9 or 2. */
export declare function attachClassic(htmx: Classic, api: InternalApi, callbacks: HostCallbacks, dialect: Dialect): {
    readonly host: Host;
    readonly search: Search;
};
