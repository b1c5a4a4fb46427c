/**
 * A clock that stands still until `passTime(ms)`: timers, intervals, `Date` and `performance.now()`. The same for
 * every engine. Frames go on, they belong to the screen.
 *
 * The first script of a page with a stopped clock; from a file, so that a policy of the page allows it.
 */
{
  const RealDate = Date
  /** Some hour, so that a time stamp of 0 is not mistaken for one. */
  const START = 3_600_000
  let now = 0
  let ids = 0
  /** Whether a timer is ringing. */
  let ringing = false
  /** @type {Map<number, { due: number, every: number | undefined, ring: () => void }>} */
  const timers = new Map()
  const { port1, port2 } = new MessageChannel()
  /** @type {(() => void)[]} */
  const waiting = []
  port1.onmessage = () => waiting.shift()?.()

  /** What a browser does between two tasks has been done: promises have settled. */
  const nextTask = () =>
    new Promise((resolve) => {
      waiting.push(() => resolve(undefined))
      port2.postMessage(undefined)
    })

  const timer =
    (/** @type {boolean} */ repeats) =>
    (/** @type {unknown} */ callback, delay = 0, /** @type {unknown[]} */ ...given) => {
      // A timer that sets itself anew at once would never let time pass.
      const wait = Math.max(Number(delay) || 0, ringing || repeats ? 1 : 0)
      const ring = () => {
        if (typeof callback === 'function') callback(...given)
      }
      timers.set(++ids, { due: now + wait, every: repeats ? wait : undefined, ring })
      return ids
    }
  const remove = (/** @type {unknown} */ id) => {
    timers.delete(Number(id))
  }

  const soonest = () => [...timers].sort(([a, { due }], [b, other]) => due - other.due || a - b)[0]

  class StoppedDate extends RealDate {
    constructor(/** @type {any[]} */ ...given) {
      // @ts-expect-error Whatever Date takes.
      super(...(given.length > 0 ? given : [START + now]))
    }

    /** @override */
    static now() {
      return START + now
    }
  }

  Object.assign(window, {
    Date: StoppedDate,
    setTimeout: timer(false),
    setInterval: timer(true),
    clearTimeout: remove,
    clearInterval: remove,
    /** Timers that are set meanwhile ring as well, when their time comes. */
    async passTime(/** @type {number} */ ms) {
      const until = now + ms
      for (let next = soonest(); next && next[1].due <= until; next = soonest()) {
        const [id, timer] = next
        now = Math.max(now, timer.due)
        if (timer.every === undefined) timers.delete(id)
        else timer.due += timer.every
        ringing = true
        try {
          timer.ring()
        } catch (error) {
          reportError(error)
        }
        ringing = false
        await nextTask()
      }
      now = until
    },
  })
  performance.now = () => now
}
