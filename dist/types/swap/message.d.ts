/** An event whose data is parsed when it is first needed, and only once for all elements that show it. */
export declare class Message {
    #private;
    readonly event: MessageEvent;
    constructor(event: MessageEvent);
    get payload(): string;
    /** The data as JSON. Throws the finding `json-invalid`. */
    json(): unknown;
}
/** Returns a function that keeps the newest message, so that several elements parse it once. */
export declare function createMessages(): (event: MessageEvent) => Message;
