import type { EventSourceLike } from '../events.js'
import type { Host } from './host.js'

/** Makes the sources of a page: by `htmx.createEventSource`, if the page has put another function there. */
export function createSources(
  htmx: { createEventSource?: (url: string) => EventSourceLike },
  isBrowsers: (create: unknown) => boolean = () => false,
): Pick<Host, 'createEventSource' | 'ownSource'> {
  const browsers = (url: string, credentials?: RequestCredentials): EventSourceLike =>
    new EventSource(url, { withCredentials: (credentials ?? 'include') === 'include' }) as EventSourceLike
  if (isBrowsers(htmx.createEventSource)) htmx.createEventSource = browsers
  htmx.createEventSource ??= browsers
  return {
    createEventSource: (url, credentials) => {
      const { createEventSource = browsers } = htmx
      return createEventSource === browsers ? browsers(url, credentials) : createEventSource(url)
    },
    ownSource: () => (htmx.createEventSource === browsers ? undefined : htmx.createEventSource),
  }
}
