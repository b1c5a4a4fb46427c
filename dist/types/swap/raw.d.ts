import type { Message } from './message.js';
/**
 * Warns of JSON that is shown as text, most likely because a template is missing.
 *
 * @param locateTarget called only for text that looks like JSON.
 */
export declare function warnOfRawJson(element: Element, message: Message, locateTarget: () => Element | undefined): void;
