import type { UpsertOptions } from '../dom/upsert.js';
/** The swap style that Sluice adds. */
export declare const UPSERT = "upsert";
/** What `hx-swap` says, as far as Sluice is concerned. */
export interface ParsedSwap extends UpsertOptions {
    readonly style: string;
    readonly follow: boolean;
    /** What is left for htmx: on htmx 1.9 and 2 it logs an error for a modifier that it does not know. */
    readonly forClassic: string;
}
/**
 * Reads `hx-swap`, the one place that does.
 *
 * @param modifiers what the first word is where the style is left out.
 */
export declare function parseSwap(written: string, defaultStyle: string, modifiers?: RegExp): ParsedSwap;
