import { SluiceError } from '../findings.js'

/**
 * The absolute URL of a request, as handlers have left it. Throws a finding if it is none, because a retry would throw
 * the same error.
 *
 * @param url the URL of the stream.
 */
export function requestUrl(url: string, path: string): URL {
  try {
    return new URL(path, document.baseURI)
  } catch (cause) {
    throw new SluiceError('request-invalid', { url, name: 'htmx:configRequest' }, cause)
  }
}
