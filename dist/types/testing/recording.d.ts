/** One event of a recording. */
export interface RecordedEvent {
    /** URL of the stream: a path when it has the origin of the recorded page, else absolute. */
    readonly url: string;
    /** `message` for an event without a name. */
    readonly name: string;
    readonly data: string;
    /** The last event ID after this event; empty when there is none. */
    readonly id: string;
    /** Milliseconds since the start of the recording. */
    readonly at: number;
}
/**
 * Writes a recording. It is a valid event stream, so any server can send it unchanged. Comments, which browsers ignore,
 * hold the URL and the time of each event.
 *
 * @param note added to the comment in the first line.
 */
export declare function writeRecording(events: readonly RecordedEvent[], note?: string): string;
/**
 * Reads a recording, or any other event stream. Without the comments of a recording, every event has an empty URL and
 * time 0.
 */
export declare function readRecording(text: string): RecordedEvent[];
