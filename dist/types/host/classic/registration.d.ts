import type { HostCallbacks } from '../host.js';
import type { Classic, Dialect, InternalApi } from './api.js';
import type { Extensions } from './extensions.js';
import type { Search } from './search.js';
/**
 * Registers the extensions `sse` and `client-side-templates`, and prevents other scripts from taking their names.
 *
 * @param remove removes an element from the page, and cleans it up.
 */
export declare function registerExtensions(htmx: Classic, api: InternalApi, callbacks: HostCallbacks, dialect: Dialect, extensions: Extensions, search: Search, remove: (element: Element) => void): void;
