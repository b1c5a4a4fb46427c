/** Remembers which events came, to know those that come again over another connection. */
export interface Memory {
    /**
     * Whether an earlier connection brought this event; remembers it.
     *
     * @param connection tells connections apart: a server may say the same twice over one.
     */
    seen(connection: object, id: string, name: string, data: string): boolean;
    /** What is remembered, oldest first. */
    readonly entries: ReadonlyMap<string, object>;
    /** Takes over what another one remembers. */
    adopt(other: Memory): void;
}
/**
 * An event is known by its id, its name and its data. Not by its id alone: there are servers that give every
 * event of a row the id of the row, or all of them the same.
 */
export declare function createMemory(): Memory;
