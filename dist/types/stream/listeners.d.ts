/** Called with each event of a name or pattern. */
export type Listener = (event: MessageEvent<string>, name: string) => void;
/** The listeners of a stream, by event name. */
export interface Listeners {
    /** Adds a listener. Returns how to remove it. */
    add(name: string, listener: Listener): () => void;
    /** The listeners of a name, each once. One look-up, however many there are. The returned list never changes. */
    of(name: string): readonly Listener[];
    names(): string[];
    /** A name with a listener and the same letters as this one; case, `_` and `-` do not count. */
    similar(name: string): string | undefined;
    /** Whether any listener has a name with a `*`. */
    readonly hasWildcards: boolean;
}
/**
 * @param exact names that no pattern matches.
 * @param onUnused called when the last listener of a name was removed.
 */
export declare function createListeners(exact: readonly string[], onUnused: (name: string) => void): Listeners;
