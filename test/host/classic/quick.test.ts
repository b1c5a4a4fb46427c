import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fragmentsOf } from '../../../src/dom/content.js'
import { canSwapQuickly, swapQuickly } from '../../../src/host/classic/quick.js'

/** All contents together. */
function fragmentOf(contents: readonly string[]): DocumentFragment {
  const fragment = new DocumentFragment()
  fragment.append(...fragmentsOf(contents))
  return fragment
}

let target: Element

beforeEach(() => {
  document.body.innerHTML = '<ul id="list"><li id="old">old<b></b></li>text</ul><p id="other"></p>'
  target = document.getElementById('list') as Element
})

afterEach(() => {
  document.body.innerHTML = ''
  for (const stop of listening.splice(0)) stop()
})

const listening: (() => void)[] = []

/** Names of events of htmx, with the text of the elements that they were fired at. */
function hear(...names: string[]): string[] {
  const heard: string[] = []
  for (const name of names) {
    const note = ({ target }: Event) =>
      void heard.push(`${name} ${(target as Element).outerHTML ?? (target as Text).data}`)
    document.addEventListener(name, note)
    listening.push(() => document.removeEventListener(name, note))
  }
  return heard
}

const quick = (style: string, ...contents: string[]) =>
  canSwapQuickly({ swapStyle: style, settleDelay: 20 }, target, contents, fragmentOf(contents))

describe('content is swapped without a search', () => {
  test.each(['innerHTML', 'beforeend', 'afterbegin'])('by the style %s', (style) => {
    expect(quick(style, '<li class="a" id="new">1</li>', '<li>2</li>')).toBe(true)
  })

  test.each(['outerHTML', 'beforebegin', 'afterend', 'delete', 'none', 'textContent', 'upsert', 'my-own'])(
    'but not by the style %s',
    (style) => {
      expect(quick(style, '<li>1</li>')).toBe(false)
    },
  )

  test.each([
    '<li hx-get="/x">1</li>',
    '<li data-hx-get="/x">1</li>',
    '<li hx-on:click="x()">1</li>',
    '<li sse-swap="x">1</li>',
    '<li data-sse-connect="/x">1</li>',
    '<li><a href="/x">1</a></li>',
    '<li><FORM></FORM></li>',
    '<li><button type="submit"></button></li>',
    '<li><input autofocus></li>',
  ])('but not where htmx may find something in it: %s', (content) => {
    expect(quick('beforeend', '<li>1</li>', content)).toBe(false)
  })

  test.each(['<li><article>1</article></li>', '<li><abbr>1</abbr></li>', '<li>a form</li>'])(
    'also where it only looks alike: %s',
    (content) => {
      expect(quick('beforeend', content)).toBe(true)
    },
  )

  test('but not where the target has its id already, to settle attributes', () => {
    expect(quick('beforeend', '<li id="old">1</li>')).toBe(false)
    expect(quick('beforeend', '<li><i id="old"></i></li>')).toBe(false)
    // [htmx] Looks in the target alone.
    expect(quick('beforeend', '<li id="other">1</li>')).toBe(true)
  })

  test('but not where htmx has something in what it takes the place of', () => {
    Object.assign(target.querySelector('b') as Element, { 'htmx-internal-data': {} })
    expect(quick('innerHTML', '<li>1</li>')).toBe(false)
    expect(quick('beforeend', '<li>1</li>')).toBe(true)
  })

  test('but not where it takes the place of what has the focus, which htmx may give back', () => {
    const old = document.getElementById('old') as HTMLElement
    old.tabIndex = 0
    old.focus()
    expect(quick('innerHTML', '<li>1</li>')).toBe(false)
    expect(quick('beforeend', '<li>1</li>')).toBe(true)
  })

  test.each([{ scroll: 'bottom' }, { scroll: 0 }, { show: 'top' }])(
    'but not where htmx scrolls: %j',
    (how) => {
      const specification = { swapStyle: 'beforeend', settleDelay: 20, ...how }
      expect(canSwapQuickly(specification, target, ['<li>1</li>'], fragmentOf(['<li>1</li>']))).toBe(false)
    },
  )
})

