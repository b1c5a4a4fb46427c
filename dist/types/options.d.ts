/**
 * What a page can set, as data: how each option of a stream is read, and rows for the README.
 *
 * Options stand in `sse-config` on the connecting element, and for the whole page in `htmx.config.sse`. (The file is
 * long because what the README says of an option stands beside how it is read.)
 */
/** Options of a stream. Times are in milliseconds; an attribute may write them as htmx does: `500ms`, `2s`, `1m`. */
export interface StreamOptions {
    readonly reconnect: boolean;
    readonly reconnectDelay: number | undefined;
    readonly reconnectMaxDelay: number;
    readonly reconnectMaxAttempts: number;
    readonly reconnectJitter: number;
    readonly connectTimeout: number;
    readonly pauseOnBackground: boolean;
    readonly transport: 'auto' | 'eventsource' | 'fetch';
    readonly credentials: RequestCredentials;
    readonly method: string;
    readonly pool: 'page' | 'browser' | 'off';
    /** What tells apart who is logged in: streams are shared with tabs of the same session only. */
    readonly session: string | undefined;
    /** The URL of `sluice.worker.js`; also a `URL`, or a `TrustedScriptURL`. */
    readonly worker: string | {
        toJSON(): string;
    } | undefined;
    /** 0 for none. */
    readonly heartbeat: number | 'auto';
    readonly resume: 'off' | 'page';
    readonly idName: string;
    readonly dedupe: boolean;
    /** When the request of a stream is over for htmx 4. */
    readonly releaseOn: 'immediate' | 'first' | 'end' | undefined;
    readonly batch: 'auto' | 'frame' | 'off';
    readonly budget: number;
    readonly maxQueue: number;
    readonly defer: 'off' | 'offscreen';
}
/** The options of a page. What throws when it is read is warned about, and left out. */
export declare function pageOptions(given: object | undefined): object;
/**
 * Reads the options of a stream. What cannot be read is warned about, once, and left at its default.
 *
 * @param page options of the whole page.
 * @param written what `sse-config` says: `key:value` separated by spaces, or JSON.
 * @param element named by the warning.
 */
export declare function readOptions(page: object, written: string | null, element?: Element): StreamOptions;
/** One row of the option tables in the README. */
export interface OptionRow {
    readonly name: string;
    readonly value: string;
    readonly default: string;
    readonly sentence: string;
}
/** Rows for the options of a stream. */
export declare const streamOptions: readonly OptionRow[];
/** Rows for what JavaScript can set. */
export declare const options: readonly OptionRow[];
