/** A template, as Sluice gives it to an engine. */
export interface Template {
    /** The value of the template attribute. */
    readonly name: string;
    /** The element that holds the source; undefined if no element has the name as its id. */
    readonly element: Element | undefined;
    /** The source as its author wrote it. Throws if no element is found. */
    readonly source: string;
    /** The source of another template, by its id. Throws if there is none. */
    partial(id: string): string;
}
/** Renders the data of one event to HTML. */
export type Render = (data: unknown) => string;
/** A template language. */
export interface Engine {
    /**
     * Compiles a template. Called once for each template, and again when its element changes. It and the returned
     * function may throw: the page then keeps its content, and an error event gives the reason.
     */
    compile(template: Template): Render;
    /** Parses a payload. Default: `JSON.parse`. */
    parse?(payload: string): unknown;
    /** Whether an element may hold a template. Default: a `<template>`, or a `<script>` with a `type`. */
    holds?(element: Element): boolean;
}
/**
 * The global of a library that the page loads. Checks that it has a method, because the browser also creates a global
 * for an element with this id. Throws the finding `engine-missing`.
 */
export declare function requireGlobal<T>(name: string, method: keyof T & string): T;
