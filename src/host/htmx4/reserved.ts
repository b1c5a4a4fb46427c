/** Names that htmx itself listens to, or that have a special meaning in `hx-trigger`. */
const HTMX_NAMES = /^(htmx:|(intersect|revealed|every)$)/

/** Events about loading and playing. They are not reserved, because no page treats them as an action of the user. */
const MEDIA_EVENTS =
  /^(abort|canplay(through)?|close|cuechange|durationchange|emptied|ended|error|loaded(meta)?data|loadstart|pause|play(ing)?|progress|ratechange|seek(ed|ing)|stalled|suspend|timeupdate|volumechange|waiting)$/

/** Events of browsers that have no `on…` property, or have one only in some browsers. */
const EVENTS_WITHOUT_PROPERTY =
  /^(DOM[A-Z]\w*|focus(in|out)|composition(start|update|end)|touch(start|move|end|cancel)|gesture(start|change|end)|(before|text)input|visibilitychange|readystatechange|freeze|resume|page(hide|show|swap|reveal)|(before)?unload|prerenderingchange|select(start|ionchange)|(webkit|moz)?fullscreen(change|error)|(webkit|moz)?pointerlock(change|error)|device(motion|orientation(absolute)?)|orientationchange|gamepad(dis)?connected|beforeinstallprompt|appinstalled|mousewheel|MozMousePixelScroll|webkit(mouseforce|animation|transition)\w+|wheel|hashchange|popstate|navigate|storage|online|offline|languagechange|(un|rejection)handled(rejection)?|message(error)?)$/i

/** Whether a name is an event of the browser or htmx. A server must not fire these, for instance a `click`. */
export function isReserved(name: string, element: Element): boolean {
  if (HTMX_NAMES.test(name) || EVENTS_WITHOUT_PROPERTY.test(name)) return true
  return !MEDIA_EVENTS.test(name) && [element, document, window].some((target) => `on${name}` in target)
}
