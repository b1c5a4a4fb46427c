import { describe, expect, test } from 'vitest'
import { swapSpecification as specification } from '../../src/host/htmx4/specification.js'

/** Of what hx-sse swaps by itself. */
const swapSpecification = (written: string) => specification(written, true)

describe('hx-swap on htmx 4', () => {
  test.each([
    ['innerHTML', 'innerHTML swapEmpty:false'],
    ['outerHTML swap:1s settle:2s', 'outerHTML swap:1s settle:2s swapEmpty:false'],
    ['innerMorph', 'innerMorph swapEmpty:false'],
    ['  beforeend  ', 'beforeend swapEmpty:false'],
  ])('means what it says: "%s"', (written, understood) => {
    expect(swapSpecification(written)).toBe(understood)
  })

  test.each([
    'innerHTML swapEmpty:true',
    'innerHTML swapEmpty:false',
    'innerHTML swapEmpty',
    'swapEmpty:true innerHTML',
  ])('may say itself whether nothing is swapped: "%s"', (written) => {
    expect(swapSpecification(written)).toBe(written)
  })

  test.each([
    ['morph', 'outerMorph swapEmpty:false'],
    ['morph:outerHTML', 'outerMorph swapEmpty:false'],
    ['morph:innerHTML', 'innerMorph swapEmpty:false'],
    ['morph swap:1s', 'outerMorph swap:1s swapEmpty:false'],
  ])('knows how pages of htmx 2 ask for a morph: "%s"', (written, understood) => {
    expect(swapSpecification(written)).toBe(understood)
  })

  test.each(['morphing', 'morph:children', 'innerHTML target:morph'])(
    'leaves alone what only looks like a morph: "%s"',
    (written) => {
      expect(swapSpecification(written)).toBe(`${written} swapEmpty:false`)
    },
  )

  test.each([
    ['beforeend scroll:#log:bottom', 'beforeend scroll:bottom scrollTarget:#log swapEmpty:false'],
    ['innerHTML show:window:top', 'innerHTML show:top showTarget:window swapEmpty:false'],
    [
      'innerHTML show:#a:top scroll:#b:bottom',
      'innerHTML show:top showTarget:#a scroll:bottom scrollTarget:#b swapEmpty:false',
    ],
    ['innerHTML show:li:first-child:top', 'innerHTML show:top showTarget:li:first-child swapEmpty:false'],
    ['beforeend scroll:bottom', 'beforeend scroll:bottom swapEmpty:false'],
    ['innerHTML show:none', 'innerHTML show:none swapEmpty:false'],
  ])('knows how pages of htmx 2 scroll: "%s"', (written, understood) => {
    expect(swapSpecification(written)).toBe(understood)
  })

  test('knows how pages of htmx 2 scroll to the focus', () => {
    expect(swapSpecification('innerHTML focus-scroll:true')).toBe(
      'innerHTML focusScroll:true swapEmpty:false',
    )
  })
})

test.each([
  ['innerHTML', false, 'replace', 'innerHTML'],
  ['innerHTML', true, 'replace', 'innerHTML swapEmpty:false'],
  ['beforeend', true, 'append', 'beforeend swapEmpty:true'],
  ['beforeend swapEmpty:false', false, 'append', 'beforeend swapEmpty:true'],
] as const)(
  'no blank is lost that is added, and empty data is data but for hx-sse: "%s", %s',
  (written, isHxSse, merging, understood) => {
    expect(specification(written, isHxSse, merging)).toBe(understood)
  },
)
