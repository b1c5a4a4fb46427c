import type { Extension, Htmx4 } from './api.js';
/**
 * Registers the extension, and warns of other scripts that register one for the same attributes.
 *
 * @returns whether another script has the name of the extension, so that it would handle elements and responses as well;
 *   and whether the page approves of no extension that Sluice could be.
 */
export declare function registerExtension(htmx: Htmx4, extension: Extension): readonly [isNameTaken: boolean, isBlocked: boolean];
