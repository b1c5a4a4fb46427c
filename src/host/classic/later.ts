import type { SwapObserver } from '../host.js'

/** Runs a step of a swap after a delay. Reports what it throws, because nobody else can catch it. */
export function runLater(step: () => void, observer: SwapObserver, delayMs: number): void {
  setTimeout(() => {
    try {
      step()
    } catch (thrown) {
      observer.failed(thrown)
    }
  }, delayMs)
}

/** Reports the end of a view transition, and what its insertion throws. */
export function watchUpdate(transition: ViewTransition, observer: SwapObserver): void {
  observer.transitionStarted(transition.finished)
  transition.updateCallbackDone.catch(observer.failed)
  // [Chromium] Rejects with the same reason.
  transition.ready.catch(() => {})
}
