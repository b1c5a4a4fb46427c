/** Something that has its place in a stream, and waits for what is before it. */
export interface Turn {
  readonly event: MessageEvent | undefined
  /** Whether what is before it is done; may see to it. */
  isReady(): boolean
  work(): void
  /** Asked where it would have to wait: sees to it that nothing has to be waited for, if it must not wait. */
  hurry?(): boolean
}

/** Keeps the order of each stream where something has to wait. */
export interface Order {
  /** Does it at once if it is ready and nothing of its stream waits, else when it is its turn. */
  take(stream: object, turn: Turn): void
  /** Goes on with all streams, as far as they are ready. Returns whether anything was done. */
  goOn(late: () => boolean): boolean
  /** What waits. */
  readonly waiting: readonly Turn[]
}

export function createOrder(): Order {
  const turns = new Map<object, Turn[]>()
  let isGoingOn = false

  return {
    take(stream, turn) {
      const isNext = (): boolean => !turns.has(stream) && turn.isReady()
      if (isNext() || (turn.hurry?.() && isNext())) turn.work()
      else if (turns.has(stream)) turns.get(stream)?.push(turn)
      else turns.set(stream, [turn])
    },
    goOn(late) {
      // What is asked whether it is ready may show something, after which this is called again.
      if (isGoingOn) return false
      isGoingOn = true
      let isDone = false
      try {
        for (const [stream, waiting] of turns) {
          while (waiting[0] && !late() && waiting[0].isReady()) {
            isDone = true
            waiting.shift()?.work()
          }
          if (!waiting.length) turns.delete(stream)
        }
      } finally {
        isGoingOn = false
      }
      return isDone
    },
    get waiting() {
      return [...turns.values()].flat()
    },
  }
}
