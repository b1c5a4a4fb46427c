import type { Host } from '../host.js';
import type { Htmx4, RequestContext, Task } from './api.js';
/** Swaps messages as htmx swaps a response. Call the other functions from the hooks of an extension. */
export interface Swaps extends Pick<Host, 'strategy'> {
    /** Adds the content of a message to the tasks of its swap. Returns false if the swap is not that of a message. */
    prepare(ctx: RequestContext, tasks: Task[]): boolean;
    inserted(task: Task, target: Element): void;
    settled(task: Task, target: Element): void;
}
export declare function createSwaps(htmx: Htmx4, attributes: Pick<Host, 'handlesMessages'>): Swaps;
