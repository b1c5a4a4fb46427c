import { type Stream, type StreamDependencies, type StreamRequest } from './stream.js';
/** The streams of the page, each open as long as it has a delegate. */
export interface Registry {
    /**
     * The stream of a URL and its options, which all with the same URL and options share.
     *
     * @param extraKey what else makes a difference, such as headers. The first ID makes none: a later delegate joins the stream
     *   at its current position.
     */
    of(wanted: StreamRequest, extraKey?: string): Stream;
    all(): Stream[];
}
export declare function createRegistry(means: StreamDependencies): Registry;
