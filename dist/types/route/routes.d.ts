import type { CloseType } from '../events.js';
import type { Host } from '../host/host.js';
import type { Clock } from '../stream/clock.js';
import type { Registry } from '../stream/registry.js';
import type { Delivery } from '../swap/deliver.js';
import type { Transport } from '../transport/transport.js';
import { type Answers } from './answers.js';
import { type Connectors } from './connectors.js';
/** Which element takes part in which stream. */
export interface Routes extends Omit<Connectors, 'get'>, Pick<Answers, 'answered'> {
    /** Brings what an element does in line with its attributes. Doing it twice changes nothing. */
    update(element: Element): void;
    /** Ends what an element does, and forgets it. */
    release(element: Element, type: CloseType): void;
    /** The elements in a part of the page that left it, and have just come back with it. */
    reattached(root: Element): Element[];
}
/** @param xhrTransport reads what an XMLHttpRequest is answered with. */
export declare function createRoutes(host: Host, registry: Registry, delivery: Delivery, clock: Clock, xhrTransport: (xhr: XMLHttpRequest) => Transport): Routes;
