import type { UpsertOptions } from '../swap/upsert.js';
/** The swap style that Sluice adds. */
export declare const UPSERT = "upsert";
/**
 * [htmx < 4] Logs an error for a modifier in `hx-swap` that it does not know, and hands an extension the style alone:
 * so Sluice's modifiers go along as a part of that.
 */
export declare function gluedToStyle<T extends string | null | undefined>(written: T): T | string;
/** What a style says, that Sluice's modifiers may be glued to; undefined for the style of another. */
export declare function upsertOptions(style: string): UpsertOptions | undefined;
