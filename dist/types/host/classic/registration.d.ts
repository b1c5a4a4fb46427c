import type { HostEvents } from '../host.js';
import type { Classic, Dialect, InternalApi } from './api.js';
import type { Extensions } from './extensions.js';
import type { Search } from './search.js';
/**
 * Registers the extensions `sse` and `client-side-templates`, and keeps their names.
 *
 * @param remove takes an element out of the page, and cleans it up.
 */
export declare function registerExtensions(htmx: Classic, api: InternalApi, page: HostEvents, dialect: Dialect, extensions: Extensions, search: Search, remove: (element: Element) => void): void;
