import type { Host } from '../host.js';
import type { Classic, InternalApi } from './api.js';
import type { Extensions } from './extensions.js';
/** Fires events as htmx 1.9 and 2 do. */
export interface Events extends Pick<Host, 'trigger'> {
    /** Logs nothing: for a message htmx takes longer than all else that is done for one. */
    triggerQuietly(element: Element, name: string, detail: object): boolean;
}
export declare function createEvents(htmx: Classic, api: InternalApi, extensions: Extensions, triggerPlainly?: InternalApi['triggerEvent']): Events;
