/** The tasks that htmx collects during a swap and runs when it settles. */
export interface SettleInfo {
    readonly tasks: (() => void)[];
}
/** An extension of htmx 1.9 or 2. */
export interface Extension {
    /** Marks Sluice's extensions. A comparison of objects would fail, because htmx stores a copy. */
    sluice: 'sse' | 'templates';
    onEvent(name: string, event: CustomEvent): void;
    transformResponse(text: string, xhr: {
        sluice?: boolean;
    } | null, element: Element): string;
    /** Returns the new elements, which htmx then initialises; false for a style that this extension does not handle. */
    handleSwap(style: string, target: Element, fragment: DocumentFragment, info: SettleInfo): Element[] | boolean;
    getSelectors(): string[];
    init(api: object): void;
}
/** The extensions that apply to an element, cached because htmx walks up to the root of the page each time. */
export interface Extensions {
    /** All extensions, from the current attributes. */
    lookUp(element: Element): readonly Extension[];
    /** All extensions, cached. */
    of(element: Element): readonly Extension[];
    /** Extensions that are not Sluice's, cached. */
    others(element: Element): readonly Extension[];
    /** Clears the cache, because attributes or the registered extensions have changed. */
    forget(): void;
}
/** @param withExtensions calls the callback for each extension of an element. */
export declare function createExtensions(withExtensions: (element: Element, callback: (extension: Extension) => void) => void): Extensions;
/** Whether the extensions include this one of Sluice's. */
export declare function includesExtension(active: readonly Extension[], kind: Extension['sluice']): boolean;
