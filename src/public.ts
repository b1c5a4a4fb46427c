/** The types of the package. */
export type * from './events.js'
export type { FindingCode, SluiceError } from './findings.js'
export type { ConfigRequestDetail } from './host/request.js'
export type { StreamOptions } from './options.js'
export type { Htmx } from './register.js'
export type { Engine, Render, Template } from './render/engine.js'
export type { Sluice, StreamInfo } from './sluice.js'
