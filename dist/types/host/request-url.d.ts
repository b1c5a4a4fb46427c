/**
 * The absolute URL of a request, as handlers have left it. Throws a finding if it is none, because a retry would throw
 * the same error.
 *
 * @param url the URL of the stream.
 */
export declare function requestUrl(url: string, path: string): URL;
