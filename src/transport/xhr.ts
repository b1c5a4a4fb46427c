import { createReader } from './reader.js'
import type { Ending, Transport } from './transport.js'

const UNSENT = 0
const LOADING = 3
const DONE = 4

/** [spec] The parser removes a byte order mark. XMLHttpRequest has removed it already, so it is added again. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Reads an event stream from the response of htmx's own XMLHttpRequest while it arrives. The response headers are there
 * already. Closing the connection aborts the request.
 */
export function xhrTransport(xhr: XMLHttpRequest): Transport {
  return (request, handlers) => {
    let closed = false
    let readLength = 0
    const close = (): void => {
      if (closed) return
      closed = true
      xhr.abort()
    }
    const reader = createReader(request, handlers, close, () => closed)

    function read(): void {
      if (closed || xhr.readyState < LOADING) return
      const text = xhr.responseText.slice(readLength)
      const isFirst = !readLength
      readLength += text.length
      if (text) reader.feed(isFirst ? BYTE_ORDER_MARK + text : text)
    }

    function end(ending: Ending): void {
      if (closed) return
      closed = true
      reader.source.fail(ending)
    }

    function open(): void {
      if (closed) return
      // The request may have ended while the stream waited.
      if (!xhr.status) {
        end(xhr.readyState === UNSENT ? { aborted: true } : { cause: new Error('error') })
        return
      }
      reader.source.open(xhr.responseURL)
      read()
      if (xhr.readyState === DONE) end({ clean: true })
    }

    xhr.addEventListener('readystatechange', read)
    xhr.addEventListener('progress', read)
    xhr.addEventListener('load', () => end({ clean: true }))
    xhr.addEventListener('abort', () => end({ aborted: true }))
    for (const name of ['error', 'timeout'] as const)
      xhr.addEventListener(name, () => end({ cause: new Error(name) }))
    // In a microtask, so that the caller has the connection before its handlers are called.
    queueMicrotask(open)
    return { source: reader.source, close }
  }
}
