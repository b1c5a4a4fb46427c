/** What elements have that take part in a stream, however a page writes it. */
export declare const BRINGS: RegExp;
/** An event as it is shown: its data is read once, however many elements show it, and not before one does. */
export declare class Message {
    #private;
    readonly event: MessageEvent;
    constructor(event: MessageEvent);
    get payload(): string;
    /** The data as JSON. Throws the finding that it is none. */
    json(): unknown;
    /** Whether there are parts for other places in it. */
    hasParts(): boolean;
    /** Whether there are elements in it that may listen to what comes next. */
    brings(): boolean;
}
