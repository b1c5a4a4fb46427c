import type { Host, HostEvents } from '../host.js';
import type { Classic } from './api.js';
import { type Extensions } from './extensions.js';
/** Takes the answers to requests of htmx that are event streams, or are to be rendered by a template. */
export declare function takeAnswers(htmx: Classic, host: Host, page: HostEvents, extensions: Extensions): void;
