import { SluiceError } from '../findings.js';
import type { Item, Lane } from './lane.js';
/**
 * Fills `{{field}}` and `{{a.b}}` in a selector with values of a payload, escaped so that a value can neither
 * end the selector nor extend it. A missing field keeps its `{{field}}`, escaped, which finds nothing.
 *
 * All special characters become code points, which `CSS.escape` does for few: htmx splits a selector at its
 * commas, even at escaped ones.
 *
 * @param readData parses the payload; called only when there is a field to fill.
 * @see https://drafts.csswg.org/css-syntax/#escaping
 */
export declare function fillSelector(selector: string, readData: () => unknown): string;
/**
 * The error of an event whose target was not found. It names the first field without a value, else the element.
 *
 * @returns undefined if nobody misses the target: the event would have removed it, or its listener has left the page.
 */
export declare function missingTarget({ binding }: Lane, { message }: Item): SluiceError | undefined;
