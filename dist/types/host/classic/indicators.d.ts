import type { Host } from '../host.js';
import type { Classic, InternalApi } from './api.js';
/** Shows the elements of `hx-indicator` while a stream connects. */
export declare function createIndicators(htmx: Classic, api: InternalApi, { read, find }: Pick<Host, 'read' | 'find'>): Host['showIndicator'];
