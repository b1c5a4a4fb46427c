/** One event of a recording. */
export interface RecordedEvent {
    /** Of its stream: a path on the origin of the page where it was recorded, else absolute. */
    readonly url: string;
    /** `message` for an event without a name. */
    readonly name: string;
    readonly data: string;
    /** The last event ID with this event; empty when there is none. */
    readonly id: string;
    /** Milliseconds since the beginning of the recording. */
    readonly at: number;
}
/**
 * Writes a recording: an event stream, which any server may send as it is. Comments, which browsers pass over, name
 * the URL and the time of each event.
 */
export declare function writeRecording(events: readonly RecordedEvent[], note?: string): string;
/**
 * Reads a recording, or any other event stream: the events of one without comments have no URL and come at once.
 */
export declare function readRecording(text: string): RecordedEvent[];
