/** What a server sent, as `record.js` has written it down. */
export interface Transcript {
  readonly date: string
  readonly versions: string
  /** What was asked for. */
  readonly request: { readonly path: string; readonly headers: Readonly<Record<string, string>> }
  /** Of the response that a browser is given: after redirects, chunks and compression. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly redirected: boolean
  /** Pieces of the body, each with the milliseconds since the request. */
  readonly reads: readonly { readonly ms: number; readonly text: string }[]
  /** How the response ended, and when; null when the recording was over before. */
  readonly end: { readonly ms: number; readonly clean: boolean } | null
}
