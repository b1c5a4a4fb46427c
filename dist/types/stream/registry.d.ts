import { type Stream, type StreamDependencies, type StreamRequest } from './stream.js';
/** The streams of the page, each open as long as somebody holds it. */
export interface Registry {
    /**
     * The stream of a URL and its options: the same one for all who want the same.
     *
     * @param extraKey tells apart what has the same URL and options, such as headers. Where to begin does not: who
     *   joins a stream takes it as it is.
     */
    of(wanted: StreamRequest, extraKey?: string): Stream;
    all(): Stream[];
}
export declare function createRegistry(means: StreamDependencies): Registry;
