/** What the page tells its streams. */
export type PageSignal = 
/** The network or the user is back: try at once. */
'wake'
/** Nobody looks at the page any more. */
 | 'hidden'
/** The page is left, perhaps for the back/forward cache. */
 | 'leave'
/** It is shown again. */
 | 'return';
/** Tells what happens to the page as a whole. What a server has htmx fire, by `HX-Trigger` for one, is no news of it. */
export declare function watchPage(notify: (signal: PageSignal) => void): void;
