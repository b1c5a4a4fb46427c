import type { Frames } from '../../src/swap/frames.js'

/** A screen that draws when a test says so, beside a clock that stands still until work takes its time. */
export class FakeFrames implements Frames {
  #callbacks: ((drawn: boolean) => void)[] = []
  #now = 0

  /** Whether a frame is waited for. */
  get isAwaited(): boolean {
    return this.#callbacks.length > 0
  }

  // Also to be handed on without its screen.
  readonly now = (): number => this.#now
  readonly next = (callback: (drawn: boolean) => void): void => {
    this.#callbacks.push(callback)
  }

  /** The frames that were asked for never come. */
  lose(): void {
    this.#callbacks = []
  }

  /** Lets time pass, as work does that takes it. */
  pass(ms: number): void {
    this.#now += ms
  }

  /**
   * Draws a frame, and another one for whoever asks for it meanwhile only when this is called again.
   *
   * @param drawn false for a page that is hidden, which draws nothing.
   */
  draw(drawn = true): void {
    for (const callback of this.#callbacks.splice(0)) callback(drawn)
  }
}
