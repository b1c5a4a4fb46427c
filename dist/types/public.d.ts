/** The types of the package. */
export type * from './events.js';
export type { FindingCode, SluiceError } from './findings.js';
export type { Htmx } from './register.js';
export type { Engine, Render, Template } from './render/engine.js';
export type { Sluice } from './sluice.js';
