/** How far a stream has been read. */
export interface Position {
  /** The last event ID; empty when there is none. */
  readonly id: string
  /** Whether an id was kept over a reload, but for too long. */
  readonly expired: boolean
  /** Moves on to another id, if that is one to come back with. */
  move(id: string): void
  /** An event is handed on. @param own its own id, if it has one. */
  delivered(event: MessageEvent, own: string | undefined): void
  forget(): void
  /**
   * Keeps the id over a reload, if the page wants that.
   *
   * @param leaving what still waits may not be shown any more, and has to come again.
   */
  save(leaving?: boolean): void
}

/** In milliseconds: after an hour, few servers still know what came then. */
const EXPIRY_MS = 60 * 60 * 1000

/** [django-eventstream] Says that an event has no id, and is refused when it comes back. */
export const NO_ID = 'error'

/** What a header cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x1f\x7f]/

/**
 * @param place what its id is kept by over a reload.
 * @param first where to begin; undefined when the page does not say.
 * @param isSaved whether the session storage knows it over a reload.
 * @param waiting what is still to be shown, the oldest first.
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
  /** After which id each event comes. */
  const idsBefore = new WeakMap<MessageEvent, string>()

  if (isSaved && first === undefined) {
    try {
      const [at, was] = JSON.parse(sessionStorage.getItem(key) ?? '')
      // Other scripts write there, too.
      if (typeof was === 'string' && Number.isFinite(at)) {
        expired = Math.abs(now() - at) > EXPIRY_MS
        if (!expired) startId = was
      }
    } catch {
      // Nothing was kept, or the browser forbids it.
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
    move,
    delivered(event, own) {
      if (isSaved) idsBefore.set(event, own === id ? previous : id)
    },
    forget() {
      id = ''
    },
    save(leaving) {
      if (!isSaved) return
      const unshown = leaving ? waiting().map((event) => idsBefore.get(event)) : []
      const shown = unshown.find((place) => place !== undefined) ?? id
      try {
        if (shown) sessionStorage.setItem(key, JSON.stringify([now(), shown]))
        else sessionStorage.removeItem(key)
      } catch {
        // As if the page had not asked for it.
      }
    },
  }
}
