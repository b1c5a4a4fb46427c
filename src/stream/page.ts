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

/** Tells what happens to the page as a whole. */
export function watchPage(tell: (signal: PageSignal) => void): void {
  const hear = (target: EventTarget, name: string, signal: () => PageSignal): void =>
    // What htmx fires for a server, by `HX-Trigger` for one, is no news of the page.
    target.addEventListener(name, (event) => event instanceof CustomEvent || tell(signal()))
  hear(window, 'online', () => 'wake')
  hear(window, 'pagehide', () => 'leave')
  hear(window, 'pageshow', () => 'return')
  hear(document, 'visibilitychange', () => (document.hidden ? 'hidden' : 'wake'))
}
