import type { Case } from './dropin-cases.js'

/**
 * What Sluice does differently from the scripts that it replaces, on purpose. Any other difference is a fault. The
 * manual's table is made from these rows, and a test proves each of them.
 */
export interface Difference {
  readonly id: string
  /** The scripts that Sluice replaces in this case. */
  readonly where: string
  /** The version of htmx; all if missing. */
  readonly htmx?: '1.9' | '2' | '4'
  /** What these scripts do. */
  readonly before: string
  /** What Sluice does. */
  readonly now: string
  readonly reason: string
  /** A page that shows the difference: by its end, its requests, its connections or its events. */
  readonly example?: Pick<Case, 'body' | 'played'>
  /** The test that shows the difference, if a page cannot. */
  readonly shownBy?: string
  /** Events that only one side fires, or fires at another time: the comparison leaves them out. */
  readonly events?: RegExp
  /** Markup that only one side leaves in the page. */
  readonly html?: RegExp
  /** Whether there are more connections. */
  readonly connections?: true
  /** Whether events come in another order. */
  readonly anyOrder?: true
  /** An event of the replaced script after which nothing is compared. */
  readonly ends?: RegExp
}

/** A page whose stream is `/s1`. */
const page = (inside: string, ...played: Case['played']): Pick<Case, 'body' | 'played'> => ({
  body: `<div hx-ext="sse, client-side-templates">${inside}</div><b id="part">0</b>`,
  played,
})
const LIST = '<ul id="l" sse-connect="/s1?{n}" sse-swap="a" hx-swap="beforeend"'
const A = ['send', '/s1', 'a', '<li>a</li>'] as const
/** A step without an effect, after which the created sources are open. */
const OPENED = ['process', '#none'] as const

