/** What happens to the page, as far as streams are concerned. */
export type PageSignal =
  /** The network or the user is back: connect at once. */
  | 'wake'
  /** The page is not visible any more. */
  | 'hidden'
  /** The user leaves the page, which may go to the back/forward cache. */
  | 'leave'
  /** The page is shown again. */
  | 'return'

/** Reports what happens to the page. Events that htmx fires for a server, such as by `HX-Trigger`, do not count. */
export function watchPage(notify: (signal: PageSignal) => void): void {
  const listen = (name: string, signal: PageSignal): void =>
    addEventListener(name, ({ isTrusted }) => isTrusted && notify(signal))
  listen('online', 'wake')
  listen('pagehide', 'leave')
  // [Chromium] A page of another origin loads in another process, so `pagehide` may come too late to save anything.
  // [WebKit] The event is not trusted. Only a real one has an `activation`.
  addEventListener('pageswap', (event) => (event as PageSwapEvent).activation === null && notify('leave'))
  listen('pageshow', 'return')
  // `document.hidden` decides, so that a page's own tests can set it.
  document.addEventListener(
    'visibilitychange',
    (event) => event instanceof CustomEvent || notify(document.hidden ? 'hidden' : 'wake'),
  )
}
