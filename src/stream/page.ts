/** What the page tells its streams. */
export type PageSignal =
  /** The network or the user is back: try at once. */
  | 'wake'
  /** Nobody looks at the page any more. */
  | 'hidden'
  /** The page is left, perhaps for the back/forward cache. */
  | 'leave'
  /** It is shown again. */
  | 'return'

/** Tells what happens to the page as a whole. What a server has htmx fire, by `HX-Trigger` for one, is no news of it. */
export function watchPage(notify: (signal: PageSignal) => void): void {
  const listen = (name: string, signal: PageSignal): void =>
    addEventListener(name, ({ isTrusted }) => isTrusted && notify(signal))
  listen('online', 'wake')
  listen('pagehide', 'leave')
  // [Chromium] A page of another origin comes in another process. What is told at `pagehide` may then be too late.
  // [WebKit] It is not trusted; but only a real one has an `activation`.
  addEventListener('pageswap', (event) => (event as PageSwapEvent).activation === null && notify('leave'))
  listen('pageshow', 'return')
  // What counts is what the document says of itself, which tests of a page set.
  document.addEventListener(
    'visibilitychange',
    (event) => event instanceof CustomEvent || notify(document.hidden ? 'hidden' : 'wake'),
  )
}
