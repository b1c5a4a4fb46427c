import { CONNECT, ELEMENTS, read } from './attributes.js'
import { warnOnce } from './findings.js'
import type { Host, HostEvents } from './host/host.js'
import type { Engine } from './render/engine.js'
import { createRenderer } from './render/renderer.js'
import { createRoutes } from './route/routes.js'
import { watch } from './route/watch.js'
import { systemClock } from './stream/clock.js'
import { createRegistry } from './stream/registry.js'
import { createDelivery } from './swap/deliver.js'
import { eventSourceTransport } from './transport/eventsource.js'

/** What `import sluice from 'htmx-sluice'` and `window.sluice` give. */
export interface Sluice {
  /** The version of this package. */
  readonly version: string
  /**
   * Adds a template language: the attributes `NAME-template` and `NAME-array-template`.
   *
   * @example sluice.registerEngine('eta', { compile: ({ source }) => (data) => eta.renderString(source, data) })
   */
  registerEngine(name: string, engine: Engine): void
}

declare const __VERSION__: string

/** A Sluice without a host yet, and how it gets one. */
export interface Unattached {
  readonly sluice: Sluice
  /** Starts to work. `makeHost` registers with an htmx, and says how to use it. */
  attach(makeHost: (page: HostEvents) => Host): void
}

/** Puts the rooms together. */
export function createSluice(): Unattached {
  let host: Host
  const renderer = createRenderer((element, selector) => host.find(element, selector))

  function attach(makeHost: (page: HostEvents) => Host): void {
    host = makeHost({
      processed: (element) => routes.update(element),
      cleanedUp: (element) => routes.release(element, 'nodeReplaced'),
      template: renderer.template,
      responded: (element, payload) => delivery.render(element, payload),
    })
    const delivery = createDelivery(host, renderer)
    const streamOf = createRegistry(eventSourceTransport(host.createEventSource), systemClock)
    const routes = createRoutes(host, streamOf, delivery, systemClock)

    function updateEnabled(element: Element): void {
      if (host.ignored(element)) return
      if (host.enabled(element)) routes.update(element)
      else if (read(element, CONNECT)) warnOnce('extension-off', { element })
    }
    watch(document, (element) => routes.release(element, 'nodeMissing'), updateEnabled)
    // htmx initialises the page at DOMContentLoaded. A Sluice that comes later finds what htmx passed over;
    // one that came in time finds nothing to do.
    const scan = (): void => document.querySelectorAll(ELEMENTS).forEach(updateEnabled)
    if (document.readyState === 'complete') scan()
    else addEventListener('load', scan)
  }

  return { sluice: { version: __VERSION__, registerEngine: renderer.register }, attach }
}
