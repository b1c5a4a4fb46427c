/** Keeps a stream from making too many requests. */
export interface Rush {
    /** A request is made now. */
    asked(): void;
    /** The milliseconds until one more may be made; 0 for now. */
    wait(): number;
}
/** @param now the time in milliseconds. */
export declare function createRush(now: () => number): Rush;
