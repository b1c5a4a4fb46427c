/** What all renderings of a template have in common. */
export interface TemplateHints {
    /** How many elements each has at its top level. */
    readonly rows: number;
    /** Whether none of them does more than to be there. */
    readonly isInert: boolean;
    /** Whether there are elements with an id. */
    readonly hasIds: boolean;
}
/**
 * Finds out what a Mustache template always renders; undefined where that depends on the data.
 *
 * Proved by its own text: it holds plain values only, and reads as the same elements with the same attributes whatever
 * stands for them. Then a value is a text or inside of quotes, which it cannot end.
 */
export declare function templateHints(source: string): TemplateHints | undefined;
