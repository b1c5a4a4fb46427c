import type { Host } from '../host.js';
import type { Htmx4, InternalApi } from './api.js';
/** How pages of htmx 4 write attributes. */
export interface Attributes extends Pick<Host, 'elements' | 'attributes' | 'read' | 'inherited' | 'takesMessages'> {
    /** Finds connecting elements. */
    readonly connecting: string;
    /** An attribute that is inherited, and the element that has it. */
    held(element: Element, name: string): [value: string, holder: Element] | undefined;
}
export declare function createAttributes(htmx: Htmx4, api: InternalApi): Attributes;
