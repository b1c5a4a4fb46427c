import type { Engine } from './engine.js';
import { type Find } from './templates.js';
/** Renders payloads through the templates that the page's attributes name. */
export interface Renderer {
    /** What the template attribute in force for an element says; undefined where there is none. */
    template(element: Element): string | undefined;
    /**
     * Renders a payload through the template in force; without one, the payload is its own rendering.
     * Throws what the engine throws.
     */
    render(element: Element, payload: string): string;
    /** Adds the attributes `NAME-template` and, with the data at `data`, `NAME-array-template`. */
    register(name: string, engine: Engine): void;
}
/** @param find finds an element by a selector of htmx, seen from an element. */
export declare function createRenderer(find: Find): Renderer;
/** Reads JSON. Throws the finding that it is none. */
export declare function parseJson(payload: string): unknown;
