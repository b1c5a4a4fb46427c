import type { EventSourceLike } from '../events.js';
import type { Host } from './host.js';
/**
 * Creates EventSources with `htmx.createEventSource` if the page has set a function of its own, else with the browser's.
 *
 * @param isNativeFactory whether a function does the same as the browser's constructor, such as htmx's default.
 */
export declare function createSourceFactory(htmx: {
    createEventSource?: (url: string) => EventSourceLike;
}, isNativeFactory?: (create: unknown) => boolean): Pick<Host, 'createEventSource' | 'customEventSource'>;
