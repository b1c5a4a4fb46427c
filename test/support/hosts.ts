/** What not every htmx does, so that a test that needs it runs on the others only. There are no other differences. */

/** Something that a test needs of an htmx. */
export type HostAbility =
  | 'tell a message in the task of its event'
  | 'tell htmx:trigger'
  | 'tell htmx:load'
  | 'tell htmx:error of a stream'
  | 'tell htmx:configRequest'
  | 'decide by htmx:beforeSwap'
  | 'show the source itself'
  | 'swap markup as text'
  | 'switch scripts in content off'
  | 'initialise a changed element again'
  | 'initialise outside of the page'
  | 'keep pages of its history'
  | 'remove elements by htmx.remove'
  | 'need hx-ext'
  | 'run extensions of htmx 2'
  | 'merge inherited headers'
  | 'find by global'
  | 'tell templates with parts from others'
  | 'find the next element'
  | 'leave the title alone'
  | 'take modifiers from HX-Reswap'

export interface HostException {
  /** The versions that begin so. */
  readonly htmx: string
  readonly ability: HostAbility
  /** Why it is not shown there, and what is in its place. */
  readonly reason: string
}

export const HOST_EXCEPTIONS: readonly HostException[] = [
  {
    htmx: '4',
    ability: 'tell a message in the task of its event',
    reason: 'Its swap is a promise: a message is told when that is fulfilled, as by hx-sse.',
  },
  { htmx: '4', ability: 'tell htmx:trigger', reason: 'It has no such event.' },
  {
    htmx: '4',
    ability: 'tell htmx:load',
    reason: 'It has htmx:after:process, and by that name only with its extension for htmx 2.',
  },
  {
    htmx: '4',
    ability: 'tell htmx:error of a stream',
    reason: 'htmx:error is for requests; what is told of a stream is htmx:sse:error, before htmx:sseError.',
  },
  {
    htmx: '4',
    ability: 'tell htmx:configRequest',
    reason: 'It has htmx:config:request, with another detail; hosts/hx-sse.test.ts shows that.',
  },
  { htmx: '1.9', ability: 'find by global', reason: 'It has no such selector.' },
  {
    htmx: '1.9',
    ability: 'tell templates with parts from others',
    reason: 'It takes no out-of-band parts out of a <template>, and puts none into the page as it is.',
  },
  {
    htmx: '4',
    ability: 'merge inherited headers',
    reason: 'The nearest hx-headers hold there, unless it is written as hx-headers:append.',
  },
  {
    htmx: '4',
    ability: 'decide by htmx:beforeSwap',
    reason: 'It has htmx:before:swap, with another detail, and shows error responses unless told otherwise.',
  },
  {
    htmx: '1.9',
    ability: 'show the source itself',
    reason:
      'It closes the source that it finds at an element that it initialises again, so it gets one that it cannot close.',
  },
  {
    htmx: '4',
    ability: 'show the source itself',
    reason:
      'It keeps no internal data by this name; Sluice leaves the source there at connecting elements alone.',
  },
  {
    htmx: '4',
    ability: 'swap markup as text',
    reason: 'hx-swap="textContent" is the text of the markup there.',
  },
  { htmx: '1.9', ability: 'swap markup as text', reason: 'It has no hx-swap="textContent".' },
  { htmx: '1.9.2', ability: 'find the next element', reason: 'It knows `next` with a selector only.' },
  { htmx: '1.9.2', ability: 'leave the title alone', reason: 'It has no ignoreTitle in hx-swap.' },
  {
    htmx: '1.9',
    ability: 'take modifiers from HX-Reswap',
    reason: 'It reads that header itself, and logs that it does not know the modifiers of Sluice.',
  },
  {
    htmx: '1.9.2',
    ability: 'switch scripts in content off',
    reason: 'It has no htmx.config.allowScriptTags.',
  },
  {
    htmx: '4',
    ability: 'switch scripts in content off',
    reason: 'It has no htmx.config.allowScriptTags; its extension hx-csp takes that place.',
  },
  {
    htmx: '4',
    ability: 'initialise a changed element again',
    reason: 'A changed hx-trigger is read by htmx.process(element, true) only.',
  },
  {
    htmx: '4',
    ability: 'initialise outside of the page',
    reason: 'htmx.process passes over what is not in the page.',
  },
  {
    htmx: '4',
    ability: 'keep pages of its history',
    reason: 'It asks the server for the page again.',
  },
  { htmx: '4', ability: 'remove elements by htmx.remove', reason: 'It has no such function.' },
  { htmx: '4', ability: 'need hx-ext', reason: 'An extension of htmx 4 is there for all elements.' },
  {
    htmx: '4',
    ability: 'run extensions of htmx 2',
    reason: 'It has another interface for extensions; a script that looks for the old one is told of.',
  },
]

/** Whether a test that needs this is to be registered for a version of htmx. */
export function offers(htmx: string, ability: HostAbility): boolean {
  return !HOST_EXCEPTIONS.some(
    (exception) => exception.ability === ability && htmx.startsWith(exception.htmx),
  )
}
