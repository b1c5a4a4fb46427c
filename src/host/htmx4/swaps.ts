import { fragmentsOf } from '../../dom/content.js'
import { NEXT_MESSAGE } from '../../dom/upsert.js'
import type { Host, SwapObserver, SwapStrategy } from '../host.js'
import { inPageOrder, styleRulesOf } from '../merging.js'
import { parseSwap } from '../modifiers.js'
import type { Htmx4, RequestContext, Task } from './api.js'
import { swapSpecification } from './specification.js'

/** Swaps messages as htmx swaps a response. Call the other functions from the hooks of an extension. */
export interface Swaps extends Pick<Host, 'strategy'> {
  /** Adds the content of a message to the tasks of its swap. Returns false if the swap is not that of a message. */
  prepare(ctx: RequestContext, tasks: Task[]): boolean
  inserted(task: Task, target: Element): void
  settled(task: Task, target: Element): void
}

/** The swap of one message, or of several at once. */
interface MessageSwap {
  readonly nodes: readonly Node[]
  readonly observer: SwapObserver
  /** Whether an empty message empties the target. */
  readonly canEmpty: boolean
  readonly isHxSse: boolean
}

export function createSwaps(htmx: Htmx4, attributes: Pick<Host, 'handlesMessages'>): Swaps {
  const { config } = htmx
  const swaps = new WeakMap<RequestContext, MessageSwap>()
  /** The tasks of messages, each with what to call when its content is inserted. */
  const messageTasks = new WeakMap<Task, (() => void) | undefined>()

  // htmx's compatibility extension fires events of htmx 2. One that Sluice did not fire shows that it is loaded.
  let hasCompatibilityExtension = false
  let isDispatching = false
  for (const name of ['htmx:load', 'htmx:afterSwap'])
    addEventListener(name, () => {
      hasCompatibilityExtension ||= !isDispatching
    })

  /** Fires the event of htmx 2 for the swap of a message, unless htmx's compatibility extension does. */
  function triggerHtmx2(task: Task, target: Element, name: string): void {
    if (!messageTasks.has(task) || hasCompatibilityExtension) return
    isDispatching = true
    htmx.trigger(target, name, { elt: target, target })
    isDispatching = false
  }

  return {
    strategy(element, inherited, context) {
      const reply = context as RequestContext | undefined
      const written = reply?.swap ?? inherited('hx-swap') ?? config.defaultSwap
      const parsed = parseSwap(swapSpecification(written), config.defaultSwap, /:/)
      const rules = styleRulesOf(parsed)
      const isHxSse = !!reply || attributes.handlesMessages(element)
      const [select, selectOOB] = reply
        ? [reply.select, reply.selectOOB]
        : ['hx-select', 'hx-select-oob'].map(inherited)
      const swap = swapSpecification(written, isHxSse, select ? 'none' : rules.mergeRule)
      const { transitions } = config
      const strategy: SwapStrategy = {
        ...rules,
        // Selections and targets apply to each message separately.
        mergeRule: select || selectOOB || /\b(target|strip):/.test(swap) ? 'none' : rules.mergeRule,
        usesTransition:
          /\btransition\b(?!:false)/.test(swap) || (transitions && !/\btransition:false/.test(swap)),
        isDelayed: /\sswap:/.test(swap),
        isTransformed: () => false,
        transform: (data, render) => render(data),
        swap(target, contents, observer) {
          const { mergeRule: merging } = rules
          const fragments = contents.length > 1 ? inPageOrder(merging, fragmentsOf(contents)) : []
          if (fragments.length) observer.contentsParsed(fragments)
          const nodes = fragments.flatMap((fragment, at) => [
            ...(at && merging === 'upsert' ? [document.createComment(NEXT_MESSAGE)] : []),
            fragment,
          ])
          const ctx = {
            ...(reply ?? { sourceElement: element, select, selectOOB, transition: transitions, request: {} }),
            text: fragments.length ? '' : unwrapTemplates(contents[0] ?? ''),
            target: target ?? element,
            // The text is empty because the nodes are added later. htmx must not treat this as an empty swap.
            swap: target ? (fragments.length ? swap.replace(/\bswapEmpty:\w+/, '') : swap) : 'none',
          } as RequestContext
          // [hx-sse] Lets htmx decide whether an empty message empties the target.
          const canEmpty = isHxSse ? !!select || !/pend$/.test(merging) : /\bswapEmpty:true\b/.test(written)
          swaps.set(ctx, { nodes, observer, canEmpty, isHxSse })
          // A streamed response adds one history entry, not one for each message.
          const { pushurl: _pushed, replaceurl: _replaced, ...hx } = reply?.hx ?? {}
          if (reply) Object.assign(reply, { push: 'false', replace: 'false', hx })
          const swapped = htmx.swap(ctx)
          if (strategy.usesTransition) observer.transitionStarted(swapped)
          // It settles nothing then, and what is deleted has left the page by now.
          else if (!target || /^(delete|none)$/.test(parsed.style)) observer.nothingInserted()
          return swapped
        },
      }
      return strategy
    },
    prepare(ctx, tasks) {
      const swap = swaps.get(ctx)
      if (!swap) return false
      for (const task of tasks) messageTasks.set(task, undefined)
      const main = tasks.findIndex(({ type }) => type === 'main')
      const { fragment, swapSpec } = tasks[main] ?? {}
      fragment?.append(...swap.nodes)
      // If a message has only out-of-band parts, or `hx-select` matches nothing in it, the target keeps its content
      // by default.
      const isEmpty =
        fragment &&
        !swap.canEmpty &&
        (tasks.length > 1
          ? !fragment.firstElementChild && !fragment.textContent?.trim()
          : (ctx.select || swap.isHxSse) && !fragment.hasChildNodes())
      if (isEmpty && swapSpec?.style !== 'delete') tasks.splice(main, 1)
      if (!fragment || isEmpty) swap.observer.nothingInserted()
      else messageTasks.set(tasks[main] as Task, swap.observer.beforeInsert(ctx.target as Element))
      return true
    },
    inserted(task, target) {
      messageTasks.get(task)?.()
      triggerHtmx2(task, target, 'htmx:afterSwap')
    },
    settled: (task, target) => triggerHtmx2(task, target, 'htmx:afterSettle'),
  }
}

/** [htmx 2] Looks for out-of-band parts also in a `<template>`, which is needed for table rows. htmx 4 does not. */
function unwrapTemplates(content: string): string {
  return content.replace(
    /<template>((?:(?!<\/?template)[\s\S])*-oob(?:(?!<\/?template)[\s\S])*)<\/template>/gi,
    '$1',
  )
}
