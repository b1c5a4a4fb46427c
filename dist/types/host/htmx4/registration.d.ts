import type { Extension, Htmx4 } from './api.js';
/** How Sluice is registered with htmx. */
export interface Registration {
    /** Whether another script has the name of the extension. It would handle elements and responses as well. */
    readonly isNameTaken: boolean;
    /** Whether the page approves of no extension that Sluice could be. */
    readonly isBlocked: boolean;
}
/** Registers the extension, and warns of other scripts that register one for the same attributes. */
export declare function registerExtension(htmx: Htmx4, extension: Extension): Registration;
