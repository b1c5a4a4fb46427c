import type { EventSourceLike } from '../../events.js';
/** What of a trigger matters here. */
interface TriggerSpecification {
    readonly trigger: string;
    readonly delay?: number;
}
interface ListenerInfo {
    readonly on: EventTarget;
    readonly trigger: string;
    readonly listener: (event: Event) => void;
}
/** What htmx remembers of the listeners of an element. */
interface NodeData {
    readonly listenerInfos?: readonly ListenerInfo[];
}
/** What htmx keeps of an element, or of an event. */
export interface HtmxData {
    /** What the attributes were when it was initialised. */
    initHash?: number;
    sseEventSource?: EventSourceLike | undefined;
    /** How many requests show an indicator. */
    requestCount?: number;
    /** Timers of a trigger. */
    delayed?: number;
    timeout?: number;
    /** Of an event: the elements that have handled it. */
    handledFor?: Element[];
}
/** What of the internal API of htmx 1.9 and 2 makes a trigger. */
export interface TriggerApi {
    addTriggerHandler(element: Element, trigger: TriggerSpecification, data: NodeData, handler: () => void): void;
    getTriggerSpecs(element: Element): TriggerSpecification[];
    getInternalData(of: Element | Event): HtmxData;
}
/** Calls back whenever a specification of `hx-trigger` says so. Returns how to stop. */
export declare function onTrigger(api: TriggerApi, element: Element, specification: string, callback: () => void): () => void;
export {};
