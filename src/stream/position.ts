/** How far a stream has been read. */
export interface Position {
  /** The last event ID; empty when there is none. */
  readonly id: string
  /** Whether an id was kept over a reload, but for too long. */
  readonly expired: boolean
  /** Moves on to another id, if that is one to come back with. */
  move(id: string): void
  forget(): void
  /** Keeps the id over a reload, if the page wants that. */
  keep(): void
}

/** In milliseconds: after an hour, few servers still know what came then. */
const EXPIRY_MS = 60 * 60 * 1000

/** [django-eventstream] Says that an event has no id, and is refused when it comes back. */
export const NO_ID = 'error'

/** What a header cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x1f\x7f]/

/**
 * @param first where to begin; undefined when the page does not say.
 * @param kept whether the session storage knows it over a reload.
 */
export function createPosition(
  url: string,
  first: string | undefined,
  kept: boolean,
  now: () => number,
): Position {
  const key = `sluice ${url}`
  let [id, expired] = ['', false]

  if (kept && first === undefined) {
    try {
      const [at, was] = JSON.parse(sessionStorage.getItem(key) ?? '')
      expired = now() - at > EXPIRY_MS
      if (!expired) id = was
    } catch {
      // Nothing was kept, or the browser forbids it.
    }
  }

  function move(to: string): void {
    if (to !== NO_ID && !CONTROLS.test(to)) id = to
  }
  move(first ?? id)

  return {
    get id() {
      return id
    },
    expired,
    move,
    forget() {
      id = ''
    },
    keep() {
      try {
        if (kept && id) sessionStorage.setItem(key, JSON.stringify([now(), id]))
        else if (kept) sessionStorage.removeItem(key)
      } catch {
        // As if the page had not asked for it.
      }
    },
  }
}
