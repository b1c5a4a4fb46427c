import type { Engine } from './engine.js';
/** XSLT, by the browser's own processor. @see https://developer.mozilla.org/docs/Web/API/XSLTProcessor */
export declare const xslt: Engine;
