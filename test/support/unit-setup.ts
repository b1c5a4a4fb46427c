/**
 * Keeps unit tests apart from each other. All files that a worker runs share one document, because a new one for
 * each file costs three times as much as the tests. So every file gets modules of its own, and after every test
 * the page is what it was before: no content, no listeners, no observers, no storage, no stubs.
 */
import fc from 'fast-check'
import { afterEach, vi } from 'vitest'
import { SEED, SOAK } from './soak.js'

declare global {
  /** What was started on the page of this worker and is not stopped yet. */
  var toStop: Set<() => void> | undefined
}

// This file runs before each test file. What `src/` has remembered, such as its warnings, belongs to the file before.
vi.resetModules()

// Properties that do not say how often they are tried are tried a hundred times.
fc.configureGlobal({ seed: SEED, ...(SOAK ? { numRuns: 2000 } : {}) })

// The document stays, so that it is prepared once.
if (typeof document !== 'undefined') globalThis.toStop ??= trackPage()

afterEach(({ task }) => {
  task.meta.seed = SEED
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  // Some files run in plain Node.
  if (typeof document === 'undefined') return
  for (const stop of globalThis.toStop ?? []) stop()
  globalThis.toStop?.clear()
  document.head.innerHTML = ''
  document.body.innerHTML = ''
  for (const element of [document.documentElement, document.body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name)
  sessionStorage.clear()
  localStorage.clear()
})

/** From now on, knows the listeners of the page and all observers of its changes. */
function trackPage(): Set<() => void> {
  const toStop = new Set<() => void>()
  for (const target of [document, window]) {
    const add = target.addEventListener
    target.addEventListener = (...given: unknown[]) => {
      add.apply(target, given as never)
      toStop.add(() => target.removeEventListener(...(given as Parameters<typeof removeEventListener>)))
    }
  }
  globalThis.MutationObserver = class extends MutationObserver {
    override observe(...given: Parameters<MutationObserver['observe']>): void {
      super.observe(...given)
      toStop.add(() => this.disconnect())
    }
  }
  return toStop
}
