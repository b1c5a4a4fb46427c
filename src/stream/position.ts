/** Where a stream is: the last event ID, kept over a reload if the page wants that. */
export interface Position {
  /** The last event ID; empty for none. */
  readonly id: string
  /** Whether an ID was saved by an earlier page, but too long ago. */
  readonly expired: boolean
  /** Whether the answer before the reload came from another origin. */
  readonly isCrossOrigin: boolean
  /** Sets the ID, unless it is one that the server would refuse. */
  move(id: string): void
  /** An event was delivered. @param own the event's own ID, if it has one. */
  delivered(event: MessageEvent, own: string | undefined): void
  forget(): void
  /**
   * Saves the ID for the next page.
   *
   * @param leaving the page is left: waiting events may not be shown any more, and have to come again.
   * @param isCrossOrigin whether the last answer came from another origin, to which a header cannot follow.
   */
  save(leaving?: boolean, isCrossOrigin?: boolean): void
}

/** After an hour, few servers still have the events. */
const EXPIRY_MS = 60 * 60 * 1000

/** [django-eventstream] The ID of an event without one. The server refuses it in a request. */
export const NO_ID = 'error'

/** Characters that a header cannot contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x1f\x7f]/

/**
 * @param place the name under which the ID is saved.
 * @param first where to begin; undefined when the page does not say.
 * @param isSaved whether the session storage keeps the ID.
 * @param waiting events that are not shown yet, the oldest first.
 */
export function createPosition(
  place: string,
  first: string | undefined,
  isSaved: boolean,
  now: () => number,
  waiting: () => readonly MessageEvent[],
): Position {
  const key = `sluice ${place}`
  let [id, previous, expired, startId] = ['', '', false, first ?? '']
  let wasCrossOrigin = false
  /** The ID before each event. */
  const idsBefore = new WeakMap<MessageEvent, string>()

  if (isSaved && first === undefined) {
    try {
      const [at, was, wasElsewhere] = JSON.parse(sessionStorage.getItem(key) ?? '')
      // Other scripts may write there, too.
      if (typeof was === 'string' && Number.isFinite(at)) {
        expired = Math.abs(now() - at) > EXPIRY_MS
        if (!expired) startId = was
        wasCrossOrigin = !!wasElsewhere
      }
    } catch {
      // Nothing was saved, or the browser forbids it.
    }
  }

  function move(to: string): void {
    if (to !== NO_ID && !CONTROLS.test(to)) [previous, id] = [id, to]
  }
  move(startId)

  return {
    get id() {
      return id
    },
    expired,
    isCrossOrigin: wasCrossOrigin,
    move,
    delivered(event, own) {
      if (isSaved) idsBefore.set(event, own === id ? previous : id)
    },
    forget() {
      id = ''
    },
    save(leaving, isCrossOrigin) {
      if (!isSaved) return
      const unshown = leaving ? waiting().map((event) => idsBefore.get(event)) : []
      const shown = unshown.find((place) => place !== undefined) ?? id
      try {
        if (shown) sessionStorage.setItem(key, JSON.stringify([now(), shown, isCrossOrigin]))
        else sessionStorage.removeItem(key)
      } catch {
        // The storage is full or forbidden: then nothing is saved.
      }
    },
  }
}
