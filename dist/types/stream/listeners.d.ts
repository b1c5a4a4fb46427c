/** Hears the events of one name, or of many. */
export type Listener = (event: MessageEvent, name: string) => void;
/** Who listens to which name. */
export interface Listeners {
    /** Adds a listener. Returns how to remove it. */
    add(name: string, listener: Listener): () => void;
    /** Those who hear a name, each once: one look-up, whatever their number. What is returned never changes. */
    of(name: string): readonly Listener[];
    names(): string[];
    /** The name that is listened to and has the same letters as this one, in whatever case and with whatever between. */
    similar(name: string): string | undefined;
    /** Whether a name with a `*` is among them. */
    readonly hasWildcards: boolean;
}
/**
 * @param exact names that no pattern stands for.
 * @param onUnused called when the last listener of a name has gone.
 */
export declare function createListeners(exact: readonly string[], onUnused: (name: string) => void): Listeners;
