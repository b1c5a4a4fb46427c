/** Work that has its place in the order of a stream, and may have to wait for earlier events. */
export interface Task {
    readonly event: MessageEvent | undefined;
    /** Whether all earlier work is done. May do it now. */
    isReady(): boolean;
    run(): void;
    /** Called when the task would have to wait. If it must not, does the earlier work now and returns true. */
    forceReady?(): boolean;
}
/** Runs the tasks of each stream in their order. */
export interface Order {
    /**
     * Returns false if the task is ready and no other task of its stream waits: then the caller does its work. Else it is
     * run later, in order.
     */
    postpone(stream: object, task: Task): boolean;
    /** Runs the tasks of all streams that are ready by now. Returns whether any has run. */
    resume(isTimeUp: () => boolean): boolean;
    /** The waiting tasks. */
    readonly waiting: readonly Task[];
}
export declare function createOrder(): Order;
