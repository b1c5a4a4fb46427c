import type { Host } from '../host.js';
import type { Classic, InternalApi } from './api.js';
/** Shows what `hx-indicator` names while a stream connects. */
export declare function createIndicators(htmx: Classic, api: InternalApi, { read, find }: Pick<Host, 'read' | 'find'>): Host['indicate'];
