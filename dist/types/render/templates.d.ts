import type { Engine, Render } from './engine.js';
/** Finds the template of a name, ready to render. Throws what the engine throws, and when there is none. */
export type Templates = (from: Element, name: string, engine: Engine) => Render;
/** Finds an element by a selector of htmx, seen from an element. */
export type Find = (element: Element, selector: string) => Element | undefined;
/** The templates of the page: each made ready once, and again when its source has changed. */
export declare function createTemplates(find: Find): Templates;
