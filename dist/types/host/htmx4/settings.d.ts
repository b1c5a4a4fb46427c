import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
import type { Attributes } from './attributes.js';
/** Reads stream options from `htmx.config.sse`, and from `hx-config` of an element. */
export declare function createSettings({ config }: Htmx4, api: InternalApi, { read, handlesMessages: takesMessages }: Attributes): Host['settings'];
