/**
 * Returns the HTML. Throws if a part of it has a template as its target: a payload could replace the template.
 *
 * @param protects whether a payload must not choose an element as its target; `grows` if its content stays.
 */
export declare function checkParts(html: string, protects: (target: Element, grows: boolean) => boolean): string;
