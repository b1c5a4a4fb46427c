/** Knows which elements are outside the viewport. */
export interface Offscreen {
    /** Whether an element is known to be outside the viewport. The first call returns false and starts to observe it. */
    hides(element: Element): boolean;
}
/** @param onVisible called when an observed element comes into view. */
export declare function createOffscreen(onVisible: () => void): Offscreen;
