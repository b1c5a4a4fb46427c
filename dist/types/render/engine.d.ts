/** A template as an engine gets it. */
export interface Template {
    /** What the template attribute says. */
    readonly name: string;
    /** The element that holds the source; undefined where no element has the name. */
    readonly element: Element | undefined;
    /** The source as its author wrote it. Throws when no element has the name. */
    readonly source: string;
    /** Source of another template, by its id. Throws when there is none. */
    partial(id: string): string;
}
/** Makes HTML of the data of one event. */
export type Render = (data: unknown) => string;
/** A template language. */
export interface Engine {
    /**
     * Makes a template ready. Called once for each template, and again when its element changes. May throw, and
     * so may what it returns: the page then keeps its content, and an error event tells why.
     */
    compile(template: Template): Render;
    /** Reads a payload. Default `JSON.parse`. */
    parse?(payload: string): unknown;
    /** Whether an element may hold a template. Default: a `<template>`, or a `<script>` with a `type`. */
    holds?(element: Element): boolean;
}
/**
 * A script of the page: the global that has this method. An element with the id is none, although the browser makes a
 * global of it. Throws the finding that it is not loaded.
 */
export declare function loaded<T>(name: string, method: keyof T & string): T;
