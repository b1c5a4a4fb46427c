import type { Pool } from '../transport/hub.js';
import type { Attempt } from './attempt.js';
import { type TransportChoice } from './choice.js';
import type { Delegates } from './delegates.js';
import { type Inbox } from './inbox.js';
import { type Listeners } from './listeners.js';
import { type Memory } from './memory.js';
import { type StreamAction, type StreamStatus } from './policy.js';
import { type Position } from './position.js';
import { type Reports } from './reports.js';
import type { SilenceWatch } from './silence.js';
import type { StreamDependencies, StreamRequest } from './stream.js';
import { type Symptoms } from './symptoms.js';
/** What a stream is made of. What opens its connections, hears them and ends them works on these parts. */
export interface StreamParts {
    readonly request: StreamRequest;
    readonly dependencies: StreamDependencies;
    readonly delegates: Delegates;
    readonly listeners: Listeners;
    readonly memory: Memory;
    readonly position: Position;
    readonly symptoms: Symptoms;
    readonly choice: TransportChoice;
    readonly reports: Reports;
    readonly inbox: Inbox;
    readonly silence: SilenceWatch | undefined;
    /** What tabs share, if this stream is shared with them. */
    readonly pool: Pool | undefined;
    /** Has the policy make a new status of an action, and does what follows. @param chance at least 0, less than 1. */
    dispatch(action: StreamAction, chance?: number): void;
    /** Changed by `dispatch` alone. */
    status: StreamStatus;
    /** The attempt that is current. What another one reports is ignored. */
    attempt: Attempt | undefined;
    /** Whether the last answer for this URL came from another origin than the page's. */
    isCrossOrigin(): boolean;
    /** Notes where the newest answer came from. */
    answeredFrom(origin: string): void;
    /** Whether any connection was open. */
    wasOpened: boolean;
    /** Whether any connection has failed or ended. */
    hasEnded: boolean;
}
export declare function createParts(request: StreamRequest, dependencies: StreamDependencies, dispatch: StreamParts['dispatch']): StreamParts;
