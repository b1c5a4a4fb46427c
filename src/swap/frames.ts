/** This folder uses frames and time only through this interface, so that tests can replace them. */
export interface Frames {
  /** Time in milliseconds, from a clock that never goes back. */
  now(): number
  /** Calls back once: before the next frame is drawn, or soon, if the browser draws none. `isDrawn` says which. */
  next(callback: (isDrawn: boolean) => void): void
}

/** A page that is covered, or in an iframe out of view, may draw no frames although it is not `hidden`. */
const NO_FRAME_MS = 200
/** Delay in a hidden page, which draws no frames. */
const HIDDEN_MS = 16

export const browserFrames: Frames = {
  now: () => performance.now(),
  next(callback) {
    let timer: ReturnType<typeof setTimeout>
    const finish = (isDrawn: boolean): void => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      callback(isDrawn)
    }
    const frame = requestAnimationFrame(() => finish(true))
    const startTimer = (ms: number, then: () => void): void => {
      timer = setTimeout(then, ms)
    }
    if (document.hidden) startTimer(HIDDEN_MS, () => finish(false))
    // Two timers: a busy page, whose first timer is late, still draws its frame before the second.
    else startTimer(NO_FRAME_MS, () => startTimer(NO_FRAME_MS, () => finish(false)))
  },
}
