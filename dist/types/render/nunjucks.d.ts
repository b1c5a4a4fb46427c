import { type Engine } from './engine.js';
/**
 * The page's Nunjucks, with the environment it was configured with. A name that no element has is a name to
 * this environment. @see https://mozilla.github.io/nunjucks/api
 */
export declare const nunjucks: Engine;