describe('what is swapped quickly', () => {
  const cleanedUp = vi.fn()
  const classes = {
    addedClass: 'htmx-added',
    settlingClass: 'htmx-settling',
    swappingClass: 'htmx-swapping',
  }

  beforeEach(() => {
    vi.useFakeTimers()
    cleanedUp.mockReset()
  })

  afterEach(() => void vi.useRealTimers())

  function insertInto(
    place: Element,
    settleDelay: number,
    style: string,
    contents: readonly string[],
    inserting = () => () => {},
  ): void {
    const watch = {
      beforeInsert: inserting,
      nothingInserted() {},
      contentsParsed() {},
      transitionStarted() {},
      failed() {},
    }
    const fragment = fragmentOf(contents)
    swapQuickly({ swapStyle: style, settleDelay }, place, fragment, classes, watch, { cleanedUp })
  }

  const insert = (style: string, ...contents: string[]): void => insertInto(target, 20, style, contents)

  const settle = (): void => void vi.advanceTimersByTime(20)

  test.each([
    ['beforeend', '<li id="old">old<b></b></li>text<li>1</li>x<li>2</li>'],
    ['afterbegin', '<li>1</li>x<li>2</li><li id="old">old<b></b></li>text'],
    ['innerHTML', '<li>1</li>x<li>2</li>'],
  ])('is where it belongs when it is settled: %s', (style, html) => {
    insert(style, '<li>1</li>x', '<li>2</li>')
    settle()
    expect(target.innerHTML).toBe(html)
  })

  test('goes into an empty target', () => {
    target.innerHTML = ''
    insert('afterbegin', '<li>1</li>')
    settle()
    expect(target.innerHTML).toBe('<li>1</li>')
  })

  test('is marked as added until it is settled, beside its own classes', () => {
    insert('innerHTML', '<li class="mine">1</li><li><b>2</b></li>')
    expect(target.innerHTML).toBe('<li class="mine htmx-added">1</li><li class="htmx-added"><b>2</b></li>')
    settle()
    expect(target.innerHTML).toBe('<li class="mine">1</li><li><b>2</b></li>')
  })

  test('is told as processed and loaded when it is settled, as htmx does, each new element', () => {
    const names = ['htmx:beforeProcessNode', 'htmx:afterProcessNode', 'htmx:load']
    const heard = hear(...names, 'htmx:before-process-node', 'htmx:after-process-node')
    insert('beforeend', '<li>1<b></b></li>', 'text<li>2</li>')
    expect(heard).toEqual([])
    settle()
    expect(heard.filter((text) => /^htmx:[a-z]+ |[A-Z]/.test(text.split('<')[0] as string))).toEqual(
      ['<li>1<b></b></li>', '<li>2</li>'].flatMap((html) => names.map((name) => `${name} ${html}`)),
    )
    expect(heard).toHaveLength(10)
  })

  test('is told on what it takes the place of, which is cleaned up while it is in the page', () => {
    // [htmx 2] Takes out the first of all last.
    const old = [target.lastChild, ...target.querySelectorAll('*')]
    expect(old[0]).toBeInstanceOf(Text)
    const heard = hear('htmx:beforeCleanupElement', 'htmx:before-cleanup-element')
    cleanedUp.mockImplementation((element: Element) => expect(element.isConnected).toBe(true))
    insert('innerHTML', '<li>1</li>')
    expect(cleanedUp.mock.calls.map(([element]) => element)).toEqual(old)
    expect(heard).toEqual(
      ['text', '<li id="old">old<b></b></li>', '<b></b>'].flatMap((html) => [
        `htmx:beforeCleanupElement ${html}`,
        `htmx:before-cleanup-element ${html}`,
      ]),
    )
    expect(old.map((node) => node?.isConnected)).toEqual([false, false, false])
  })

  test('is settled after the delay, with all that was swapped in the same task by one timer, each told by itself', async () => {
    const other = document.getElementById('other') as Element
    const heard = hear('htmx:afterSettle')
    insertInto(target, 20, 'innerHTML', ['<li>1</li>'])
    insertInto(other, 20, 'innerHTML', ['2'])
    insertInto(other, 30, 'beforeend', ['3'])
    expect(vi.getTimerCount()).toBe(2)
    await Promise.resolve()
    insertInto(target, 20, 'beforeend', ['<li>4</li>'])
    expect(vi.getTimerCount()).toBe(3)
    vi.advanceTimersByTime(19)
    expect(heard).toEqual([])
    vi.advanceTimersByTime(1)
    expect(heard.map((text) => text.replace(/<li.*li>/, ''))).toEqual([
      'htmx:afterSettle <ul id="list"></ul>',
      'htmx:afterSettle <p id="other">23</p>',
      'htmx:afterSettle <ul id="list"></ul>',
    ])
    vi.advanceTimersByTime(10)
    expect(heard).toHaveLength(4)
  })

  test('is settled at once where there is no delay', () => {
    insertInto(target, 0, 'innerHTML', ['<li>1</li>'])
    expect(target.outerHTML).toBe('<ul id="list"><li>1</li></ul>')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('has whoever watches know before it is inserted, and after it was told', () => {
    const seen: string[] = []
    hear('htmx:afterSwap')
    document.addEventListener('htmx:afterSwap', () => seen.push('told'), { once: true })
    insertInto(target, 20, 'innerHTML', ['<li>1</li>'], () => {
      seen.push(target.innerHTML)
      return () => seen.push(target.textContent as string)
    })
    expect(seen).toEqual(['<li id="old">old<b></b></li>text', 'told', '1'])
  })

  test('is told once where a handler stops it', () => {
    const heard = hear('htmx:afterSwap', 'htmx:after-swap')
    document.body.addEventListener('htmx:afterSwap', (event) => event.preventDefault(), { once: true })
    insert('beforeend', '<li>1</li>')
    expect(heard).toHaveLength(1)
  })

  test('leaves alone what is beside it', () => {
    insert('beforeend', '<li>1</li>')
    insert('afterbegin', '<li>2</li>')
    expect(cleanedUp).not.toHaveBeenCalled()
  })
})
