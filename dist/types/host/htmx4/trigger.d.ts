import type { InternalApi } from './api.js';
/** Runs the callback whenever a specification of `hx-trigger` fires. Returns a function that stops this. */
export declare function onTrigger(api: InternalApi, element: Element, specification: string, callback: () => void): () => void;
