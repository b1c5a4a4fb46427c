/** The browsers that the tests run in, and what cannot be shown in each. */

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const

export type Engine = (typeof ENGINES)[number]

/** Something that a test needs of a browser, and that not every browser can do for a test. */
export type Ability =
  | 'collect garbage'
  | 'crash a tab'
  | 'focus new content without scrolling'
  | 'have another name for this computer'
  | 'keep the focus from new content'
  | 'leave a redirected answer at once'
  | 'tell the origin after a redirect'

export interface Exception {
  readonly engine: Engine
  /** What cannot be shown there. */
  readonly ability: Ability
  readonly reason: string
}

/** A test that needs one of these is not registered in the engine, or does there what the reason says. There are no other differences. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    engine: 'firefox',
    ability: 'tell the origin after a redirect',
    reason: 'The events of its EventSource tell the origin that was asked, and not the one that answered.',
  },
  {
    engine: 'firefox',
    ability: 'leave a redirected answer at once',
    reason:
      'It keeps the connection of a fetch that was redirected until the server sends something, although the page has aborted it. There the server of the test sends a heartbeat.',
  },
  {
    engine: 'firefox',
    ability: 'collect garbage',
    reason: 'WebDriver BiDi has no command for it, and a page cannot ask for it.',
  },
  {
    engine: 'webkit',
    ability: 'collect garbage',
    reason: 'WebDriver has no command for it, and a page cannot ask for it.',
  },
  {
    engine: 'firefox',
    ability: 'crash a tab',
    reason: 'WebDriver BiDi has no command for it, and about:crashcontent is closed to it.',
  },
  {
    engine: 'webkit',
    ability: 'crash a tab',
    reason: 'WebDriver has no command for it.',
  },
  {
    engine: 'webkit',
    ability: 'have another name for this computer',
    reason: 'Names are the business of the system, which a test does not change.',
  },
  {
    engine: 'webkit',
    ability: 'focus new content without scrolling',
    reason:
      'It scrolls to an element that was put into the page in the same task, whatever preventScroll says.',
  },
  {
    engine: 'webkit',
    ability: 'keep the focus from new content',
    reason:
      'By itself it gives the focus to an element with autofocus that is put into the page by any script.',
  },
]

export function able(engine: Engine, ability: Ability): boolean {
  return !EXCEPTIONS.some((exception) => exception.engine === engine && exception.ability === ability)
}
