import type { SwapObserver } from '../host.js';
/** Runs a step of a swap after a delay. Reports what it throws, because nobody else can catch it. */
export declare function runLater(step: () => void, observer: SwapObserver, delayMs: number): void;
/** Reports the end of a view transition, and what its insertion throws. */
export declare function watchUpdate(transition: ViewTransition, observer: SwapObserver): void;
