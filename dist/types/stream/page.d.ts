/** What happens to the page, as far as streams are concerned. */
export type PageSignal = 
/** The network or the user is back: connect at once. */
'wake'
/** The page is not visible any more. */
 | 'hidden'
/** The user leaves the page, which may go to the back/forward cache. */
 | 'leave'
/** The page is shown again. */
 | 'return';
/** Reports what happens to the page. Events that htmx fires for a server, such as by `HX-Trigger`, do not count. */
export declare function watchPage(notify: (signal: PageSignal) => void): void;
