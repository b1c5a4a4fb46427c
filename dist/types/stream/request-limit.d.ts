/** Keeps a stream from making too many requests. */
export interface RequestLimit {
    /** A request is made now. */
    requested(): void;
    /** The milliseconds until another request is allowed; 0 for now. */
    waitMs(): number;
    /** Whether a request was made within {@link WINDOW_MS}. */
    isUsed(): boolean;
}
/** @param now the time in milliseconds. */
export declare function createRequestLimit(now: () => number): RequestLimit;
/** The limits of streams that have ended. */
export interface EndedLimits {
    /** The limit for a new stream: that of the stream of the same URL that ended last, or a fresh one. */
    take(url: string): RequestLimit;
    /** The stream of a URL has ended. */
    leave(url: string, limit: RequestLimit): void;
}
/**
 * A page that closes a stream and opens it again, or that puts its element back, has a new stream each time. Such a
 * stream goes on counting where the old one stopped. Streams that are open at the same time have limits of their own.
 */
export declare function createEndedLimits(now: () => number): EndedLimits;
