import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
import type { Connections } from './connections.js';
/** Dispatches events under their names on htmx 4, and then under their names on htmx 2. */
export interface Events extends Pick<Host, 'trigger' | 'beforeAttempt' | 'beforeMessage' | 'dispatchMessage'> {
    /** The error of the current event. It is added to the detail only after htmx has checked it, or htmx would log it. */
    readonly currentError: unknown;
}
/**
 * @param onEvent called for every event, with its name on htmx 2 or the name of the message, and whether the element
 *   swaps the message.
 */
export declare function createEvents(htmx: Htmx4, api: InternalApi, { connectionAt, connectedElementOf, updateConnection }: Connections, onEvent: (element: Element, name: string, detail: object, isSwapped: boolean) => void): Events;
