import type { Host } from '../host.js';
import type { Classic, Dialect, InternalApi } from './api.js';
import { type Extensions } from './extensions.js';
/** Creates swap strategies that use the swap of htmx 1.9 or 2. */
export declare function createStrategies(htmx: Classic, api: InternalApi, extensions: Extensions, { insert }: Pick<Dialect, 'insert'>): Host['strategy'];
