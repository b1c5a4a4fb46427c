/** Names that htmx itself listens to, or gives a meaning of its own in `hx-trigger`. */
const OF_HTMX = /^(htmx:|(intersect|revealed|every)$)/

/** What a browser tells of loading and playing: by none of it a user or the browser acts. */
const OF_MEDIA =
  /^(abort|canplay(through)?|close|cuechange|durationchange|emptied|ended|error|loaded(meta)?data|loadstart|pause|play(ing)?|progress|ratechange|seek(ed|ing)|stalled|suspend|timeupdate|volumechange|waiting)$/

/** What browsers tell without a property `on…` to know it by, or only some of them with one. */
const WITHOUT_PROPERTY =
  /^(DOM[A-Z]\w*|focus(in|out)|composition(start|update|end)|touch(start|move|end|cancel)|gesture(start|change|end)|(before|text)input|visibilitychange|readystatechange|freeze|resume|page(hide|show|swap|reveal)|(before)?unload|prerenderingchange|select(start|ionchange)|(webkit|moz)?fullscreen(change|error)|(webkit|moz)?pointerlock(change|error)|device(motion|orientation(absolute)?)|orientationchange|gamepad(dis)?connected|beforeinstallprompt|appinstalled|mousewheel|MozMousePixelScroll|webkitmouseforce\w+|wheel|hashchange|popstate|navigate|storage|online|offline|languagechange|(un|rejection)handled(rejection)?|message(error)?)$/i

/** Whether a name is that of an event by which a user or the browser acts: a server is not to click the page. */
export function isReserved(name: string, element: Element): boolean {
  if (OF_HTMX.test(name) || WITHOUT_PROPERTY.test(name)) return true
  return !OF_MEDIA.test(name) && [element, document, window].some((at) => `on${name}` in at)
}
