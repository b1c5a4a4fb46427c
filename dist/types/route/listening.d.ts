import type { CloseType } from '../events.js';
import type { Host } from '../host/host.js';
import type { Clock } from '../stream/clock.js';
import type { Stream } from '../stream/stream.js';
import type { Delivery, Origin } from '../swap/deliver.js';
import type { Connector } from './connector.js';
import type { Connectors } from './connectors.js';
/** The elements that listen to a stream, with `sse-swap` or `hx-trigger="sse:…"`. */
export interface Listening {
    has(element: Element): boolean;
    /** Makes an element listen as its attributes say. A second call changes nothing. */
    update(element: Element): void;
    remove(element: Element): void;
    /** Updates the elements whose stream may have changed with this connecting element. */
    rewire(connecting: Element): void;
    /** Whether any element listens to the unnamed messages of a connecting element. */
    hearsUnnamed(connector: Connector): boolean;
}
/** @param release called with an element that has left the page, unnoticed until now. */
export declare function createListening(host: Host, delivery: Delivery, clock: Clock, connectors: Pick<Connectors, 'get'>, release: (element: Element, type: CloseType) => void): Listening;
/** The load options of a connector; those of its predecessor, for an event of the stream that is being replaced. */
export declare function originOf({ options, predecessor }: Connector, stream: Stream): Origin;
