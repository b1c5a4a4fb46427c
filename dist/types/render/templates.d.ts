import type { Engine, Render } from './engine.js';
/** The templates of the page. Each is read and compiled once, and again after it has changed. */
export interface Templates {
    /** Finds and compiles a template, once. Throws what the engine throws, and the finding `template-missing`. */
    compile(from: Element, name: string, engine: Engine): Render;
    /** The source of a template; undefined if no element holds it, or it is invalid. */
    source(from: Element, name: string): string | undefined;
    /** Whether the source of this element has been read. */
    wasRead(element: Element): boolean;
}
/** Finds an element by an htmx selector, relative to an element. */
export type FindElement = (element: Element, selector: string) => Element | undefined;
export declare function createTemplates(find: FindElement): Templates;
