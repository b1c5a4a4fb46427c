type Delimiters = readonly string[];
/** The delimiters that the page has set in its own Mustache, or `{{ }}`. */
export declare function pageDelimiters(): Delimiters;
/**
 * The source of a template as its author wrote it.
 *
 * A `<script type=…>` keeps its text. A `<template>` holds nodes, and serializes them with `>` as `&gt;`, which would
 * break `{{> row}}` and `{{& html}}`: inside the delimiters, the entities are decoded; outside, the markup stays as it
 * is. Throws the finding `template-mangled` if the browser could not keep the source as nodes.
 */
export declare function sourceOf(element: Element): string;
/** Sources by the ids of their templates; undefined for those that are not found. */
export type Sources = Map<string, string | undefined>;
/** The sources of a template and of all templates that it includes. @param find returns the source for an id. */
export declare function collectSources(find: (id: string) => string | undefined, name: string, sources?: Sources): Sources;
export {};
