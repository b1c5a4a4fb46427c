import type { UpsertOptions } from '../dom/upsert.js';
/** The swap style that Sluice adds. */
export declare const UPSERT = "upsert";
/** The parts of `hx-swap` that Sluice uses. */
export interface ParsedSwap extends UpsertOptions {
    readonly style: string;
    readonly follow: boolean;
    /** The value for htmx 1.9 and 2, without Sluice's modifiers: htmx logs an error for a modifier it does not know. */
    readonly forClassic: string;
}
/**
 * Parses `hx-swap`. Nothing else in Sluice does.
 *
 * @param modifiers matches a first word that is a modifier, which means that the style is missing.
 */
export declare function parseSwap(written: string, defaultStyle: string, modifiers?: RegExp): ParsedSwap;
