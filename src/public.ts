import type { Sluice } from './api.js'
import type { StreamOptions } from './options.js'

export type { Sluice, StreamInfo } from './api.js'
/** The types of the package. */
export type * from './events.js'
export type { Finding, FindingCode, FindingLevel, SluiceError, Subject } from './findings.js'
export type { StreamOptions } from './options.js'
export type { Htmx } from './register.js'
export type { Engine, Render, Template } from './render/engine.js'
export type { StreamSelector } from './route/connectors.js'
export type { Tap } from './stream/inbox.js'
export type { Listener } from './stream/listeners.js'

/** A time in milliseconds, or in htmx's notation. */
export type Time = number | `${number}${'ms' | 's' | 'm'}`

/** Options whose value is a time. */
type Timed = 'reconnectDelay' | 'reconnectMaxDelay' | 'connectTimeout' | 'budget'

/** Options as a page sets them in `htmx.config.sse`. Those that are undefined have their default. */
export type StreamOptionsInput = {
  -readonly [Key in keyof StreamOptions]?:
    | undefined
    | (Key extends Timed
        ? Time
        : Key extends 'heartbeat'
          ? Time | 'auto' | 'off'
          : StreamOptions[Key] | (Key extends 'session' ? number : never))
}

/**
 * The properties of `htmx.config` that Sluice reads. This module also adds them to the types of htmx 1.9 and 4; the
 * types of htmx 2 cannot be extended.
 *
 * @example
 * const config: PageConfig = htmx.config
 * config.sse = { heartbeat: '45s' }
 */
export interface PageConfig {
  sse?: StreamOptionsInput
  /** A property of htmx itself in every version: TypeScript requires a shared property for the assignment. */
  indicatorClass?: string
}

declare module 'htmx.org' {
  interface HtmxConfig {
    /** Options of every stream of the page. */
    sse?: StreamOptionsInput
  }
}

declare global {
  interface Window {
    /** Set by the script tag, and not by an import. */
    sluice: Sluice
  }
}
