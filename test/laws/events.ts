/** What a stream of the second law is made of: pages, and what a server may send to them. */
import fc from 'fast-check'

export interface Case {
  readonly listeners: readonly {
    /** In which element it stands. */
    readonly place: string
    readonly attributes: Readonly<Record<string, string>>
  }[]
  /** Whether all of it is in a box that scrolls. */
  readonly box: boolean
  readonly events: readonly (readonly [name: string, data: string])[]
}

const number = fc.nat(5)

/** How many events may bring a listener that listens to events like them. */
const MOST_LISTENERS = 4

/** Contents that are not rendered: each is a way in which one may have to do with another. */
const markup = fc
  .tuple(
    fc.constantFrom(
      '<li id="rN">N</li>',
      '<li id="rN">N</li><li>M</li>',
      '<p>N</p>',
      '<b>N</b> <i>M</i>',
      'tN',
      ' ',
      '\n',
      '',
      '<!-- N -->',
      '<!-- N --><li>N</li>',
      '<li>N</li>\n',
      '</p>',
      '<p>N',
      '<b>N',
      '</b></li>',
      '<i>N</i></p>',
      '&amp;N',
      '&am',
      'p;',
      '<tr id="rN"><td>N</td></tr>',
      '<td>N</td>',
      '<script>ran("N")</script>',
      '<b id="part" hx-swap-oob="true">N</b>',
      '<li>N</li><b id="part" hx-swap-oob="true">N</b>',
      '<i hx-swap-oob="beforeend:#value">N</i>',
      '<x-count></x-count>',
      '<p id="value">N</p>',
      '<p id="inner">N</p>',
      '<i id="onN" sse-swap="h2" hx-target="#value" hx-swap="beforeend"></i>',
      '<input id="fN" autofocus>',
      '<form id="3"><input name="id" value="N"></form>',
      '<div id="kN" hx-preserve>N</div>',
      '<template><li>N</li></template>',
      '<title>N</title>',
      '<svg><g id="rN"></g></svg>',
      '<textarea>N',
      '<!-- N',
      '<i title="N',
      '">N</i>',
    ),
    number,
    number,
  )
  .map(([text, n, m]) => text.replaceAll('N', `${n}`).replaceAll('M', `${m}`))

const json = fc
  .tuple(
    number,
    fc.constantFrom('', ' ', 'a', 'b & c', '<b>', '<b>x', '</i>', 0, [], ['x', 'y'], null, '<!--', '{{v}}'),
  )
  .map(([id, v]) => JSON.stringify({ id, v }))

const SELECTORS = ['#list', '#other', '#value', '#box', '#inner', '#rows', '#log', 'this'] as const

const style = fc.constantFrom(
  'innerHTML',
  'innerHTML',
  'beforeend',
  'beforeend',
  'beforeend follow',
  'afterbegin',
  'afterbegin follow',
  'outerHTML',
  'beforebegin',
  'afterend',
  'delete',
  'textContent',
  'none',
  'upsert',
  'upsert prepend',
  'upsert sort',
  'upsert sort:desc prepend',
  'upsert key:title sort',
)

/** @param morph the styles of a host that morphs by itself. */
export function cases(morph: readonly string[]): fc.Arbitrary<Case> {
  const listener = (names: readonly string[], templates: readonly string[], selectors: readonly string[]) =>
    fc
      .record({
        place: fc.constantFrom('', '', '', 'box', 'inner', 'list'),
        name: fc.subarray([...names], { minLength: 1 }),
        style: morph.length
          ? fc.oneof({ weight: 9, arbitrary: style }, { weight: 1, arbitrary: fc.constantFrom(...morph) })
          : style,
        target: fc.constantFrom(...selectors),
        template: fc.constantFrom(...templates),
        limit: fc.constantFrom('', '', '', '0', '1', '2', '5'),
      })
      .map(({ place, name, style, target, template, limit }) => ({
        place,
        attributes: {
          'sse-swap': name.join(','),
          'hx-swap': style,
          'hx-target': target,
          ...(template && { 'mustache-template': `t-${template}` }),
          ...(limit && { 'sse-limit': limit }),
        },
      }))
  const TEMPLATES = ['row', 'cells', 'maybe', 'raw', 'part', 'token', 'about', 'plain', 'open', 'acts']
  const onMarkup = listener(['h1', 'h2'], [''], [...SELECTORS, '#list > li:last-child'])
  const onJson = listener(['j1', 'j2'], TEMPLATES, [...SELECTORS, '#r{{id}}'])

  const event = fc.oneof(
    { weight: 120, arbitrary: fc.tuple(fc.constantFrom('h1', 'h1', 'h2'), markup) },
    { weight: 120, arbitrary: fc.tuple(fc.constantFrom('j1', 'j1', 'j2'), json) },
    {
      weight: 20,
      arbitrary: fc.tuple(
        fc.constantFrom('t', 's'),
        number.map((n) => `${n}`),
      ),
    },
    { weight: 4, arbitrary: fc.tuple(fc.constant('j1'), fc.constant('{"id":')) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('x'), fc.constant('')) },
  )
  // Few kinds of content come often: what is gathered looks alike.
  const events = fc.oneof(
    fc.array(event, { minLength: 1, maxLength: 12 }),
    fc.array(event, { minLength: 1, maxLength: 30 }),
    fc
      .tuple(fc.array(event, { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: 30 }))
      .map(([some, times]) => Array.from({ length: times }, () => some).flat()),
  )
  return fc
    .record({
      listeners: fc
        .tuple(fc.array(onMarkup, { maxLength: 3 }), fc.array(onJson, { maxLength: 3 }))
        .map((all) => all.flat()),
      box: fc.boolean(),
      events,
    })
    .map(({ events, ...given }) => {
      // Each of them lets every listener before it bring one more: their number doubles.
      let brought = 0
      return {
        ...given,
        events: events.filter(([, data]) => !data.includes('sse-swap') || ++brought <= MOST_LISTENERS),
      }
    })
    .map((given) => ({
      ...given,
      // A focused element is scrolled into view, and the scroll event comes later.
      box: given.box && !given.events.some(([, data]) => data.includes('autofocus')),
    }))
}
