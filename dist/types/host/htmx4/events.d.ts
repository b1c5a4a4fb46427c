import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
/** Dispatches events under their names on htmx 4, and then under their names on htmx 2. */
export interface Events extends Pick<Host, 'trigger' | 'beforeAttempt' | 'beforeMessage' | 'dispatchMessage' | 'exposeSource'> {
    /** The error of the current event. It is added to the detail only after htmx has checked it, or htmx would log it. */
    readonly currentError: unknown;
    /** Whether the element has a connection. */
    hasConnection(element: Element): boolean;
    /** Whether a connection of the element has been answered before. */
    wasConnected(element: Element): boolean;
}
/**
 * (It is long because an event has two names and a detail for each.)
 *
 * @param configOf returns the value for `connection.config`.
 * @param onAbort called when a handler aborts a connection.
 * @param onEvent called for every event, with its name on htmx 2 or the name of the message, and whether the element
 *   swaps the message.
 * @param isNameTaken whether another script has registered the extension. It would abort a connection that it finds at
 *   an element.
 */
export declare function createEvents(htmx: Htmx4, api: InternalApi, configOf: (element: Element) => object, onAbort: (element: Element) => void, onEvent: (element: Element, name: string, detail: object, isSwapped: boolean) => void, isNameTaken: boolean): Events;