/** A page for `hx-sse` on htmx 4. */
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
    now: 'under load swaps the events of one frame together, so that htmx fires fewer events of its own, such as `htmx:afterSwap`; each event still has its `htmx:sseBeforeMessage` and `htmx:sseMessage`; `sse-config="batch:off"` swaps each by itself again',
    reason: 'A page keeps up with thousands of events a second.',
    example: page(`${LIST} sse-config="batch:frame"></ul>`, ['task', [A, A, A]], ['wait', 600]),
  },
  {
    id: 'blanks',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'removes white space around a text',
    now: 'keeps it, as on htmx 2 and 4',
    reason: 'A token of a chat may begin or end with a space.',
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
    now: 'elements with the same URL share one connection, which closes when the last of them has left',
    reason: 'Over HTTP/1.1 a browser opens only six connections to a server.',
    example: page('<p sse-connect="/s1?{n}"></p><p sse-connect="/s1?{n}"></p>'),
  },
  {
    id: 'origins',
    where: 'htmx-ext-sse',
    before: 'connects to any origin',
    now: '`htmx.config.selfRequestsOnly`, which is `true` on htmx 2, holds for streams; `false` allows another origin',
    reason: 'A stream must not reach an origin that the page forbids for its requests.',
    example: page('<p sse-connect="http://other.example/sse"></p>'),
  },
  {
    id: 'refusals',
    where: 'htmx-ext-sse',
    before: 'tries again for ever, whatever the server answers',
    now: "does not try again after an answer that will not change, such as 404, and shortens each wait by chance; a page's own source is opened again as before",
    reason:
      'A server that refuses a stream, or has just restarted, should not get requests from all pages at once.',
    shownBy: 'test/browser/outcomes.test.ts',
  },
  {
    id: 'moved',
    where: 'htmx-ext-sse',
    before:
      'a connecting element that htmx initialises again, after an attribute has changed, has two streams and shows each event twice',
    now: 'it has one stream, that of its newest URL',
    reason: 'Each event is shown once.',
    example: page(`${LIST}></ul>`, ['attribute', '#l', 'hx-vals', '{"x":1}'], A),
  },
  {
    id: 'nested',
    where: 'htmx-ext-sse',
    before: 'after a reconnection, elements inside an inner connecting element receive each event twice',
    now: 'they receive it once',
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
    before: 'after a reconnection, an element with `hx-ext="ignore:sse"` receives events all the same',
    now: 'it receives none',
    reason: 'That is what the attribute means.',
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
      'an element that leaves the page while its stream waits for a reconnection is connected all the same',
    now: 'it is not',
    reason: 'Nothing would ever close that connection.',
    example: page(`${LIST}></ul>`, ['fail', '/s1'], ['remove', '#l'], ['wait', 600]),
  },
  {
    id: 'shadow',
    where: 'htmx-ext-sse',
    htmx: '2',
    before: 'elements in a shadow root that `htmx.process` is given do not connect',
    now: 'they connect and listen',
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
    before: 'shows the raw data if a template cannot render it',
    now: 'does not show it; `htmx:sseTemplateError` names element, template and data',
    reason: 'Raw data is not meant for readers, and may contain markup from anybody.',
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
    before: 'a message that has only out-of-band parts empties its target',
    now: 'it leaves the target unchanged',
    reason: 'The message says nothing about the target.',
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
    before: 'ignores `hx-select` and `hx-select-oob`',
    now: 'both work for events as for responses',
    reason: 'The attributes mean the same for both.',
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
    now: 'for events, the template attribute is enough',
    reason: 'The second attribute is easily forgotten.',
    example: {
      body: '<div hx-ext="sse"><p sse-connect="/s1?{n}" sse-swap="a" mustache-template="one"></p></div>',
      played: [['send', '/s1', 'a', '{"v":1}']],
    },
  },
  {
    id: 'states',
    where: 'all',
    before: 'do not show the state of a stream',
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
    before: 'drops a message that is only white space',
    now: 'adds it, where messages are added to the content',
    reason: 'It may be a token of a chat.',
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
    before: 'fires its events under the names of htmx 4',
    now: 'fires after each of them the event of htmx-ext-sse, such as `htmx:sseMessage`, and for the swap of an event also `htmx:afterSwap` and `htmx:afterSettle`',
    reason: 'Handlers that were written for htmx 2 still work.',
    events: /^htmx:(sse[-A-Z]|sse:(state|gap)\b|after(-s|S)(wap|ettle)\b)/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', B, ['wait', 600]),
  },
  {
    id: 'before-attempt',
    where: 'hx-sse',
    htmx: '4',
    before:
      'fires `htmx:sse:before:connection` after the first answer, and for later attempts before the wait',
    now: 'fires it before each request, after the wait',
    reason: 'A handler can forbid the request, or wait for a new token.',
    events: /^htmx:sse:before:connection\b/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', ['hide', true], ['wait', 600]),
  },
  {
    id: 'closed-after',
    where: 'hx-sse',
    htmx: '4',
    before:
      'fires `htmx:sse:close` on an element before htmx removes it; if a script removes it, at the next message',
    now: 'fires it, and the events for the end of the request, on the document right after the removal',
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
      'fires `htmx:config:request` and the other events of a request only for the first request of a stream',
    now: 'fires them for every request, and sends what the handlers set',
    reason: 'A token or a value may have changed by then.',
    events: /^htmx:(config|before|after|finally):(request|response)\b.*\(again\)/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', ['fail', '/s1'], ['wait', 3000]),
  },
  {
    id: 'end-reported',
    where: 'hx-sse',
    htmx: '4',
    before: 'fires no event when a stream ends and is opened again',
    now: 'fires `htmx:sse:error`, as htmx-ext-sse does',
    reason: 'A page can show that it is not connected.',
    events: /^htmx:sse:error .*ended/,
    example: hxSse('<p id="h" hx-sse:connect="/s1?{n}"></p>', ['end', '/s1'], ['wait', 3000]),
  },
  {
    id: 'once-processed',
    where: 'hx-sse',
    htmx: '4',
    before: 'an element with `hx-sse:connect` and `hx-trigger` that htmx initialises twice connects twice',
    now: 'it connects once',
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
    before: 'a stream that `hx-sse:close` has closed is opened again when htmx initialises its element again',
    now: 'it stays closed; `sluice.reconnect()` opens it',
    reason: 'Initialising an element again should change nothing.',
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
    before: 'counts failures from the start after every answer, even if each stream ends at once',
    now: 'does so only after a stream that was open for five seconds or delivered an event',
    reason:
      'A server that cannot keep its streams open gets fewer and fewer requests, and `reconnectMaxAttempts` takes effect.',
    shownBy: 'test/stream/reconnect.test.ts',
  },
  {
    id: 'rejected',
    where: 'hx-sse',
    htmx: '4',
    before: 'a rejected promise in `waitUntil` breaks the connection',
    now: 'it causes `htmx:sse:error`, and the stream goes on with the next message',
    reason: 'No other message is lost.',
    shownBy: 'test/browser/published-in-a-row.test.ts',
  },
  {
    id: 'old-attributes',
    where: 'hx-sse',
    htmx: '4',
    before: '`sse-swap` has no effect, and `sse-close` causes a warning',
    now: 'both mean the same as on htmx 2',
    reason: 'Pages for htmx 2 work unchanged.',
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
      'also streams responses with a status from 400 to 599, and after a reconnection reads any response as an event stream',
    now: 'streams a response only if it is an event stream and htmx would swap it',
    reason: 'A login page is not a stream.',
    shownBy: 'test/browser/hosts/hx-sse-faults.test.ts',
  },
  {
    id: 'gaps',
    where: 'htmx-ext-sse',
    before: 'says nothing about missed events',
    now: 'fires `htmx:sseGap` after a reconnection that may have missed events',
    reason: 'A page can fetch a snapshot.',
    events: /^htmx:sse(G|-g)ap\b/,
    example: page('<p sse-connect="/s1?{n}" sse-swap="a"></p>', A, ['fail', '/s1'], ['wait', 600], OPENED),
  },
  {
    id: 'validated',
    where: 'htmx-ext-sse',
    before: 'connects to any origin, and asks no handler',
    now: '`htmx.config.selfRequestsOnly` holds for streams, and `htmx:validateUrl` is fired for them',
    reason: 'A stream must not reach a URL that the page forbids for its requests.',
    events: /^htmx:validate(Url|-url)\b/,
    example: page('<p sse-connect="/s1?{n}"></p>'),
  },
  {
    id: 'removed-by-script',
    where: 'htmx-ext-sse',
    before:
      'if a script removes a connecting element, its stream closes only at the next event, which fires `htmx:sseClose` (`nodeMissing`)',
    now: 'the stream closes, and fires this event, right after the removal',
    reason: 'A stream without events would stay open for ever.',
    events:
      /^htmx:(sse(C|-c)lose .* (nodeMissing|(message|nodeReplaced) +\(gone\))|(error|sse(E|-e)rror|sse(O|-o)pen)\b.*\(gone\))$/,
    example: page(`${LIST}></ul>`, ['remove', '#l']),
  },
  {
    id: 'target-missing',
    where: 'htmx-ext-sse',
    before: 'fires `htmx:swapError` without a reason, and throws',
    now: 'fires `htmx:targetError`, which names element, event and target; fires nothing if `hx-swap="delete"` has nothing to delete',
    reason: 'htmx does the same for a request; and the other listeners still receive the event.',
    ends: /^(htmx:(swap|target)Error\b|the script threw)/,
    example: page('<p sse-connect="/s1?{n}" sse-swap="a" hx-target="#none"></p>', A),
  },
  {
    id: 'target-itself',
    where: 'hx-sse',
    htmx: '4',
    before:
      'if `hx-target` matches nothing, swaps an answer into the element that made the request, and so removes it with `hx-swap="delete"`',
    now: 'fires `htmx:targetError`, and changes nothing; fires nothing if `hx-swap="delete"` has nothing to delete',
    reason: 'Who names another element does not mean this one.',
    example: hxSse(
      '<button id="e1" hx-get="/s1?{n}" hx-swap="delete" hx-target="find i">go</button>',
      ['click', '#e1'],
      B,
      ['wait', 600],
    ),
  },
  {
    id: 'target-replaced',
    where: 'hx-sse',
    htmx: '4',
    before: 'shows no more messages once one of them has replaced the target, as with `hx-swap="outerHTML"`',
    now: 'finds the target again with `hx-target`',
    reason: 'No message is lost.',
    ends: /^htmx:before:settle HTMLDocument$/,
    example: hxSse(
      '<section hx-sse:connect="/s1?{n}" hx-swap="outerHTML" hx-target="find i"><i>0</i></section>',
      ['send', '/s1', 'message', '<i>a</i>'],
      B,
      ['wait', 600],
    ),
  },
  {
    id: 'message-element',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    events:
      /^htmx:(sse(BeforeM|M|-before-m|-m)essage|(before|after)(S|-s)(ettle|wap)|oob(A|-a)fter(S|-s)wap)\b/,
    before:
      'fires `htmx:sseBeforeMessage` and `htmx:sseMessage` on the element that htmx initialised, which may be far above; fires `htmx:beforeSettle`, but no `htmx:afterSwap`',
    now: 'fires them on the listening element, and `htmx:afterSwap`, as on htmx 2',
    reason: 'A handler on an element receives the events of that element.',
    example: page('<div sse-connect="/s1?{n}"><p sse-swap="a"></p></div>', A),
  },
  {
    id: 'removed-trigger',
    where: 'htmx-ext-sse',
    before: 'triggers an element with `hx-trigger="sse:…"` once more after it has left the page',
    now: 'does not',
    reason: 'An element that is gone makes no requests.',
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
    before: 'fires no `htmx:sseClose`, and for `hx-trigger="sse:…"` neither `sse:NAME` nor `htmx:trigger`',
    now: 'fires them as on htmx 2',
    reason: 'The events are the same on every htmx.',
    events: /^(sse:|htmx:trigger\b|htmx:sse(C|-c)lose\b)/,
    example: page('<div sse-connect="/s1?{n}"><p hx-trigger="sse:a" hx-get="/ask/get"></p></div>', A),
  },
  {
    id: 'document-order',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'for an event, first swaps for all `sse-swap`, then makes the requests of `hx-trigger="sse:…"`',
    now: 'the listening elements receive an event in document order, as on htmx 2',
    reason: 'The order is the same on every htmx.',
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
    before: 'fires `htmx:noSSESourceError` for `hx-trigger="sse:…"` without a stream',
    now: 'logs the warning `stream-missing`',
    reason: 'The report is the same on every htmx.',
    events: /^htmx:(noSSESourceError|no-ssesource-error|error)\b/,
    example: page('<p hx-trigger="sse:a" hx-get="/ask/get"></p>'),
  },
  {
    id: 'swap-delay',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: 'does not wait for `swap:1s` in `hx-swap`, nor for view transitions',
    now: 'all modifiers of `hx-swap` work, as on htmx 2',
    reason: 'The attributes mean the same on every htmx.',
    example: page(`<p sse-connect="/s1?{n}" sse-swap="a" hx-swap="innerHTML swap:100s">old</p>`, A),
  },
  {
    id: 'ignored',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before: '`hx-ext="ignore:sse"` below a connecting element has no effect',
    now: 'it works, as on htmx 2',
    reason: 'That is what the attribute means.',
    example: page('<div sse-connect="/s1?{n}"><p hx-ext="ignore:sse" sse-swap="a">old</p></div>', A),
  },
  {
    id: 'twice',
    where: 'the `sse` extension of htmx 1.9',
    htmx: '1.9',
    before:
      'an `sse-swap` on or inside an element with a request receives each event twice, and an `sse-connect` there connects twice',
    now: 'each event is received once, and one connection is opened',
    connections: true,
    reason: 'Each event is shown once.',
    example: page(
      '<div sse-connect="/s1?{n}"><p hx-get="/ask/get" hx-trigger="never"><i sse-swap="a" hx-swap="beforeend"></i></p></div>',
      A,
    ),
  },
]
