import type { EventSourceLike } from '../events.js'
import type { Host } from './host.js'

/**
 * Creates EventSources with `htmx.createEventSource` if the page has set a function of its own, else with the browser's.
 *
 * @param isNativeFactory whether a function does the same as the browser's constructor, such as htmx's default.
 */
export function createSourceFactory(
  htmx: { createEventSource?: (url: string) => EventSourceLike },
  isNativeFactory: (create: unknown) => boolean = () => false,
): Pick<Host, 'createEventSource' | 'customEventSource'> {
  const createNative = (url: string, credentials?: RequestCredentials): EventSourceLike =>
    new EventSource(url, { withCredentials: (credentials ?? 'include') === 'include' }) as EventSourceLike
  if (isNativeFactory(htmx.createEventSource)) htmx.createEventSource = createNative
  htmx.createEventSource ??= createNative
  return {
    createEventSource: (url, credentials) => {
      const { createEventSource = createNative } = htmx
      return createEventSource === createNative ? createNative(url, credentials) : createEventSource(url)
    },
    customEventSource: () => (htmx.createEventSource === createNative ? undefined : htmx.createEventSource),
  }
}
