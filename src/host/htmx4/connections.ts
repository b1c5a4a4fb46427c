import { FROM, guardSelector, read } from '../../attributes.js'
import type { Htmx4Connection } from '../../events.js'
import type { Host } from '../host.js'
import type { Htmx4, InternalApi } from './api.js'

/** The connections of elements, as [hx-sse] shows them to handlers and to other extensions. */
export interface Connections extends Pick<Host, 'exposeSource'> {
  /** The connection of a connecting element. */
  connectionAt(element: Element | undefined): Htmx4Connection | undefined
  /** The connecting element: the element itself, or the one it listens to. */
  connectedElementOf(element: Element): Element | undefined
  /** Changes the connection of a connecting element, or creates it. */
  updateConnection(element: Element, changes: Partial<Htmx4Connection>): Htmx4Connection
}

/**
 * @param configOf returns the value for `connection.config`.
 * @param onAbort called when a handler aborts a connection.
 * @param isNameTaken whether another script has registered the extension. It would abort a connection that it finds at
 *   an element.
 */
export function createConnections(
  htmx: Htmx4,
  api: InternalApi,
  configOf: (element: Element) => object,
  onAbort: (element: Element) => void,
  isNameTaken: boolean,
): Connections {
  const connections = new WeakMap<Element, Htmx4Connection>()

  function createConnection(element: Element): Htmx4Connection {
    const abortController = new AbortController()
    abortController.signal.addEventListener('abort', () => {
      if (connections.get(element) === connection) onAbort(element)
    })
    let id = ''
    const connection: Htmx4Connection = {
      url: '',
      config: configOf(element),
      // `fetch` reads an ID also from a block without data, which is not a message.
      get lastEventId() {
        return this.source?.lastEventId ?? id
      },
      set lastEventId(assignedId) {
        id = assignedId
      },
      attempt: 0,
      cancelled: false,
      status: null,
      source: undefined,
      abortController,
    }
    connections.set(element, connection)
    return connection
  }

  function updateConnection(element: Element, changes: Partial<Htmx4Connection>): Htmx4Connection {
    const connection = Object.assign(connections.get(element) ?? createConnection(element), changes)
    api.htmxProp(element).sse = isNameTaken ? {} : connection
    return connection
  }

  return {
    connectionAt: (element) => connections.get(element as Element),
    connectedElementOf(element) {
      const from = read(element, FROM)
      let ancestor = from ? guardSelector(element, FROM, from, () => htmx.find(element, from)) : element
      while (ancestor && !connections.has(ancestor)) ancestor = from ? null : ancestor.parentElement
      return ancestor ?? undefined
    },
    updateConnection,
    exposeSource(element, source) {
      if (source) updateConnection(element, { source })
      else {
        delete api.htmxProp(element).sse
        const connection = connections.get(element)
        connections.delete(element)
        connection?.abortController.abort()
      }
      // Scripts for htmx 2 look for the source here.
      Object.assign(element, { 'htmx-internal-data': { sseEventSource: source } })
    },
  }
}
