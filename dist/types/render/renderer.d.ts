import type { Engine } from './engine.js';
import { type FindElement } from './templates.js';
/** How the payloads for an element are rendered. */
export interface Rendering {
    /** The value of the template attribute in force; undefined if there is none. */
    readonly template: string | undefined;
    /**
     * Renders a payload with the template in force; without one, returns the payload. Throws what the engine throws.
     *
     * @param json gives the parsed payload, from a cache.
     */
    render(payload: string, json?: () => unknown): string;
    /** Parses a payload as {@link render} does. Throws if that fails. */
    parse(payload: string, json?: () => unknown): unknown;
    /** Whether the engine escapes HTML in data by default. */
    readonly escapes: boolean;
    /**
     * The sources of the template and of all templates that it includes; undefined if they cannot be determined. Returns
     * the same array while no source changes.
     */
    sources(): readonly string[] | undefined;
}
/** Renders payloads through the templates that the page's attributes name. */
export interface Renderer {
    /** How an element renders its payloads. Valid until an attribute changes. */
    bind(element: Element): Rendering;
    /** The value of the template attribute in force for an element. */
    template(element: Element): Rendering['template'];
    render(element: Element, payload: string): string;
    /**
     * Whether a payload must not choose the element as its target: it is a template, or contains one that an attribute
     * of the page names.
     *
     * @param grows whether the content of the element stays.
     */
    protects(element: Element, grows: boolean): boolean;
    /** The names of all template attributes. */
    attributes(): string[];
    /** Adds the attributes `NAME-template` and, with the data at `data`, `NAME-array-template`. */
    register(name: string, engine: Engine): void;
}
/** @param find finds an element by an htmx selector, relative to an element. */
export declare function createRenderer(find: FindElement): Renderer;
/** Parses JSON. Throws the finding `json-invalid`. */
export declare function parseJson(payload: string): unknown;
