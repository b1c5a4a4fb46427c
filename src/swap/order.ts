/** Work that has its place in the order of a stream, and may have to wait for earlier events. */
export interface Task {
  readonly event: MessageEvent | undefined
  /** Whether all earlier work is done. May do it now. */
  isReady(): boolean
  run(): void
  /** Called when the task would have to wait. If it must not, does the earlier work now and returns true. */
  forceReady?(): boolean
}

/** Runs the tasks of each stream in their order. */
export interface Order {
  /**
   * Returns false if the task is ready and no other task of its stream waits: then the caller does its work. Else it is
   * run later, in order.
   */
  postpone(stream: object, task: Task): boolean
  /** Runs the tasks of all streams that are ready by now. Returns whether any has run. */
  resume(isTimeUp: () => boolean): boolean
  /** The waiting tasks. */
  readonly waiting: readonly Task[]
}

export function createOrder(): Order {
  const tasksByStream = new Map<object, Task[]>()
  let isResuming = false

  return {
    postpone(stream, task) {
      const canRun = (): boolean => !tasksByStream.has(stream) && task.isReady()
      if (canRun() || (task.forceReady?.() && canRun())) return false
      const tasks = tasksByStream.get(stream)
      if (tasks) tasks.push(task)
      else tasksByStream.set(stream, [task])
      return true
    },
    resume(isTimeUp) {
      // `isReady` may swap content, which calls this function again.
      if (isResuming) return false
      isResuming = true
      let hasRun = false
      try {
        for (const [stream, tasks] of tasksByStream) {
          while (tasks[0] && !isTimeUp() && tasks[0].isReady()) {
            hasRun = true
            tasks.shift()?.run()
          }
          if (!tasks.length) tasksByStream.delete(stream)
        }
      } finally {
        isResuming = false
      }
      return hasRun
    },
    get waiting() {
      return [...tasksByStream.values()].flat()
    },
  }
}
