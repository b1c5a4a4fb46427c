import fc from 'fast-check'
import { type Difference, differences } from './differences.js'

/** One thing that happens in a page; `dropin-page.js` plays it. */
export type Step = readonly [name: string, ...given: unknown[]]

/** A page, and what happens in it. */
export interface Case {
  readonly body: string
  /** What the page's own source is like. */
  readonly kind: 'mock' | 'bridge' | 'plain' | 'polyfill'
  readonly played: readonly Step[]
}

/** What a page ended as, and all that happened on the way. */
export interface Outcome {
  readonly html: string
  readonly events: readonly string[]
  readonly requests: readonly string[]
  /** URLs of the sources that were made. */
  readonly connections: readonly string[]
}

/** Stands in both pages, outside of what a case puts there. */
export const templates = `<template id="one"><u class="t">{{v}}</u></template>
<script type="text/mustache" id="many">{{#data}}<li>{{v}}</li>{{/data}}</script>
<template id="cells"><tr id="row{{v}}"><td>{{v}}</td></tr></template>`

/** What the elements of a case ask for. */
export const PATHS = ['get', 'post', 'part', 'listener', 'brought', 'new', 'f2', 'load', 'boosted'].map(
  (name) => `/ask/${name}`,
)

/** What the server says to that. */
export function answer(pathname: string): string {
  if (pathname.endsWith('listener')) return '<q sse-swap="a" hx-swap="beforeend">later </q>'
  if (pathname.endsWith('part')) return 'answer<b id="part" hx-swap-oob="true">answered</b>'
  return `<s>${pathname.slice(5)}</s>`
}

/** A stream that was lost is opened again. */
const BACK: readonly Step[] = [
  ['wait', 1200],
  ['process', '#none'],
]
const STYLES = [
  'innerHTML',
  'outerHTML',
  'beforeend',
  'afterbegin',
  'beforebegin',
  'afterend',
  'none',
  'delete',
  'beforeend settle:0s',
  'innerHTML swap:20ms',
  'innerHTML settle:50ms',
  'beforeend show:none',
  'morph:innerHTML',
  'morph:outerHTML',
]
const PLACES = ['this', '#out', '#list', 'closest section', 'find i', 'next .after', 'previous .before']
const TEXTS = [
  'text',
  ' a &amp; b ',
  '<i>i</i>',
  '<p>one</p><p>two</p>',
  'before <em>in</em> after',
  '<li id="li1">item</li>',
  '<b id="part" hx-swap-oob="true">oob</b><i>main</i>',
  '<i>main</i><b id="part" hx-swap-oob="innerHTML">oob</b>',
  '<p sse-swap="b" hx-swap="beforeend settle:0s">listens </p>',
  '<p hx-trigger="sse:b" hx-get="/ask/brought">asks</p>',
  '<button id="new" hx-get="/ask/new" hx-swap="outerHTML">new</button>',
  '<form id="f2" hx-post="/ask/f2"><input name="x" value="1"></form>',
  '<a href="/ask/boosted" hx-boost="true">boosted</a>',
  '',
  ' ',
  '<p hx-get="/ask/load" hx-trigger="load">loads</p>',
  '<input id="keep" value="new">',
]

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const maybe = (value: fc.Arbitrary<string>, others = 1) =>
  fc.oneof({ weight: others, arbitrary: fc.constant('') }, { weight: 1, arbitrary: value })
const attribute = (name: string, value: fc.Arbitrary<string>) =>
  value.map((text) => (text ? ` ${name}='${text}'` : ''))
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))

