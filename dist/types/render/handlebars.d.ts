import { type Engine } from './engine.js';
/** The page's Handlebars. @see https://handlebarsjs.com/api-reference/compilation.html */
export declare const handlebars: Engine;
