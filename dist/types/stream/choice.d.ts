import { type Transport } from '../transport/transport.js';
import type { Listeners } from './listeners.js';
import type { Settings } from './policy.js';
import type { Position } from './position.js';
import type { StreamDependencies, StreamRequest } from './stream.js';
/** Chooses the transport of each attempt. */
export interface TransportChoice {
    /** What the last attempt used. */
    readonly name: 'eventsource' | 'fetch';
    /** For the next attempt. */
    choose(): Transport;
    /** Whether the next attempt needs what EventSource cannot do. */
    needsFetch(): boolean;
    /** EventSource has failed for good, without a reason: `fetch` takes its place. */
    fallBack(): void;
    /** What the policy depends on, which the choice is part of. */
    settings(): Settings;
}
/** @param shared the transport that tabs share, if this stream does. */
export declare function createChoice(request: StreamRequest, dependencies: StreamDependencies, shared: Transport | undefined, listeners: Listeners, position: Position): TransportChoice;
