import type { Message } from './message.js';
/** Warns of JSON that is shown as text, most likely for want of a template. `target` is asked for only if need be. */
export declare function warnOfRaw(element: Element, message: Message, target: () => Element | undefined): void;
