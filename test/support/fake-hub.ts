import { createHub, type HubPort } from '../../src/hub/hub.js'
import type { HubMessage, HubMessageName, PageMessage } from '../../src/hub/protocol.js'
import { FakeClock } from './fake-clock.js'
import { FakeTransport } from './fake-source.js'

/** One side of a channel between a page and the hub: what is said arrives at once, and as it would between two of them. */
class FakePort {
  other!: FakePort
  onmessage: ((event: MessageEvent) => void) | null = null
  /** Whether what arrives waits, as in a page that sleeps. */
  sleeps = false
  isClosed = false
  readonly #waiting: unknown[] = []

  postMessage(message: unknown): void {
    if (!this.isClosed) this.other.arrive(structuredClone(message))
  }

  arrive(data: unknown): void {
    if (this.sleeps) this.#waiting.push(data)
    else if (!this.isClosed) this.onmessage?.({ data } as MessageEvent)
  }

  wake(): void {
    this.sleeps = false
    for (const data of this.#waiting.splice(0)) this.arrive(data)
  }

  close(): void {
    this.isClosed = true
  }
}

/** Both ends of a new channel. */
export function portPair(): [FakePort, FakePort] {
  const pair = [new FakePort(), new FakePort()] as const
  pair[0].other = pair[1]
  pair[1].other = pair[0]
  return [...pair]
}

/** A hub whose server, clock and pages are the test. */
export class FakeHub {
  readonly clock = new FakeClock()
  /** What the hub opens. */
  readonly server = new FakeTransport()
  readonly join = createHub(this.server.means(this.clock).fetch, this.clock)

  /** A page that has a port, and keeps what it hears. */
  page(): FakePage {
    return new FakePage(this)
  }
}

let pages = 0

/** What a page has at the hub for one of its streams: a port for each attempt. */
export class FakePage {
  /** Of the newest attempt. */
  port!: FakePort
  /** What it has heard. */
  readonly heard: HubMessage[] = []
  readonly page = ++pages
  /** Whether it answers when it is asked whether it is there. */
  answers = true
  readonly #hub: FakeHub

  constructor(hub: FakeHub) {
    this.#hub = hub
  }

  /** Begins an attempt. */
  holds(lastEventId = '', url = 'http://localhost/events'): this {
    const before = this.port
    const [mine, its] = portPair()
    this.port = mine
    this.#hub.join(its as unknown as HubPort)
    mine.onmessage = ({ data }) => {
      for (const call of JSON.parse(data) as HubMessage[]) {
        if (call[0] === 'hi' && this.answers) this.say('pong')
        this.heard.push(call)
      }
    }
    this.say({ url, lastEventId, credentials: 'include', page: this.page })
    before?.postMessage('bye')
    return this
  }

  say(message: PageMessage): void {
    this.port.postMessage(message)
  }

  /** What it has heard of these kinds since it was asked last; all but greetings unless said. */
  hears(...names: HubMessageName[]): HubMessage[] {
    return this.heard
      .splice(0)
      .filter(([name]) => (names.length === 0 ? name !== 'hi' : names.includes(name)))
  }

  /** The data of the events that it has heard since it was asked last. */
  get events(): unknown[] {
    return this.hears('event').map(([, , data]) => data)
  }
}
