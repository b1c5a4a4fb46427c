/**
 * The options, as data: how each is parsed, and rows for the manual.
 *
 * Options are set in `sse-config` on the connecting element, and for the whole page in `htmx.config.sse`. (The file is
 * long because the texts for the manual are in the same file as the parsers.)
 */
/** Options of a stream. Times are in milliseconds; attributes may use htmx's notation: `500ms`, `2s`, `1m`. */
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
    readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
    readonly pool: 'page' | 'browser' | 'off';
    /** Identifies the user who is logged in. Streams are shared only with tabs of the same session. */
    readonly session: string | undefined;
    /** The URL of `sluice.worker.js`; also a `URL`, or a `TrustedScriptURL`. */
    readonly worker: string | {
        toJSON(): string;
    } | undefined;
    /** 0 turns it off. */
    readonly heartbeat: number | 'auto';
    readonly resume: 'off' | 'page';
    readonly idName: string;
    readonly dedupe: boolean;
    /** When htmx 4 considers the request of a stream as finished. */
    readonly releaseOn: 'immediate' | 'first' | 'end' | undefined;
    readonly batch: 'auto' | 'frame' | 'off';
    readonly budget: number;
    readonly maxQueue: number;
    readonly defer: 'off' | 'offscreen';
}
/** Copies the options that a page has set. Warns about an option that throws when it is read, and leaves it out. */
export declare function pageOptions(input: object | undefined): object;
/**
 * Reads the options of a stream. Warns once about an invalid option, and uses its default.
 *
 * @param page options of the whole page.
 * @param written the value of `sse-config`: `key:value` separated by spaces, or JSON.
 * @param element the element that a warning names.
 */
export declare function readOptions(page: object, written: string | null, element?: Element): StreamOptions;
/** One row of the option tables in the manual. */
export interface OptionRow {
    readonly name: string;
    readonly value: string;
    readonly default: string;
    readonly sentence: string;
}
/** Rows for the options of a stream. */
export declare const streamOptions: readonly OptionRow[];
/** Rows for settings in JavaScript. */
export declare const options: readonly OptionRow[];
