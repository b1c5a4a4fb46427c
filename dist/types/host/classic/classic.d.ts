import type { Host, HostEvents } from '../host.js';
import type { Classic, Dialect, InternalApi } from './api.js';
import { type Search } from './search.js';
/** Registers the extensions `sse` and `client-side-templates` with an htmx of this kind. */
export declare function attachClassic(htmx: Classic, api: InternalApi, page: HostEvents, dialect: Dialect): {
    readonly host: Host;
    readonly search: Search;
};
