import type { Transport } from '../transport/transport.js';
import type { Clock } from './clock.js';
import { type Stream } from './stream.js';
/** The stream of a URL: one for the whole page, open as long as somebody holds it. */
export type Registry = (url: string) => Stream;
export declare function createRegistry(transport: Transport, clock: Clock): Registry;
