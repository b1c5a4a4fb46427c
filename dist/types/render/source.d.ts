type Delimiters = readonly string[];
/** The delimiters that the page gave to a Mustache of its own, or `{{ }}`. */
export declare function pageDelimiters(): Delimiters;
/**
 * The source of a template as its author wrote it.
 *
 * A `<script type=…>` holds its text as written. A `<template>` holds nodes, and writes them out again with
 * `>` as `&gt;`, so that `{{> row}}` and `{{& html}}` would be broken: inside the delimiters the entities are
 * taken back, outside them the markup stays as it is. Throws where the nodes are no longer what was written.
 */
export declare function sourceOf(element: Element): string;
export {};
