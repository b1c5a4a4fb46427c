import type { UpsertOptions } from '../swap/upsert.js';
import type { Manner } from './host.js';
/** The swap style that Sluice adds. */
export declare const UPSERT = "upsert";
/** Between a style and its own modifiers, where htmx reads both as the style. */
export declare const GLUE = ";";
/** Whether the list is to be followed, as `hx-swap` says by the modifier `follow`, and where its new elements come. */
export declare function followed(swap: string | null | undefined): Manner['follows'];
/**
 * [htmx < 4] Logs an error for a modifier in `hx-swap` that it does not know, and hands an extension the style alone:
 * so those of Sluice's style go along as a part of that.
 */
export declare function forClassic<T extends string | null | undefined>(written: T): T | string;
/** What a style says, that Sluice's modifiers may be glued to; undefined for the style of another. */
export declare function upsertOptions(style: string): UpsertOptions | undefined;
