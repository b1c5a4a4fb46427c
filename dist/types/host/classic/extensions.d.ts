/** What htmx collects during a swap, for when it settles. */
export interface SettleInfo {
    readonly tasks: (() => void)[];
}
/** An extension of htmx 1.9 or 2. */
export interface Extension {
    /** Tells ours from others. htmx keeps a copy of what it is given. */
    sluice: 'sse' | 'templates';
    onEvent(name: string, event: CustomEvent): void;
    transformResponse(text: string, xhr: {
        sluice?: boolean;
    } | null, element: Element): string;
    /** Returns what is new in the page, to be initialised; false for the style of another. */
    handleSwap(style: string, target: Element, fragment: DocumentFragment, info: SettleInfo): Element[] | boolean;
    getSelectors(): string[];
    init(api: object): void;
}
/** The extensions in force for an element, for which htmx goes up to the root of the page each time. */
export interface Extensions {
    /** All of them, as attributes say at this moment. */
    now(element: Element): readonly Extension[];
    /** The same, by heart. */
    of(element: Element): readonly Extension[];
    /** Those that are not Sluice's. */
    others(element: Element): readonly Extension[];
    /** Attributes may say something else than before, or there are other extensions. */
    forget(): void;
}
/** @param withExtensions calls with each. */
export declare function createExtensions(withExtensions: (element: Element, toDo: (extension: Extension) => void) => void): Extensions;
/** Whether one of ours is among them. */
export declare function has(active: readonly Extension[], which: Extension['sluice']): boolean;
