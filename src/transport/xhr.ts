import { createReader } from './reader.js'
import type { Ending, Transport } from './transport.js'

const UNSENT = 0
const LOADING = 3
const DONE = 4

/** What the parser takes off. [spec] Only one is no part of the text, and XMLHttpRequest has taken that off. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Reads the event stream that an XMLHttpRequest of somebody else's is answered with, as it comes. The request has its
 * headers by now; closing the connection aborts it.
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
      // A stream may have to wait, and the request be over by then.
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
    // Whoever makes the connection has it in hand before it is told of it.
    queueMicrotask(open)
    return { source: reader.source, close }
  }
}
