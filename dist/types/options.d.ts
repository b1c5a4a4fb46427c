/** What a page can set, as data for the README. */
export interface OptionRow {
    readonly name: string;
    readonly value: string;
    readonly default: string;
    readonly sentence: string;
}
export declare const options: readonly OptionRow[];
