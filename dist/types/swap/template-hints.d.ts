import type { Binding } from './bindings.js';
/** What all renderings of a template have in common. */
export interface TemplateHints {
    /** Number of top-level elements. */
    readonly rows: number;
    /** Whether the content has no side effects, as `dom/content.ts` defines them. */
    readonly isInert: boolean;
    /** Whether any element has an id. */
    readonly hasIds: boolean;
}
/** An attribute `id`, in HTML. */
export declare const HAS_ID: RegExp;
/**
 * Returns a function that finds the hints of a binding; undefined if there are none. Finds them once for a template, which
 * thousands of elements may share.
 */
export declare function createTemplateHints(): (binding: Binding) => TemplateHints | undefined;
/**
 * Finds what a Mustache template always renders; undefined if that depends on the data, or the page cannot parse it.
 *
 * It does not depend on the data if the template has plain values only, and parses to the same elements and attributes
 * with every sample. Then each value is text or inside quotes, which an escaped value cannot end.
 */
export declare function templateHints(source: string): TemplateHints | undefined;
