import type { Engine } from './engine.js';
/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
export declare const mustache: Engine;
