import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
/** Reads the attributes of pages for htmx 4. */
export interface Attributes extends Pick<Host, 'elementSelector' | 'watchedAttributes' | 'read' | 'inherited' | 'handlesMessages'> {
    /** Selector for connecting elements. */
    readonly connectSelector: string;
    /** Value of an inherited attribute, and the element that has the attribute. */
    findInherited(element: Element, name: string): [value: string, holder: Element] | undefined;
}
export declare function createAttributes(htmx: Htmx4, api: InternalApi): Attributes;
