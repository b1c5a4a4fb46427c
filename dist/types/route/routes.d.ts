import type { CloseType } from '../events.js';
import type { Host } from '../host/host.js';
import type { Clock } from '../stream/clock.js';
import type { Registry } from '../stream/registry.js';
import type { Delivery } from '../swap/deliver.js';
import type { Transport } from '../transport/transport.js';
import { type Answers } from './answers.js';
import { type Connectors } from './connectors.js';
/** Knows which element uses which stream. */
export interface Routes extends Omit<Connectors, 'get'>, Pick<Answers, 'answered'> {
    /** Connects an element or makes it listen, as its attributes say. A second call changes nothing. */
    update(element: Element): void;
    /** Disconnects an element, and forgets it. */
    release(element: Element, type: CloseType): void;
    /** The elements of a subtree that had left the page and have come back with it. */
    reattached(root: Element): Element[];
}
/** @param xhrTransport reads the response of an XMLHttpRequest. */
export declare function createRoutes(host: Host, registry: Registry, delivery: Delivery, clock: Clock, xhrTransport: (xhr: XMLHttpRequest) => Transport): Routes;
