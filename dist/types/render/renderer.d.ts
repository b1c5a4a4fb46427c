import type { Engine } from './engine.js';
import { type Find } from './templates.js';
/** How the payloads for an element become what is shown. */
export interface Rendering {
    /** What the template attribute in force says; undefined where there is none. */
    readonly template: string | undefined;
    /**
     * Renders a payload through the template in force; without one, the payload is its own rendering.
     * Throws what the engine throws.
     *
     * @param json gives the payload as JSON, where that was read already.
     */
    render(payload: string, json?: () => unknown): string;
    /** Reads a payload as {@link render} does. Throws that it cannot be read. */
    parse(payload: string, json?: () => unknown): unknown;
    /** Whether data cannot become markup, unless the template says so. */
    readonly escapes: boolean;
    /**
     * What is written in the template, and in those that it includes; undefined where that is not known. The same list
     * as long as all of it says the same.
     */
    sources(): readonly string[] | undefined;
}
/** Renders payloads through the templates that the page's attributes name. */
export interface Renderer {
    /** What holds for an element now, and until an attribute changes. */
    bind(element: Element): Rendering;
    /** The same, for one thing of it. */
    template(element: Element): Rendering['template'];
    render(element: Element, payload: string): string;
    /**
     * Whether a payload must not choose the element as a place to swap: it is a template, or holds one that an attribute
     * of the page names.
     *
     * @param grows whether what is in the element stays.
     */
    protects(element: Element, grows: boolean): boolean;
    /** All template attributes that there are. */
    attributes(): string[];
    /** Adds the attributes `NAME-template` and, with the data at `data`, `NAME-array-template`. */
    register(name: string, engine: Engine): void;
}
/** @param find finds an element by a selector of htmx, seen from an element. */
export declare function createRenderer(find: Find): Renderer;
/** Reads JSON. Throws the finding that it is none. */
export declare function parseJson(payload: string): unknown;
