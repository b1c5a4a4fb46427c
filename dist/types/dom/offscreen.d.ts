/** Knows which elements nobody can see. */
export interface Offscreen {
    /** Whether an element is out of sight; the first time it is asked, it is taken for seen. */
    hides(element: Element): boolean;
}
/** @param shown called when an element comes into view. */
export declare function createOffscreen(shown: () => void): Offscreen;
