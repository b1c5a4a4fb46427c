import type { Host, SwapStrategy } from '../host/host.js';
import type { Renderer, Rendering } from '../render/renderer.js';
/** How an element shows its messages, read from its own and its inherited attributes. */
export interface Binding extends Rendering {
    readonly element: Element;
    /** The value of `hx-target`; empty for a streamed response, which has its own target. */
    readonly target: string;
    /** Finds the target. Throws a finding. @param target `hx-target` with its `{{fields}}` filled. */
    locate(target: string): Element | undefined;
    /** Whether the target is always the same element. */
    readonly hasFixedTarget: boolean;
    readonly strategy: SwapStrategy;
    /** How many elements the target keeps: the value of `sse-limit`, or infinity. */
    readonly limit: number;
}
/** A cache of bindings, valid until an attribute changes. */
export interface Bindings {
    /** @param responseContext for a streamed response: where and how the host swaps it. */
    of(element: Element, responseContext?: unknown): Binding;
    /** Applies changes of the page that the DOM watcher has not processed yet. */
    refresh(): void;
    /** Whether the cache is empty. */
    readonly isEmpty: boolean;
    /** Clears the cache, because an attribute has changed. */
    forget(): void;
}
/** @param refresh calls {@link Bindings.forget} if the DOM watcher has unprocessed changes of attributes. */
export declare function createBindings(host: Host, renderer: Renderer, refresh: () => void): Bindings;
