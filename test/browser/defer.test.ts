/** What waits for something else than a frame: a view transition, a delay, the reader. */
import { describe, expect, test } from 'vitest'
import { burst, connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { holdFrames, inline, recordMessages } from '../support/in-page.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

/** Neither time nor frames go on of themselves: how fast a machine is does not matter. */
const suite = browserSuite({
  clockStopped: true,
  head: SETTLES_AT_ONCE + inline(holdFrames) + inline(recordMessages),
})

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

type Sent = [event: string, data: string | object]

declare global {
  interface Window {
    transitions: number
    /** Ends the view transition that runs. */
    finish?: (() => void) | undefined
  }
}

/** Runs in a page: view transitions end when a test says so. */
function holdTransitions(): void {
  const { startViewTransition } = document
  window.transitions = 0
  document.startViewTransition = (update) => {
    if (window.finish) throw new Error('another view transition runs')
    window.transitions++
    const real = startViewTransition?.call(document, update)
    // The next one may begin before it is over.
    real?.ready.catch(() => {})
    const done = real?.updateCallbackDone ?? Promise.resolve().then(update as () => void)
    const end = new Promise<void>((resolve) => {
      window.finish = () => {
        window.finish = undefined
        real?.skipTransition()
        resolve()
      }
    })
    return {
      updateCallbackDone: done,
      ready: done,
      finished: done.then(() => end),
    } as unknown as ViewTransition
  }
}

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  test('neither a view transition nor a delay holds up another target, and transitions come one by one', async () => {
    const { page, stream } = await connect(
      suite,
      `${inline(holdTransitions)}
      <p id="replaced"></p><p id="added"></p><p id="delayed">old</p><p id="other"></p>
      <div hx-ext="sse" sse-connect="/events">
        <i sse-swap="event" hx-target="#replaced" hx-swap="innerHTML transition:true"></i>
        <i sse-swap="event" hx-target="#added" hx-swap="beforeend transition:true"></i>
        <i sse-swap="event" hx-target="#delayed" hx-swap="innerHTML swap:300ms"></i>
        <i sse-swap="event" hx-target="#other" hx-swap="beforeend"></i>
      </div>`,
      { htmx },
    )
    const texts = (): Promise<string[]> =>
      page.run(() =>
        ['replaced', 'added', 'delayed', 'other'].map((id) => document.getElementById(id)?.textContent ?? ''),
      )
    const all = range(10).join('')
    stream.write(burst(range(10).map((n) => ['event', `${n}`])))
    await page.until(() => window.before.length === 40)
    await page.shows('#replaced', '0')
    expect(await texts()).toEqual(['0', '', 'old', all])
    expect(await page.value('[transitions, sluice.waiting > 10]')).toEqual([1, true])
    await page.pass(300)
    await page.shows('#delayed', '9')
    // The newest of what is replaced, and all that is added: a transition for each.
    for (const transition of [2, 3]) {
      await page.run(() => window.finish?.())
      await page.until((wanted) => {
        window.drawFrame()
        return window.transitions === wanted
      }, transition)
      await page.run(() => window.drawFrame())
    }
    await page.until(() => window.sluice.waiting === 0)
    await page.shows('#added', all)
    await page.shows('#replaced', '9')
    await page.run(() => window.finish?.())
    expect(await texts()).toEqual(['9', all, '9', all])
    expect(await page.value('transitions')).toBe(3)
    expect(errorsOf(page)).toEqual([])
  })

  test('with defer:offscreen what nobody sees is shown when it comes into view', async () => {
    const { page, stream } = await connect(
      suite,
      `<p id="seen" style="position: fixed; top: 0"></p><div style="height: 5000px"></div>
      <p id="value">old</p><p id="log"></p>
      <details id="details"><summary>s</summary><p id="folded">old</p></details><p id="gone">old</p>
      <div hx-ext="sse" sse-connect="/events" sse-config="defer:offscreen">
        <i sse-swap="event" hx-target="#value" mustache-template="number"></i>
        <i sse-swap="event" hx-target="#log" hx-swap="beforeend" mustache-template="number"></i>
        <i sse-swap="event" hx-target="#folded" mustache-template="number"></i>
        <i sse-swap="event" hx-target="#seen" hx-swap="beforeend" mustache-template="number"></i>
        <i sse-swap="last" hx-target="#gone"></i>
      </div>
      <template id="number">{{n}}</template>
      <script>
        window.swaps = {}
        document.addEventListener('htmx:afterSwap', ({ target: { id } }) => { swaps[id] = 1 + (swaps[id] ?? 0) })
      </script>`,
      { htmx },
    )
    const texts = (): Promise<string[]> =>
      page.run(() =>
        ['value', 'log', 'folded', 'seen'].map((id) => document.getElementById(id)?.textContent ?? ''),
      )
    let came = 0
    const send = async (events: Sent[], count: number): Promise<void> => {
      stream.write(burst(events))
      came += count
      await page.until((came) => window.before.length === came, came)
    }
    /** The browser has looked what is in view; an observer that comes later is told later. */
    const looked = (): Promise<void> =>
      page.run(
        () =>
          new Promise<void>((resolve) => new IntersectionObserver(() => resolve()).observe(document.body)),
      )
    const show = (id: string): Promise<void> =>
      page.run((id) => {
        ;(document.getElementById('details') as HTMLDetailsElement).open = id === 'folded'
        document.getElementById(id)?.scrollIntoView()
      }, id)
    const drawn = (id: string, text: string): Promise<void> =>
      page.until(
        ([id, text]) => {
          window.drawFrame()
          return document.getElementById(id as string)?.textContent === text
        },
        [id, text],
      )
    const numbers = (from: number, to: number): Sent[] =>
      range(to - from).map((n) => ['event', { n: from + n }])
    // Nothing is known of a target until its first event is there.
    await send([...numbers(0, 1), ['last', 'new']], 5)
    await drawn('seen', '0')
    expect(await texts()).toEqual(['0', '0', '0', '0'])
    await looked()

    await send(numbers(1, 6), 20)
    // What cannot be shown takes the place of nothing.
    await send([['event', '{']], 4)
    await drawn('seen', '012345')
    expect(await texts()).toEqual(['0', '0', '0', '012345'])
    expect(await page.value('[swaps.value, swaps.log, swaps.folded]')).toEqual([1, 1, 1])

    await show('value')
    await drawn('log', '012345')
    expect(await texts()).toEqual(['5', '012345', '0', '012345'])
    await show('folded')
    await drawn('folded', '5')
    expect(await page.value('sluice.waiting')).toBe(0)
    if (htmx !== '1.9.12')
      expect(await page.value('[swaps.value, swaps.log, swaps.folded]')).toEqual([2, 2, 2])
    expect((await page.said()).filter((log) => !/json-invalid/.test(log))).toEqual([])
  })

  test('a target that goes, or its listener, holds up nothing that waits for the reader', async () => {
    const { page, stream } = await connect(
      suite,
      `<p id="seen" style="position: fixed; top: 0"></p><div style="height: 5000px"></div><p id="gone">old</p>
      <div hx-ext="sse" sse-connect="/events" sse-config="defer:offscreen">
        <i sse-swap="gone" hx-target="#gone"></i>
        <p id="self" sse-swap="gone"></p>
        <i sse-swap="event" hx-target="#seen" hx-swap="beforeend"></i>
      </div>`,
      { htmx },
    )
    stream.write(burst([['gone', '0']]))
    await page.until(() => document.getElementById('self')?.textContent === '0')
    await page.run(
      () => new Promise<void>((resolve) => new IntersectionObserver(() => resolve()).observe(document.body)),
    )
    stream.write(burst([['gone', '1']]))
    await page.until(() => window.before.length === 4)
    expect(await page.value('sluice.waiting')).toBe(2)
    await page.run(() => {
      for (const id of ['gone', 'self']) document.getElementById(id)?.remove()
    })
    stream.write(burst([['event', '2']]))
    await page.until(() => {
      window.drawFrame()
      return document.getElementById('seen')?.textContent === '2' && window.sluice.waiting === 0
    })
    expect(errorsOf(page)).toEqual([expect.stringContaining('target-missing')])
  })
})
