/** Whether a content may have parts for other places than its target. */
export declare const hasParts: (content: string) => boolean;
/** Whether a content may have side effects. Then it is neither merged with others nor dropped. */
export declare const hasSideEffects: (content: string) => boolean;
/** Whether a content, or a template or payload that it is rendered from, may add elements that listen to a stream. */
export declare const mayAddListeners: (content: string) => boolean;
/**
 * Parses contents without {@link hasSideEffects | side effects} as htmx 2 and 4 parse each of them: in a `<template>`, which keeps
 * table rows, and ignores end tags without a start tag.
 *
 * Several contents are parsed together, each in its own template, which takes half of the time. If a content does not
 * close something (a comment, an attribute, a text field), it swallows the start of the next template, or of the empty
 * one at the end. Then there are fewer templates than contents, and each content is parsed separately.
 *
 * @param suffix what the host appends to a content; an unclosed content swallows it.
 */
export declare function fragmentsOf(contents: readonly string[], suffix?: string): DocumentFragment[];
