import type { Host, SwapStrategy } from '../host/host.js';
import type { Renderer, Rendering } from '../render/renderer.js';
/** How the messages of an element are shown, as the attributes in force say it. */
export interface Binding extends Rendering {
    readonly element: Element;
    /** What `hx-target` says; empty where an answer has a place of its own. */
    readonly target: string;
    /** Finds the target, by what `hx-target` says once it is filled. */
    locate(target: string): Element | undefined;
    /** Whether that is one element for good. */
    readonly isFixed: boolean;
    readonly strategy: SwapStrategy;
    /** How many elements the target keeps. */
    readonly limit: number;
}
/** What is bound, until an attribute says something else. */
export interface Bindings {
    of(element: Element, place?: unknown): Binding;
    /** Takes into account what has changed by now. */
    settle(): void;
    /** Whether nothing is bound. */
    readonly isEmpty: boolean;
    /** Binds anew what comes next: something has changed. */
    forget(): void;
}
/** @param settle has {@link Bindings.forget} called if something has changed by now. */
export declare function createBindings(host: Host, renderer: Renderer, settle: () => void): Bindings;
