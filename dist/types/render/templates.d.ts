import type { Engine, Render } from './engine.js';
/** The templates of the page: each is read and made ready once, and again when it has changed. */
export interface Templates {
    /** Finds the template of a name, ready to render. Throws what the engine throws, and when there is none. */
    ready(from: Element, name: string, engine: Engine): Render;
    /** What is written in the template of a name, as far as an element of the page holds it. */
    source(from: Element, name: string): string | undefined;
    /** Whether the template that an element holds has been read. */
    isUsed(element: Element): boolean;
}
/** Finds an element by a selector of htmx, seen from an element. */
export type Find = (element: Element, selector: string) => Element | undefined;
export declare function createTemplates(find: Find): Templates;
