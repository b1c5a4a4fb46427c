/** An event as it is shown: its data is read once, however many elements show it, and not before one does. */
export declare class Message {
    #private;
    readonly event: MessageEvent;
    constructor(event: MessageEvent);
    get payload(): string;
    /** The data as JSON. Throws the finding that it is none. */
    json(): unknown;
}
