import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
/** Reads the attributes of pages for htmx 4. */
export interface Attributes extends Pick<Host, 'elementSelector' | 'watchedAttributes' | 'read' | 'inherited' | 'target' | 'settings' | 'handlesMessages'> {
    /** Selector for connecting elements. */
    readonly connectSelector: string;
    /** Names in `hx-ext`, which pages for htmx 2 use, from the nearest element up. */
    extensionsOf(element: Element): string[];
}
export declare function createAttributes(htmx: Htmx4, api: InternalApi): Attributes;
