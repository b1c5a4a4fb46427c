/** The only door of this room to frames and time, so that a test can be its own screen. */
export interface Frames {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  /** Calls back once: before the next frame is drawn, or soon, where none is, and says which. */
  next(callback: (drawn: boolean) => void): void
}

/** In milliseconds: a page that is covered, or in a frame out of sight, may draw nothing and yet not be hidden. */
const NO_FRAME_MS = 200
const HIDDEN_MS = 16

export const browserFrames: Frames = {
  now: () => performance.now(),
  next(callback) {
    let timer: ReturnType<typeof setTimeout>
    const call = (drawn: boolean): void => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      callback(drawn)
    }
    const frame = requestAnimationFrame(() => call(true))
    const wait = (ms: number, then: () => void): void => {
      timer = setTimeout(then, ms)
    }
    if (document.hidden) wait(HIDDEN_MS, () => call(false))
    // A page that is only busy has its frame before the second timer, which is set when it has time for the first.
    else wait(NO_FRAME_MS, () => wait(NO_FRAME_MS, () => call(false)))
  },
}
