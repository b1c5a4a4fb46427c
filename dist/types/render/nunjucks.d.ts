import { type Engine } from './engine.js';
/**
 * The page's Nunjucks, with the environment that the page configured. If no element has the name, this environment
 * looks it up. @see https://mozilla.github.io/nunjucks/api
 */
export declare const nunjucks: Engine;
