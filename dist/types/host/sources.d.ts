import type { EventSourceLike } from '../events.js';
import type { Host } from './host.js';
/** Makes the sources of a page: by `htmx.createEventSource`, if the page has put another function there. */
export declare function createSources(htmx: {
    createEventSource?: (url: string) => EventSourceLike;
}, isBrowsers?: (create: unknown) => boolean): Pick<Host, 'createEventSource' | 'ownSource'>;