/** @param htmx the version of htmx that the case is for. */
export function cases(htmx: string): fc.Arbitrary<Case> {
  const is1 = htmx.startsWith('1')
  const names = some('a', 'b', 'message', 'a,b', ' a , message')
  const prefix = some('', '', '', 'data-')
  // [htmx 1.9] Its extension does not wait for `swap:`.
  const styles = STYLES.filter((style) => !is1 || !style.includes('swap:'))
  const how = joined(
    attribute('hx-swap', maybe(some(...styles))),
    attribute('hx-target', maybe(some(...PLACES), 2)),
  )
  const trigger = is1
    ? // Which of them and of `sse-swap` hears an event first differs, on purpose.
      some('sse:t', 'sse:t', 'click')
    : some(
        'sse:a',
        'sse:b, click',
        'click, sse:a',
        'sse:a once',
        'sse:a delay:30ms',
        'sse:b throttle:50ms',
        'sse:a, sse:b',
        'sse:a[detail.data=="text"]',
        'sse:a changed',
        'sse:a from:body',
        'sse:a queue:all',
        'click',
      )
  const ask = some('hx-get="/ask/get"', 'hx-post="/ask/post"', 'hx-get="/ask/part"', 'hx-get="/ask/listener"')
  const swaps = fc
    .tuple(prefix, names, how)
    .map(([prefix, names, how]) => ` ${prefix}sse-swap="${names}"${how}`)
  const renders = joined(
    some(' sse-swap="j" mustache-template="one"', ' sse-swap="js" mustache-array-template="many"'),
    how,
  )
  const asks = joined(
    ask.map((text) => ` ${text}`),
    attribute('hx-trigger', trigger),
    how,
    attribute('hx-vals', maybe(some('{"v":1}'), 3)),
    attribute('hx-include', maybe(some('#keep'), 3)),
  )
  const listener = fc.oneof(
    { weight: 4, arbitrary: swaps },
    { weight: 2, arbitrary: renders },
    { weight: 3, arbitrary: asks },
    // [htmx 1.9] Its extension finds it all the same.
    { weight: 1, arbitrary: fc.constant(is1 ? '' : ' hx-ext="ignore:sse" sse-swap="a"') },
    { weight: 1, arbitrary: fc.constant(' class="plain"') },
  )
  const element = (inside: fc.Arbitrary<string>) =>
    fc.tuple(some('div', 'p', 'section'), listener, inside).map(([tag, attributes, inside]) => {
      // What is in an element with a template has it as well; on 1.9 it would listen twice in one with a request.
      const isAlone = tag === 'p' || attributes.includes('-template') || (is1 && attributes.includes('/ask'))
      return `<${tag} #${attributes}><i>0</i>${isAlone ? '' : inside}</${tag}>`
    })
  const leaf = element(fc.constant(''))
  const level = (children: fc.Arbitrary<string>, max: number) =>
    fc.array(children, { maxLength: max }).map((texts) => texts.join('\n'))
  const connecting = (path: string, inside: fc.Arbitrary<string>) =>
    fc
      .tuple(
        some('div', 'section', 'article'),
        prefix,
        maybe(swaps, 2),
        maybe(some(' sse-close="end"'), 2),
        how,
        inside,
      )
      .map(([tag, prefix, swap, close, how, inside]) => {
        // Of two attributes of one name, the first counts.
        return `<${tag} #${swap} ${prefix}sse-connect="${path}?{n}"${is1 ? '' : close}${how}>${inside}</${tag}>`
      })
  const inner = connecting('/s2', level(leaf, 2))
  const outer = connecting(
    '/s1',
    level(fc.oneof({ weight: 5, arbitrary: element(level(leaf, 1)) }, { weight: 1, arbitrary: inner }), 4),
  )
  const body = fc
    .tuple(
      some('sse, client-side-templates', 'client-side-templates,sse', 'sse, morph, client-side-templates'),
      attribute('hx-swap', maybe(some('beforeend', 'outerHTML', 'innerHTML settle:0s'), 3)),
      attribute('hx-target', maybe(some('#out', 'this'), 4)),
      outer,
    )
    .map(([extensions, swap, target, inside]) => {
      let ids = 0
      const html = `<div class="before">before</div>
        <div hx-ext="${extensions}"${swap}${target}>${inside}</div>
        <section class="after">after</section>
        <a id="boosted" href="/ask/boosted" hx-boost="true" hx-target="#out">boosted</a>
        <div id="out"><i>o</i></div><ul id="list"><li>0</li></ul><b id="part">0</b><input id="keep" name="kept" value="k">`
      let urls = 1
      // Elements that name one URL share a connection, on purpose.
      return html.replace(/ #/g, () => ` id="e${++ids}"`).replace(/\/s2\?/g, () => `/s${++urls}?`)
    })
  // [htmx 1.9] Takes the blanks around a text away.
  const data = some(...TEXTS.filter((text) => !is1 || !(text.includes('sse:b') || /^\s|\s$/.test(text))))
  const send: fc.Arbitrary<Step> = fc.oneof(
    fc
      .tuple(some('/s1', '/s1', '/s1', '/s2'), some('a', 'b', is1 ? 't' : 'message', 'message'), data)
      .map((given) => ['send', ...given] as Step),
    some('/s1', '/s2').chain(
      (path) =>
        some(
          ['send', path, 'j', '{"v":"<x>"}'],
          ['send', path, 'js', '[{"v":1},{"v":2}]'],
        ) as fc.Arbitrary<Step>,
    ),
  )
  const which = fc.integer({ min: 1, max: 5 }).map((n) => `#e${n}`)
  const other: fc.Arbitrary<Step> = fc.oneof(
    which.map((id) => ['click', id] as Step),
    which.map((id) => ['remove', id] as Step),
    which.map((id) => ['process', id] as Step),
    fc.constant<Step>(['process', 'main']),
    fc.constant<Step>(['add', '#e1', '<p id="added" sse-swap="a">added</p>']),
    fc.constant<Step>(['send', '/s1', 'end', 'ended']),
    some<Step>(['fail', '/s1'], ['fail', '/s2']),
    fc.constant<Step>(['wait', 600]),
    fc.constant<Step>(['click', '#boosted']),
    fc.constant<Step>(['back']),
  )
  const step = fc.oneof(
    { weight: 6, arbitrary: send },
    { weight: 2, arbitrary: other },
    {
      weight: 1,
      arbitrary: fc.array(send, { minLength: 2, maxLength: 4 }).map((sends) => ['task', sends] as Step),
    },
  )
  return fc
    .record({
      body,
      kind: some<Case['kind']>('mock', 'mock', 'bridge', 'plain', 'polyfill'),
      played: fc.array(step, { minLength: 1, maxLength: 6 }),
    })
    .map((given) => ({
      ...given,
      played: given.played
        .filter((step) => !isQuirk(is1, given.body, step))
        // A source of the browser's is opened again in another way.
        .filter(([name]) => name !== 'fail' || given.kind !== 'polyfill')
        // What leaves before its stream is back is connected all the same.
        .flatMap((step) => [step, ...(step[0] === 'fail' ? BACK : [])]),
    }))
}

/** For htmx 4: pages as its `hx-sse` has them. */
export function cases4(): fc.Arbitrary<Case> {
  const styles = [
    'innerHTML',
    'outerHTML',
    'beforeend',
    'afterbegin',
    'beforebegin',
    'afterend',
    'none',
    'delete',
  ]
  const more = [
    'innerMorph',
    'outerMorph',
    'textContent',
    'innerHTML swapEmpty:true',
    'beforeend settle:50ms',
    'innerHTML strip:true',
  ]
  const how = joined(
    attribute('hx-swap', maybe(some(...styles, ...more))),
    attribute('hx-target', maybe(some('this', '#out', '#list', 'find i', 'closest section'), 2)),
    attribute('hx-select', maybe(some('i', '.none'), 6)),
  )
  const inside = some(
    '<i>0</i>',
    '<i>0</i><p #A hx-get="/ask/get" hx-trigger="a from:body">asks</p>',
    '<i>0</i><p #A hx-post="/ask/post" hx-trigger="b from:closest section, click">asks</p>',
    '<i>0</i><p #A hx-on:a="this.append(event.detail.data)">hears</p>',
  )
  const prefix = some('hx-sse:', 'hx-sse:', 'data-hx-sse:')
  const connecting = fc
    .tuple(
      prefix,
      how,
      maybe(some('b', 'end'), 2),
      some('', '', '', ' hx-trigger="click"', ' hx-trigger="load delay:20ms"'),
      inside,
    )
    .map(([prefix, how, close, trigger, inside]) => {
      const closing = close ? ` ${prefix}close="${close}"` : ''
      return `<section #A ${prefix}connect="/s@?{n}"${closing}${how}${trigger}>${inside}</section>`
    })
  const config = maybe(some('sse.reconnect:true', 'sse.releaseOn:first', 'sse.releaseOn:immediate'), 2)
  const asking = fc
    .tuple(some('get', 'post'), how, attribute('hx-config', config))
    .map(
      ([verb, how, config]) =>
        `<section><button #A hx-${verb}="/s@?{n}"${how}${config}>go</button></section>`,
    )
  const body = fc
    .array(fc.oneof({ weight: 3, arbitrary: connecting }, { weight: 2, arbitrary: asking }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => {
      let ids = 0
      let urls = 0
      const html = `<div>${parts.join('\n')}</div>
        <div id="out"><i>o</i></div><ul id="list"><li>0</li></ul><b id="part">0</b><input id="keep" value="k">`
      return html.replace(/ #A/g, () => ` id="e${++ids}"`).replace(/\/s@/g, () => `/s${++urls}`)
    })
  // A blank that is added is lost by hx-sse.
  const texts = TEXTS.filter((text) => !text.includes('sse') && text !== ' ')
  const data = some(...texts, '', '<hx-partial hx-target="#part">p</hx-partial>', '<title>t</title><i>i</i>')
  const path = some('/s1', '/s1', '/s2', '/s3')
  const send = fc
    .tuple(path, some('message', 'message', 'message', 'a', 'b'), data)
    .map((given) => ['send', ...given] as Step)
  const other: fc.Arbitrary<Step> = fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((n) => ['click', `#e${n}`] as Step),
    fc.integer({ min: 1, max: 4 }).map((n) => ['remove', `#e${n}`] as Step),
    path.map((path) => ['end', path] as Step),
    path.map((path) => ['fail', path] as Step),
    path.map((path) => ['write', path, 'id: 7\ndata: with id\n\n'] as Step),
    path.map((path) => ['write', path, ': comment\n\nretry: 20\n\nevent: a\n\n'] as Step),
    fc.constant<Step>(['process', 'main']),
    fc.constant<Step>(['wait', 1200]),
  )
  const step = fc.oneof({ weight: 6, arbitrary: send }, { weight: 3, arbitrary: other })
  return fc
    .record({ body, played: fc.array(step, { minLength: 1, maxLength: 6 }) })
    .map(({ body, played }) => ({
      body,
      kind: 'mock',
      played: played
        .filter((step, at) => !isQuirk4(body, step, played.slice(0, at)))
        // How long a stream is waited for differs by chance; that it comes back does not.
        .flatMap((step) => [step, ...(/^(end|fail)$/.test(step[0]) ? [['wait', 3000] as Step] : [])]),
    }))
}

/** Whether `hx-sse` is known to go wrong where this happens: see `differences.ts`. */
function isQuirk4(body: string, [name, on]: Step, before: readonly Step[]): boolean {
  // Two answers for one element at once: it keeps the connection of one.
  if (name === 'click' && before.some(([other, at]) => other === 'click' && at === on)) return true
  // What it would delete is not there, so it deletes the element itself.
  if (name === 'click' && /<button[^>]* hx-swap='delete'[^>]* hx-target='find i'/.test(body)) return true
  return name === 'process' && /sse:(connect[^>]*hx-trigger|close)/.test(body)
}

/** Whether the replaced scripts are known to go wrong where this happens: see `differences.ts`. */
function isQuirk(is1: boolean, body: string, [name, at]: Step): boolean {
  // What is in an inner connecting element listens twice after the outer one was connected again.
  // So does what has `ignore:sse` then.
  if (name === 'fail' && (is1 || body.includes('ignore:sse') || (at === '/s1' && body.includes('/s2'))))
    return true
  // An element that is initialised for the first time, or again, gets a second source.
  return name === 'process' && is1 && at !== 'main'
}

/** Takes out of an outcome what differs on purpose, or by nothing that a page can depend on. */
export function normalise(
  htmx: string,
  { html, events, requests, connections }: Outcome,
  rows: readonly Difference[] = differences,
): Outcome {
  const known = rows.filter((row) => htmx.startsWith(row.htmx ?? ''))
  const plain = known.reduce((text, row) => (row.html ? text.replace(row.html, '') : text), html)
  // Where a request is on its way is a matter of the network.
  const compared = events.filter(
    (event) => !/^htmx:xhr:/.test(event) && !known.some((row) => row.events?.test(event)),
  )
  return {
    html: plain.replace(/ class=""/g, ''),
    events: known.some(({ anyOrder }) => anyOrder) ? compared.sort() : compared,
    requests,
    connections: known.some((row) => row.connections) ? [] : connections,
  }
}

/** Whether the replaced scripts came to something that they do otherwise on purpose, and all that follows with it. */
export function isOver({ events }: Outcome): boolean {
  return events.some((event) => differences.some(({ ends }) => ends?.test(event)))
}
