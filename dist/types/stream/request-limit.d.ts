/** Keeps a stream from making too many requests. */
export interface RequestLimit {
    /** A request is made now. */
    requested(): void;
    /** The milliseconds until one more may be made; 0 for now. */
    waitMs(): number;
}
/** @param now the time in milliseconds. */
export declare function createRequestLimit(now: () => number): RequestLimit;
