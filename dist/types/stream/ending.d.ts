import type { Ending } from '../transport/transport.js';
import type { Attempt } from './attempt.js';
import type { StreamParts } from './parts.js';
/** An attempt has ended: reports it, and asks the policy what follows. */
export declare function endAttempt(parts: StreamParts, current: Attempt, ending: Ending): void;
/** Goes on without an id that cannot be sent. @param isLong the server is the same, and may replay everything. */
export declare function giveUpId({ position, reports, memory }: StreamParts, isLong: boolean | undefined): void;
