import { type ConnectionHandlers } from '../transport/transport.js';
import type { Attempt } from './attempt.js';
import type { StreamParts } from './parts.js';
/** What the connection of an attempt reports. Once another attempt is the current one, it is ignored. */
export declare function handlersOf(parts: StreamParts, current: Attempt): ConnectionHandlers;
