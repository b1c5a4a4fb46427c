/** What some versions of htmx cannot do. A test that needs it runs only on the others. There are no other differences. */

/** Something that a test needs and some htmx cannot do. */
export type HostAbility =
  | 'fire htmx:sseMessage in the task of its event'
  | 'fire htmx:trigger'
  | 'fire htmx:load'
  | 'fire htmx:error for a stream'
  | 'fire htmx:configRequest'
  | 'decide by htmx:beforeSwap'
  | 'store the source itself'
  | 'swap markup as text'
  | 'switch scripts in content off'
  | 'initialise a changed element again'
  | 'initialise outside of the page'
  | 'keep pages of its history'
  | 'remove elements by htmx.remove'
  | 'need hx-ext'
  | 'run extensions of htmx 2'
  | 'merge inherited headers'
  | 'find elements by global'
  | 'look for out-of-band parts in a template'
  | 'find the next element'
  | 'leave the title alone'
  | 'take modifiers from HX-Reswap'

export interface HostException {
  /** The start of the version. */
  readonly htmx: string
  readonly ability: HostAbility
  /** The reason, and what this htmx has instead. */
  readonly reason: string
}

export const HOST_EXCEPTIONS: readonly HostException[] = [
  {
    htmx: '4',
    ability: 'fire htmx:sseMessage in the task of its event',
    reason: 'Its swap is a promise: htmx:sseMessage is fired when the promise is fulfilled, as by hx-sse.',
  },
  { htmx: '4', ability: 'fire htmx:trigger', reason: 'It has no such event.' },
  {
    htmx: '4',
    ability: 'fire htmx:load',
    reason: 'It has htmx:after:process instead; only its extension for htmx 2 fires htmx:load.',
  },
  {
    htmx: '4',
    ability: 'fire htmx:error for a stream',
    reason: 'htmx:error is for requests; a stream fires htmx:sse:error, and then htmx:sseError.',
  },
  {
    htmx: '4',
    ability: 'fire htmx:configRequest',
    reason: 'It has htmx:config:request, with another detail.',
  },
  { htmx: '1.9', ability: 'find elements by global', reason: 'It has no such selector.' },
  {
    htmx: '1.9',
    ability: 'look for out-of-band parts in a template',
    reason:
      'It neither takes out-of-band parts out of a <template>, nor puts a <template> into the page as it is.',
  },
  {
    htmx: '4',
    ability: 'merge inherited headers',
    reason: 'There only the nearest hx-headers count, unless the attribute is written hx-headers:append.',
  },
  {
    htmx: '4',
    ability: 'decide by htmx:beforeSwap',
    reason:
      'It has htmx:before:swap, with another detail, and shows error responses unless configured otherwise.',
  },
  {
    htmx: '1.9',
    ability: 'store the source itself',
    reason:
      'It would close the source of an element that it initialises again, so Sluice stores a wrapper that cannot be closed.',
  },
  {
    htmx: '4',
    ability: 'store the source itself',
    reason:
      'It has no internal data of this name; Sluice stores the source there only for connecting elements.',
  },
  {
    htmx: '4',
    ability: 'swap markup as text',
    reason: 'There, hx-swap="textContent" inserts the text of the markup, without its tags.',
  },
  { htmx: '1.9', ability: 'swap markup as text', reason: 'It has no hx-swap="textContent".' },
  { htmx: '1.9.2', ability: 'find the next element', reason: 'It knows `next` with a selector only.' },
  { htmx: '1.9.2', ability: 'leave the title alone', reason: 'It has no ignoreTitle in hx-swap.' },
  {
    htmx: '1.9',
    ability: 'take modifiers from HX-Reswap',
    reason: 'It reads that header itself, and logs an error for modifiers of Sluice.',
  },
  {
    htmx: '1.9.2',
    ability: 'switch scripts in content off',
    reason: 'It has no htmx.config.allowScriptTags.',
  },
  {
    htmx: '4',
    ability: 'switch scripts in content off',
    reason: 'It has no htmx.config.allowScriptTags; its extension hx-csp does this instead.',
  },
  {
    htmx: '4',
    ability: 'initialise a changed element again',
    reason: 'Only htmx.process(element, true) reads a changed hx-trigger.',
  },
  {
    htmx: '4',
    ability: 'initialise outside of the page',
    reason: 'htmx.process ignores elements that are not in the page.',
  },
  {
    htmx: '4',
    ability: 'keep pages of its history',
    reason: 'It requests the page from the server again.',
  },
  { htmx: '4', ability: 'remove elements by htmx.remove', reason: 'It has no such function.' },
  { htmx: '4', ability: 'need hx-ext', reason: 'An extension of htmx 4 applies to all elements.' },
  {
    htmx: '4',
    ability: 'run extensions of htmx 2',
    reason: 'Its interface for extensions is another; Sluice warns of a script that uses the old one.',
  },
]

/** Whether a version of htmx has an ability, so that a test that needs it can run. */
export function offers(htmx: string, ability: HostAbility): boolean {
  return !HOST_EXCEPTIONS.some(
    (exception) => exception.ability === ability && htmx.startsWith(exception.htmx),
  )
}
