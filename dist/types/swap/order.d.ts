/** Something that has its place in a stream, and waits for what is before it. */
export interface Turn {
    readonly event: MessageEvent | undefined;
    /** Whether what is before it is done; may see to it. */
    isReady(): boolean;
    work(): void;
    /** Asked where it would have to wait: sees to it that nothing has to be waited for, if it must not wait. */
    hurry?(): boolean;
}
/** Keeps the order of each stream where something has to wait. */
export interface Order {
    /** Does it at once if it is ready and nothing of its stream waits, else when it is its turn. */
    take(stream: object, turn: Turn): void;
    /** Goes on with all streams, as far as they are ready. Returns whether anything was done. */
    goOn(late: () => boolean): boolean;
    /** What waits. */
    readonly waiting: readonly Turn[];
}
export declare function createOrder(): Order;
