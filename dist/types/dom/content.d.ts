/** Whether there is something in a content for other places than its target. */
export declare const hasParts: (content: string) => boolean;
/** Whether a content does more than to be there, so that others may not be shown together with it, or without it. */
export declare const acts: (content: string) => boolean;
/** Whether there may be something in a content, or in what it is made of, that listens to a stream. */
export declare const mayAddListeners: (content: string) => boolean;
/**
 * Reads contents that do not {@link acts | act} as htmx 2 and 4 read each: in a `<template>`, where rows of tables are
 * rows and end tags of nothing are nothing.
 *
 * Those of several are read together, each in a template of its own, which takes the browser half of the time. A
 * content that does not end what it begins (a comment, an attribute, a text field) takes the beginning of the next one
 * with it, or of an empty one at the end; then there are fewer templates, and each is read by itself.
 *
 * @param end what the host writes after a content: what is not ended takes that with it.
 */
export declare function fragmentsOf(contents: readonly string[], end?: string): DocumentFragment[];
