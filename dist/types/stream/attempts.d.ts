import type { StreamParts } from './parts.js';
/** Returns a function that begins an attempt: it opens a connection, hears it, and ends with it. */
export declare function createAttempts(parts: StreamParts): (number: number) => void;
export declare function warnOfWildcard(name: string): void;
