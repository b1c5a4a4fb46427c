import type { StreamAction, StreamStatus } from './policy.js'

/** Something that a stream has to do after a change of its status. */
export type StreamEffect =
  /** Count a request, which the browser's EventSource may have made by itself. */
  | { readonly type: 'countRequest' }
  /** Remember when the stream was last open. */
  | { readonly type: 'noteLoss' }
  /** Give up the attempt and its connection. */
  | {
      readonly type: 'detach'
      readonly why: StreamAction['type']
      /** Whether its connection was open. */
      readonly wasOpened: boolean
      /** Whether the stream tries again although its connection was never open. */
      readonly hasFailed: boolean
    }
  /** Leave the connection that tabs share. */
  | { readonly type: 'leavePool' }
  /** Set the timers of the attempt that is left, if there is one, for its new state. */
  | { readonly type: 'watch' }
  /** Wait before the next attempt; 0 stops waiting. */
  | { readonly type: 'wait'; readonly delayMs: number }
  /** Begin an attempt with this number. */
  | { readonly type: 'attempt'; readonly number: number }
  /** Report the new state. */
  | { readonly type: 'report' }

/** What a stream has to do after an action has changed its status, in this order. Pure. */
export function effectsOf(before: StreamStatus, after: StreamStatus, action: StreamAction): StreamEffect[] {
  const { type } = action
  const effects: StreamEffect[] = []
  const begins = after.connection > before.newest
  if (begins || (type === 'interrupted' && after.connection)) effects.push({ type: 'countRequest' })
  // These actions change only internal fields, so nothing is reported.
  if (type === 'proven' || type === 'retry') return effects
  if (before.state === 'open') effects.push({ type: 'noteLoss' })
  if (after.connection !== before.connection)
    effects.push({
      type: 'detach',
      why: type,
      wasOpened: before.opened,
      hasFailed: !before.opened && after.state === 'retrying',
    })
  if (!after.connection && after.state !== 'retrying') effects.push({ type: 'leavePool' })
  effects.push({ type: 'watch' }, { type: 'wait', delayMs: after.delay })
  if (begins) effects.push({ type: 'attempt', number: after.connection })
  effects.push({ type: 'report' })
  return effects
}
