import type { Host } from '../host.js';
import type { Htmx4 } from './api.js';
import type { Attributes } from './attributes.js';
/** Shows the elements of `hx-indicator` while a stream connects. */
export declare function createIndicators(htmx: Htmx4, { read, handlesMessages: takesMessages }: Attributes): Host['showIndicator'];
