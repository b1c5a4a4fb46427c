import type { Host, HostCallbacks } from '../host.js';
import type { Classic } from './api.js';
import { type Extensions } from './extensions.js';
/** Handles responses to htmx requests: reads those that are event streams, and renders those that have a template. */
export declare function handleResponses(htmx: Classic, host: Host, callbacks: HostCallbacks, extensions: Extensions): void;
