import type { EventSourceLike } from '../../events.js';
/** The parts of htmx's trigger specification that Sluice uses. */
interface TriggerSpecification {
    readonly trigger: string;
    readonly delay?: number;
}
interface ListenerInfo {
    readonly on: EventTarget;
    readonly trigger: string;
    readonly listener: (event: Event) => void;
}
/** The listeners that htmx has added for an element. */
interface NodeData {
    readonly listenerInfos?: readonly ListenerInfo[];
}
/** The data that htmx stores for an element or an event. */
export interface HtmxData {
    /** Hash of the attributes when the element was initialised. */
    initHash?: number;
    sseEventSource?: EventSourceLike | undefined;
    /** Of an indicator: the number of requests that show it. */
    requestCount?: number;
    /** Timers of a trigger. */
    delayed?: number;
    timeout?: number;
    /** Of an event: the elements that have handled it already. */
    handledFor?: Element[];
}
/** The parts of the internal API of htmx 1.9 and 2 for triggers. */
export interface TriggerApi {
    addTriggerHandler(element: Element, trigger: TriggerSpecification, data: NodeData, handler: () => void): void;
    getTriggerSpecs(element: Element): TriggerSpecification[];
    getInternalData(of: Element | Event): HtmxData;
}
/** Runs the callback whenever a specification of `hx-trigger` fires. Returns a function that stops this. */
export declare function onTrigger(api: TriggerApi, element: Element, specification: string, callback: () => void): () => void;
export {};
