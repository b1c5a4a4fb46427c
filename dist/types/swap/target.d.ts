/**
 * Fills `{{field}}` and `{{a.b}}` in a selector with values of a payload, escaped so that a value can neither
 * end the selector nor add to it. A missing field fills in what is not to be found.
 *
 * Characters become code points, which `CSS.escape` does only where it must: htmx takes a selector apart at its
 * commas, escaped or not.
 *
 * @param data reads the payload; called only when there is something to fill.
 * @see https://drafts.csswg.org/css-syntax/#escaping
 */
export declare function fillSelector(selector: string, data: () => unknown): string;
