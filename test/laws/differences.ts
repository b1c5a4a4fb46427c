import type { Case } from './dropin-cases.js'

/**
 * What Sluice does otherwise than the scripts that it replaces, on purpose. What is not here is a fault. The manual's
 * table is made of it, and a test shows of each that it is so.
 */
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
  /** A page that ends otherwise, or makes other requests, connections or events. */
  readonly example?: Pick<Case, 'body' | 'played'>
  /** The test that shows it, where such a page cannot. */
  readonly shownBy?: string
  /** Events that only one side tells, or tells at another time: the comparison leaves them out. */
  readonly events?: RegExp
  /** What only one side leaves in the page. */
  readonly html?: RegExp
  /** Whether there are more connections. */
  readonly connections?: true
  /** Whether events come in another order. */
  readonly anyOrder?: true
  /** An event of the replaced script that says: what follows is not compared. */
  readonly ends?: RegExp
}

/** A page whose stream is `/s1`. */
const page = (inside: string, ...played: Case['played']): Pick<Case, 'body' | 'played'> => ({
  body: `<div hx-ext="sse, client-side-templates">${inside}</div><b id="part">0</b>`,
  played,
})
const LIST = '<ul id="l" sse-connect="/s1?{n}" sse-swap="a" hx-swap="beforeend"'
const A = ['send', '/s1', 'a', '<li>a</li>'] as const
/** A step without an effect, after which sources that were made are open. */
const OPENED = ['process', '#none'] as const

/** The same for htmx 4. */
const hxSse = (body: string, ...played: Case['played']): Pick<Case, 'body' | 'played'> => ({
  body: `${body}<b id="part">0</b>`,
  played,
})
const B = ['send', '/s1', 'message', '<i>b</i>'] as const

