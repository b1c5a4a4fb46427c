import type { Htmx4Connection } from '../../events.js';
import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
/** The connections of elements, as [hx-sse] shows them to handlers and to other extensions. */
export interface Connections extends Pick<Host, 'exposeSource'> {
    /** The connection of a connecting element. */
    connectionAt(element: Element | undefined): Htmx4Connection | undefined;
    /** The connecting element: the element itself, or the one it listens to. */
    connectedElementOf(element: Element): Element | undefined;
    /** Changes the connection of a connecting element, or creates it. */
    updateConnection(element: Element, changes: Partial<Htmx4Connection>): Htmx4Connection;
}
/**
 * @param configOf returns the value for `connection.config`.
 * @param onAbort called when a handler aborts a connection.
 * @param isNameTaken whether another script has registered the extension. It would abort a connection that it finds at
 *   an element.
 */
export declare function createConnections(htmx: Htmx4, api: InternalApi, configOf: (element: Element) => object, onAbort: (element: Element) => void, isNameTaken: boolean): Connections;
