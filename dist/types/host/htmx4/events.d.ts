import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
/** The events of htmx 4, each followed by the one that pages of htmx 2 know. */
export interface Events extends Pick<Host, 'trigger' | 'attempt' | 'beforeMessage' | 'announce' | 'expose'> {
    /** The error that is being told: htmx would log it, so it is added once htmx has looked. */
    readonly error: unknown;
    /** Whether the element has a connection. */
    has(element: Element): boolean;
    /** Whether it was answered before. */
    wasConnected(element: Element): boolean;
}
/**
 * (It is long because an event has two names and a detail for each.)
 *
 * @param find finds by a selector of htmx.
 * @param configOf what `connection.config` is to show.
 * @param aborted called when a handler aborts a connection.
 * @param heard called with all that is told, by the names of htmx 2, or by the name of an event that is announced; and
 *   whether a message has been shown.
 * @param isSecond whether another script does the same, and would abort what it finds at an element.
 */
export declare function createEvents(htmx: Htmx4, api: InternalApi, configOf: (element: Element) => object, aborted: (element: Element) => void, heard: (element: Element, name: string, detail: object, isShown: boolean) => void, isSecond: boolean): Events;