export const differences: readonly Difference[] = [
  {
    id: 'together',
    where: 'htmx-ext-sse',
    before: 'swaps each event by itself, however many come',
    now: 'under load swaps those of a frame together, so that htmx tells fewer events of its own, such as `htmx:afterSwap`; each still has its `htmx:sseBeforeMessage` and `htmx:sseMessage`, and `sse-config="batch:off"` is the way back',
    reason: 'A page keeps up with thousands of events a second.',
    example: page(`${LIST} sse-config="batch:frame"></ul>`, ['task', [A, A, A]], ['wait', 600]),
  },
  {
    id: 'blanks',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'takes away the blanks around a text',
    now: 'keeps them, as on htmx 2 and 4',
    reason: 'A token of a chat may begin or end with a blank.',
    example: page('<p sse-connect="/s1?{n}" sse-swap="a" hx-swap="beforeend">x</p>', [
      'send',
      '/s1',
      'a',
      ' b ',
    ]),
  },
  {
    id: 'shared',
    where: 'htmx-ext-sse',
    before: 'opens a connection for each element',
    now: 'elements that name one URL share one connection, which closes with the last of them',
    reason: 'A browser has six connections to a server with HTTP/1.1.',
    example: page('<p sse-connect="/s1?{n}"></p><p sse-connect="/s1?{n}"></p>'),
  },
  {
    id: 'origins',
    where: 'htmx-ext-sse',
    before: 'connects to any origin',
    now: '`htmx.config.selfRequestsOnly`, which is `true` on htmx 2, holds for streams; `false` allows another origin',
    reason: 'What a page forbids its requests is not to be done by a stream.',
    example: page('<p sse-connect="http://other.example/sse"></p>'),
  },
  {
    id: 'refusals',
    where: 'htmx-ext-sse',
    before: 'asks again for ever, whatever the server answers',
    now: "an answer that will not change, such as 404, is not asked for again, and waits are shortened by chance; a source of the page's own is opened again as before",
    reason: 'A server that says no, or has just come back, is not to be asked by every page at once.',
    shownBy: 'test/browser/outcomes.test.ts',
  },
  {
    id: 'moved',
    where: 'htmx-ext-sse',
    before:
      'a connecting element that htmx initialises again, with another attribute, has two streams, and shows each event twice',
    now: 'it has one, that of its newest URL',
    reason: 'Each event is shown once.',
    example: page(`${LIST}></ul>`, ['attribute', '#l', 'hx-vals', '{"x":1}'], A),
  },
  {
    id: 'nested',
    where: 'htmx-ext-sse',
    before: 'after a reconnection what is in an inner connecting element listens twice',
    now: 'it listens once',
    reason: 'Each event is shown once.',
    example: page(
      '<div sse-connect="/s1?{n}"><div sse-connect="/s2?{n}"><p sse-swap="a" hx-swap="beforeend"></p></div></div>',
      ['fail', '/s1'],
      ['wait', 600],
      OPENED,
      ['send', '/s2', 'a', 'x'],
    ),
  },
  {
    id: 'ignored-again',
    where: 'htmx-ext-sse',
    htmx: '2',
    before: 'after a reconnection what has `hx-ext="ignore:sse"` listens all the same',
    now: 'it does not',
    reason: 'A page that writes it means it.',
    example: page(
      '<div sse-connect="/s1?{n}"><p hx-ext="ignore:sse" sse-swap="a">old</p></div>',
      ['fail', '/s1'],
      ['wait', 600],
      OPENED,
      A,
    ),
  },
  {
    id: 'left-while-waiting',
    where: 'htmx-ext-sse',
    before:
      'an element that leaves the page while its lost stream waits to be opened again is connected all the same',
    now: 'it is not',
    reason: 'Nothing would ever close that connection.',
    example: page(`${LIST}></ul>`, ['fail', '/s1'], ['remove', '#l'], ['wait', 600]),
  },
  {
    id: 'shadow',
    where: 'htmx-ext-sse',
    htmx: '2',
    before: 'what stands in a shadow root that `htmx.process` is given is not connected',
    now: 'it is, and listens',
    reason: 'A web component may have a stream.',
    example: page(
      '<i id="host"></i>',
      ['shadow', '#host', '<div hx-ext="sse" sse-connect="/s1?1"><p sse-swap="a"></p></div>'],
      A,
    ),
  },
  {
    id: 'fail-closed',
    where: 'client-side-templates',
    before: 'data that a template cannot render is shown as it came',
    now: 'it is not shown; `htmx:sseTemplateError` names element, template and data',
    reason: "Raw data is no text for readers, and its markup could be anybody's.",
    ends: /^htmx:sseTemplateError .*json-invalid/,
    example: page('<p sse-connect="/s1?{n}" sse-swap="a" mustache-template="one">old</p>', [
      'send',
      '/s1',
      'a',
      'no JSON',
    ]),
  },
  {
    id: 'parts-only',
    where: 'htmx-ext-sse',
    before: 'a message with nothing but out-of-band parts empties its target',
    now: 'it leaves its target alone',
    reason: 'It says nothing of the target.',
    example: page('<p sse-connect="/s1?{n}" sse-swap="a">old</p>', [
      'send',
      '/s1',
      'a',
      '<b id="part" hx-swap-oob="true">1</b>',
    ]),
  },
  {
    id: 'select',
    where: 'htmx-ext-sse',
    before: 'does not obey `hx-select` and `hx-select-oob`',
    now: 'they hold for events as for answers',
    reason: 'One set of attributes for both.',
    example: page('<p sse-connect="/s1?{n}" sse-swap="a" hx-select="i"></p>', [
      'send',
      '/s1',
      'a',
      '<i>i</i><b>b</b>',
    ]),
  },
  {
    id: 'without-hx-ext',
    where: 'client-side-templates',
    before: 'a template renders only with `hx-ext="client-side-templates"`',
    now: 'it renders events without that',
    reason: 'Two attributes for one wish are easily forgotten.',
    example: {
      body: '<div hx-ext="sse"><p sse-connect="/s1?{n}" sse-swap="a" mustache-template="one"></p></div>',
      played: [['send', '/s1', 'a', '{"v":1}']],
    },
  },
  {
    id: 'states',
    where: 'all',
    before: 'say nothing of the state of a stream',
    now: '`sse-state` on the connecting element, and `htmx:sseState`',
    reason: 'A page can show that it is not connected.',
    events: /^htmx:sse(State|-state)\b/,
    html: / sse-state="\w+"/g,
    example: page('<p sse-connect="/s1?{n}"></p>'),
  },
  {
    id: 'blank-tokens',
    where: 'hx-sse',
    htmx: '4',
    before: 'drops a message that is a blank or a line break',
    now: 'adds it, where messages are added to what is there',
    reason: 'It is a token of a chat.',
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}" hx-swap="beforeend">x</p>', [
      'send',
      '/s1',
      'message',
      ' ',
    ]),
  },
  {
    id: 'old-names',
    where: 'hx-sse',
    htmx: '4',
    before: 'tells its events by the names of htmx 4',
    now: 'each is followed by the one that htmx-ext-sse tells, such as `htmx:sseMessage`, and a swap of an event by `htmx:afterSwap` and `htmx:afterSettle`',
    reason: 'A handler that was written for htmx 2 hears them.',
    events: /^htmx:(sse[-A-Z]|sse:(state|gap)\b|after(-s|S)(wap|ettle)\b)/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', B, ['wait', 600]),
  },
  {
    id: 'before-attempt',
    where: 'hx-sse',
    htmx: '4',
    before:
      'tells `htmx:sse:before:connection` when the first answer has come, and of later ones before the wait',
    now: 'tells it before each request, after the wait',
    reason: 'A handler can forbid the request, or wait for a new token.',
    events: /^htmx:sse:before:connection\b/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', ['hide', true], ['wait', 600]),
  },
  {
    id: 'closed-after',
    where: 'hx-sse',
    htmx: '4',
    before:
      'tells `htmx:sse:close` at an element that htmx takes out of the page before that; where a script does, at the next message',
    now: 'tells it right after the element has left, at the document, and that its request is over',
    reason: 'An element that htmx only initialises again keeps its stream.',
    events:
      /^htmx:(sse:close .*(cleanup|removed)( \(gone\))?|(sse:error|(after|finally):request) HTMLDocument)$/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}" hx-swap="outerHTML"></p>', B, ['wait', 600]),
  },
  {
    id: 'every-attempt',
    where: 'hx-sse',
    htmx: '4',
    before:
      'the first request of a stream alone has `htmx:config:request` and what else is told of a request',
    now: 'each has it, and sends what the handlers say then',
    reason: 'A token or a value may be another one by then.',
    events: /^htmx:(config|before|after|finally):(request|response)\b.*\(again\)/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', ['fail', '/s1'], ['wait', 3000]),
  },
  {
    id: 'end-told',
    where: 'hx-sse',
    htmx: '4',
    before: 'says nothing of a stream that ends and is opened again',
    now: '`htmx:sse:error` says so, as htmx-ext-sse does',
    reason: 'A page can show that it is not connected.',
    events: /^htmx:sse:error .*ended/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', ['end', '/s1'], ['wait', 3000]),
  },
  {
    id: 'once-processed',
    where: 'hx-sse',
    htmx: '4',
    before: 'an element with `hx-sse:connect` and `hx-trigger` that is initialised twice connects twice',
    now: 'once',
    reason: 'Each event is shown once.',
    example: hxSse(
      '<p id="h" hx-sse:connect="/s1?{n}" hx-trigger="click"></p>',
      ['process', '#h'],
      ['process', 'main'],
      ['click', '#h'],
    ),
  },
  {
    id: 'stays-closed',
    where: 'hx-sse',
    htmx: '4',
    before: 'a stream that `hx-sse:close` has closed is opened again where its element is initialised again',
    now: 'it stays closed; `sluice.reconnect()` opens it',
    reason: 'Initialising an element again changes nothing.',
    example: hxSse(
      '<p id="h" hx-sse:connect="/s1?{n}" hx-sse:close="b"></p>',
      ['send', '/s1', 'b', 'x'],
      ['process', 'main'],
    ),
  },
  {
    id: 'attempts',
    where: 'hx-sse',
    htmx: '4',
    before: 'an answer makes the next failure the first one, also where each answer ends at once',
    now: 'a stream that lived for five seconds, or brought an event, does',
    reason:
      'A server that cannot keep its streams is asked less and less often, and `reconnectMaxAttempts` holds.',
    shownBy: 'test/stream/reconnect.test.ts',
  },
  {
    id: 'rejected',
    where: 'hx-sse',
    htmx: '4',
    before: 'a promise that `waitUntil` was given, and that is rejected, breaks the connection',
    now: 'it is `htmx:sse:error`, and the stream goes on with the next message',
    reason: 'What comes meanwhile is not lost.',
    shownBy: 'test/browser/published-in-a-row.test.ts',
  },
  {
    id: 'old-attributes',
    where: 'hx-sse',
    htmx: '4',
    before: '`sse-swap` has no effect, and `sse-close` is warned of',
    now: 'both mean what they mean on htmx 2',
    reason: 'Pages that were written for htmx 2 work unchanged.',
    example: hxSse('<div hx-ext="sse" sse-connect="/s1?{n}"><p sse-swap="a"></p></div>', [
      'send',
      '/s1',
      'a',
      'x',
    ]),
  },
  {
    id: 'many-answers',
    where: 'hx-sse',
    htmx: '4',
    before:
      'answers with the statuses 400 to 599 are streamed as well as others; what is no event stream is read as one after a reconnection',
    now: 'an answer is streamed where htmx would swap it, and only an event stream is',
    reason: 'A log-in page is no stream.',
    shownBy: 'test/browser/hosts/hx-sse-faults.test.ts',
  },
  {
    id: 'gaps',
    where: 'htmx-ext-sse',
    before: 'says nothing of events that were missed',
    now: '`htmx:sseGap` after a reconnection that may have missed some',
    reason: 'A page can ask for a snapshot.',
    events: /^htmx:sse(G|-g)ap\b/,
    example: page('<p sse-connect="/s1?{n}" sse-swap="a"></p>', A, ['fail', '/s1'], ['wait', 600], OPENED),
  },
  {
    id: 'validated',
    where: 'htmx-ext-sse',
    before: 'connects to any origin, and does not ask',
    now: '`htmx.config.selfRequestsOnly` holds for streams, and `htmx:validateUrl` is told for them',
    reason: 'What a page forbids its requests is not to be done by a stream.',
    events: /^htmx:validate(Url|-url)\b/,
    example: page('<p sse-connect="/s1?{n}"></p>'),
  },
  {
    id: 'removed-by-script',
    where: 'htmx-ext-sse',
    before:
      'a stream whose element a script removes stays open until its next event, which tells `nodeMissing`',
    now: 'it is closed, and `nodeMissing` told, right after the removal',
    reason: 'A stream without events would stay open for ever.',
    events:
      /^htmx:(sse(C|-c)lose .* (nodeMissing|(message|nodeReplaced) +\(gone\))|(error|sse(E|-e)rror|sse(O|-o)pen)\b.*\(gone\))$/,
    example: page(`${LIST}></ul>`, ['remove', '#l']),
  },
  {
    id: 'target-missing',
    where: 'htmx-ext-sse',
    before: 'tells `htmx:swapError` without a word why, and throws',
    now: '`htmx:targetError` that names element, event and target; nothing where `hx-swap="delete"` has no more to do',
    reason: 'It is what htmx tells for a request; and nothing that listens after it is missed.',
    ends: /^(htmx:(swap|target)Error\b|the script threw)/,
    example: page('<p sse-connect="/s1?{n}" sse-swap="a" hx-target="#none"></p>', A),
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
    example: page('<div sse-connect="/s1?{n}"><p sse-swap="a"></p></div>', A),
  },
  {
    id: 'removed-trigger',
    where: 'htmx-ext-sse',
    before: 'an element with `hx-trigger="sse:…"` that has left the page is triggered once more',
    now: 'it is not',
    reason: 'What is gone makes no requests.',
    events: /^(sse:|htmx:(trigger|sse(M|-m)essage)\b).*\(gone\)$/,
    example: page(
      '<div sse-connect="/s1?{n}"><p id="g" hx-trigger="sse:a" hx-get="/ask/get"></p></div>',
      ['remove', '#g'],
      A,
    ),
  },
  {
    id: 'more-events',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'tells no `htmx:sseClose`, and for `hx-trigger="sse:…"` neither `sse:NAME` nor `htmx:trigger`',
    now: 'tells them as on htmx 2',
    reason: 'One set of events for every htmx.',
    events: /^(sse:|htmx:trigger\b|htmx:sse(C|-c)lose\b)/,
    example: page('<div sse-connect="/s1?{n}"><p hx-trigger="sse:a" hx-get="/ask/get"></p></div>', A),
  },
  {
    id: 'document-order',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'all `sse-swap` of an event come first, then the requests of `hx-trigger="sse:…"`',
    now: 'the elements that listen to an event hear it in the order of the document, as on htmx 2',
    reason: 'One order for every htmx.',
    anyOrder: true,
    example: page(
      '<div sse-connect="/s1?{n}"><p hx-trigger="sse:a" hx-get="/ask/get"></p><p sse-swap="a"><i>0</i></p></div>',
      A,
    ),
  },
  {
    id: 'no-source',
    where: 'htmx 1.9',
    htmx: '1.9',
    before: '`htmx:noSSESourceError` for `hx-trigger="sse:…"` without a stream',
    now: 'the warning `stream-missing`',
    reason: 'One way to tell it for every htmx.',
    events: /^htmx:(noSSESourceError|no-ssesource-error|error)\b/,
    example: page('<p hx-trigger="sse:a" hx-get="/ask/get"></p>'),
  },
  {
    id: 'swap-delay',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'does not wait for `swap:1s` in `hx-swap`, nor for view transitions',
    now: 'all modifiers of `hx-swap` hold, as on htmx 2',
    reason: 'One set of attributes for every htmx.',
    example: page(`<p sse-connect="/s1?{n}" sse-swap="a" hx-swap="innerHTML swap:100s">old</p>`, A),
  },
  {
    id: 'ignored',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: '`hx-ext="ignore:sse"` below a connecting element has no effect',
    now: 'it has, as on htmx 2',
    reason: 'A page that writes it means it.',
    example: page('<div sse-connect="/s1?{n}"><p hx-ext="ignore:sse" sse-swap="a">old</p></div>', A),
  },
  {
    id: 'twice',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before:
      'an `sse-swap` in an element with a request, or on it, hears each event twice, and an `sse-connect` there connects twice',
    now: 'once',
    connections: true,
    reason: 'Each event is shown once.',
    example: page(
      '<div sse-connect="/s1?{n}"><p hx-get="/ask/get" hx-trigger="never"><i sse-swap="a" hx-swap="beforeend"></i></p></div>',
      A,
    ),
  },
]
