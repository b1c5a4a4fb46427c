import type { Engine } from './engine.js';
/** XSLT, with the browser's processor. @see https://developer.mozilla.org/docs/Web/API/XSLTProcessor */
export declare const xslt: Engine;
