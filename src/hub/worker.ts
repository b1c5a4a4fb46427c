import { systemClock } from '../stream/clock.js'
import { fetchTransport } from '../transport/fetch.js'
import { createHub, type HubPort } from './hub.js'

/** The entry of `dist/sluice.worker.js`, which pages start as a SharedWorker. */
const join = createHub(fetchTransport, systemClock)

addEventListener('connect', (event) => join((event as MessageEvent).ports[0] as unknown as HubPort))
