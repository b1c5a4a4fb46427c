/** What Sluice inserts by itself, htmx 2 would have inserted in the same way. */
import { expect, test } from 'vitest'
import { connect, errorsOf } from '../../support/delivery.js'
import { inline, record } from '../../support/in-page.js'
import { browserSuite } from '../../support/suite.js'

const suite = browserSuite()

interface Window2 {
  readonly htmx: { swap(target: Element | null, content: string, how: object, options: object): void }
}

test.each(['innerHTML', 'beforeend', 'afterbegin', 'beforebegin', 'afterend'])(
  '%s: the same elements, classes and events, in the same order',
  async (style) => {
    const { page, stream } = await connect(
      suite,
      `<div id="around"><section id="target"><p>1<b>2</b></p><p>3</p></section></div>
      <div id="listener" hx-ext="sse" sse-connect="/events" sse-swap="message" hx-swap="${style}" hx-target="#target"></div>`,
    )
    /** Runs in the page: keeps every event of htmx, and what the page looks like then. */
    function watch(): void {
      const { dispatchEvent } = EventTarget.prototype
      const seen: string[] = []
      EventTarget.prototype.dispatchEvent = function (event) {
        if (/^htmx:(?!sse)/.test(event.type)) {
          const { id, nodeName } = this as Element
          const { detail, bubbles, cancelable } = event as CustomEvent
          const keys = Object.keys(detail).sort()
          seen.push(`${event.type} ${nodeName} ${id} ${keys} ${detail.elt === this} ${bubbles} ${cancelable}`)
          seen.push(document.getElementById('around')?.innerHTML ?? '')
        }
        return dispatchEvent.call(this, event)
      }
      Object.assign(window, { seen, before: document.getElementById('around')?.innerHTML })
    }
    await page.run(watch)
    const content = 'a <i id="new" class="x">b<u>c</u></i> d <em>e</em> f'
    const settled = (): Promise<void> =>
      page.until(() =>
        (window.seen as unknown as string[]).some((line) => line.startsWith('htmx:after-settle')),
      )
    stream.send(content)
    await settled()
    const ours = await page.value<string[]>('seen.splice(0)')
    await page.run(
      ([style, content]) => {
        const around = document.getElementById('around') as Element
        around.innerHTML = (window as unknown as { before: string }).before
        const target = document.getElementById('target')
        ;(window as unknown as Window2).htmx.swap(
          target,
          content as string,
          { swapStyle: style, swapDelay: 0, settleDelay: 20 },
          { contextElement: document.getElementById('listener'), eventInfo: { target } },
        )
      },
      [style, content],
    )
    await settled()
    expect(ours).toEqual(await page.value('seen'))
    expect(ours.length).toBeGreaterThan(10)
    expect(errorsOf(page)).toEqual([])
  },
)

test('what is swapped together settles in its order, also beside what htmx swaps by itself', async () => {
  const { page, stream } = await connect(
    suite,
    `<div hx-ext="sse" sse-connect="/events">
      <p id="a" sse-swap="message"></p><p id="b" sse-swap="message" hx-swap="innerHTML show:none"></p>
      <p id="c" sse-swap="message"></p>
    </div>`,
    { head: inline(record, ['htmx:afterSettle']) },
  )
  stream.send('text')
  await page.until(() => window.seen.length === 3)
  expect(await page.run(() => window.seen.map(({ id }) => id))).toEqual(['a', 'b', 'c'])
})
