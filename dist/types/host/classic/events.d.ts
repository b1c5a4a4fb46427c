import type { Host } from '../host.js';
import type { Classic, InternalApi } from './api.js';
import type { Extensions } from './extensions.js';
/** Dispatches events as htmx 1.9 and 2 do. */
export interface Events extends Pick<Host, 'trigger'> {
    /** Does not log. For a message, htmx's own `triggerEvent` takes longer than all other work together. */
    triggerQuietly(element: Element, name: string, detail: object): boolean;
}
export declare function createEvents(htmx: Classic, api: InternalApi, extensions: Extensions, triggerByHtmx?: InternalApi['triggerEvent']): Events;
