/** What Sluice does otherwise than the scripts that it replaces, on purpose. What is not here is a fault. */
export interface Difference {
  readonly id: string
  /** The scripts that it is about. */
  readonly where: string
  /** The htmx that it is about; all, unless said. */
  readonly htmx?: '1.9' | '2' | '4'
  /** What they do. */
  readonly before: string
  /** What Sluice does. */
  readonly now: string
  readonly reason: string
  /** Events that only one side tells, or tells at another time: the comparison leaves them out. */
  readonly events?: RegExp
  /** What only one side leaves in the page. */
  readonly html?: RegExp
  /** Whether events come in another order. */
  readonly anyOrder?: true
  /** An event of the replaced script that says: what follows is not compared. */
  readonly ends?: RegExp
}

export const differences: readonly Difference[] = [
  {
    id: 'states',
    where: 'all',
    before: 'say nothing of the state of a stream',
    now: '`sse-state` on the connecting element, and `htmx:sseState`',
    reason: 'A page can show that it is not connected.',
    events: /^htmx:sse(State|-state)\b/,
    html: / sse-state="\w+"/g,
  },
  {
    id: 'gaps',
    where: 'htmx-ext-sse',
    before: 'says nothing of events that were missed',
    now: '`htmx:sseGap` after a reconnection that may have missed some',
    reason: 'A page can ask for a snapshot.',
    events: /^htmx:sse(G|-g)ap\b/,
  },
  {
    id: 'validated',
    where: 'htmx-ext-sse',
    before: 'connects to any origin, and does not ask',
    now: '`htmx.config.selfRequestsOnly` holds for streams, and `htmx:validateUrl` is told for them',
    reason: 'What a page forbids its requests is not to be done by a stream.',
    events: /^htmx:validate(Url|-url)\b/,
  },
  {
    id: 'removed-by-script',
    where: 'htmx-ext-sse',
    before:
      'a stream whose element a script removes stays open until its next event, which tells `nodeMissing`',
    now: 'it is closed, and `nodeMissing` told, right after the removal',
    reason: 'A stream without events would stay open for ever.',
    events: /^htmx:sse(C|-c)lose .* nodeMissing$/,
  },
  {
    id: 'target-missing',
    where: 'htmx-ext-sse',
    before: 'tells `htmx:swapError` without a word why, and throws',
    now: '`htmx:targetError` that names element, event and target',
    reason: 'It is what htmx tells for a request; and nothing that listens after it is missed.',
    ends: /^htmx:(swap|target)Error\b/,
  },
  {
    id: 'message-element',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    events:
      /^htmx:(sse(BeforeM|M|-before-m|-m)essage|(before|after)(S|-s)(ettle|wap)|oob(A|-a)fter(S|-s)wap)\b/,
    before:
      'tells `htmx:sseBeforeMessage` and `htmx:sseMessage` at the element that htmx initialised, which may be far above; `htmx:beforeSettle`, and no `htmx:afterSwap`',
    now: 'tells them at the element that listens, and `htmx:afterSwap`, as on htmx 2',
    reason: 'A handler on an element hears what concerns the element.',
  },
  {
    id: 'removed-trigger',
    where: 'htmx-ext-sse',
    before: 'an element with `hx-trigger="sse:…"` that has left the page is triggered once more',
    now: 'it is not',
    reason: 'What is gone makes no requests.',
    events: /^(sse:|htmx:(trigger|sse(M|-m)essage)\b).*\(gone\)$/,
  },
  {
    id: 'more-events',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'tells no `htmx:sseClose`, and for `hx-trigger="sse:…"` neither `sse:NAME` nor `htmx:trigger`',
    now: 'tells them as on htmx 2',
    reason: 'One set of events for every htmx.',
    events: /^(sse:|htmx:trigger\b|htmx:sse(C|-c)lose\b)/,
  },
  {
    id: 'document-order',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'all `sse-swap` of an event come first, then the requests of `hx-trigger="sse:…"`',
    now: 'the elements that listen to an event hear it in the order of the document, as on htmx 2',
    reason: 'One order for every htmx.',
    anyOrder: true,
  },
  {
    id: 'no-source',
    where: 'htmx 1.9',
    htmx: '1.9',
    before: '`htmx:noSSESourceError` for `hx-trigger="sse:…"` without a stream',
    now: 'the warning `stream-missing`',
    reason: 'One way to tell it for every htmx.',
    events: /^htmx:(noSSESourceError|no-ssesource-error|error)\b/,
  },
]
