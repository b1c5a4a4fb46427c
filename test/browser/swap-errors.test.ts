/** A swap that fails is told, and the stream goes on. */
import { describe, expect, test } from 'vitest'
import { connect, errorsOf, SETTLES_AT_ONCE } from '../support/delivery.js'
import { offers } from '../support/hosts.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite({ head: SETTLES_AT_ONCE })

const LISTENER = `<div hx-ext="sse" sse-connect="/events">
  <p id="listener" sse-swap="message"><b>old</b></p><p id="other" sse-swap="other"></p>
</div><p id="out">0</p>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  describe('data that htmx cannot swap', () => {
    const BAD = `<p hx-swap-oob="innerHTML:[[">${'x'.repeat(100)}</p>`

    test('is told on the listening element', async () => {
      const { send } = await connect(suite, LISTENER, { htmx })
      expect(await send(BAD)).toMatchObject({
        name: 'htmx:swapError',
        on: 'listener',
        own: true,
        code: 'swap-failed',
        event: 'message',
        payload: BAD.slice(0, 80),
        cause: expect.stringMatching(/^SyntaxError/),
      })
    })

    test('is not told as a message that arrived', async () => {
      const { send, endings } = await connect(suite, LISTENER, { htmx })
      await send(BAD)
      await send('good', 'other')
      expect((await endings()).map(({ name, on }) => [name, on])).toEqual([
        ['htmx:swapError', 'listener'],
        ['htmx:sseMessage', 'other'],
      ])
    })

    test('leaves the target as it was, and the next event is swapped', async () => {
      const { page, send } = await connect(suite, LISTENER, { htmx })
      await send(BAD)
      expect(await page.html('#listener')).toBe('<b>old</b>')
      await send('good')
      expect(await page.html('#listener')).toBe('good')
    })

    test('does not leave the target in the middle of a swap', async () => {
      const { page, send } = await connect(suite, LISTENER, { htmx })
      await send(BAD)
      await send('', 'other')
      expect(await page.run(() => document.querySelectorAll('.htmx-swapping').length)).toBe(0)
    })

    test('is logged with its code and the element', async () => {
      const { page, send } = await connect(suite, LISTENER, { htmx })
      await send(BAD)
      const [log] = errorsOf(page).filter((text) => text.includes('Sluice'))
      expect(log).toContain('Sluice swap-failed: ')
      expect(log).toContain('<p id="listener"')
      expect(errorsOf(page).some((text) => text.startsWith('exception'))).toBe(false)
    })
  })

  test('an hx-select that is no selector is told, and other elements go on', async () => {
    const { page, stream, endings } = await connect(
      suite,
      `<div hx-ext="sse" sse-connect="/events">
        <p id="listener" sse-swap="message" hx-select="[["><b>old</b></p><p id="other" sse-swap="message"></p>
      </div>`,
      { htmx },
    )
    stream.send('<i>new</i>')
    expect(await endings(2)).toMatchObject([
      { name: 'htmx:swapError', on: 'listener', code: 'swap-failed' },
      { name: 'htmx:sseMessage', on: 'other' },
    ])
    expect(await page.text('#other')).toBe('new')
    expect(await page.html('#listener')).toBe('<b>old</b>')
  })

  if (offers(htmx, 'run extensions of htmx 2'))
    test('a swap extension that throws does not stop the stream', async () => {
      const { page, send } = await connect(
        suite,
        `<script>htmx.defineExtension('faulty', { handleSwap(style) { if (style === 'strange') throw new Error('cannot') } })</script>
      <div hx-ext="sse, faulty" sse-connect="/events">
        <p id="listener" sse-swap="message" hx-swap="strange"></p><p id="other" sse-swap="other"></p>
      </div>`,
        { htmx },
      )
      await send('new')
      await send('good', 'other')
      expect([await page.html('#listener'), await page.html('#other')]).toEqual(['new', 'good'])
      expect(errorsOf(page)).toEqual([expect.stringContaining('cannot')])
    })

  test('a custom element that throws as it comes does not stop the stream', async () => {
    const { page, send } = await connect(
      suite,
      `<script>customElements.define('x-faulty', class extends HTMLElement { connectedCallback() { throw new Error('cannot') } })</script>${LISTENER}`,
      { htmx },
    )
    await send('<x-faulty>new</x-faulty>')
    expect(await page.text('#listener')).toBe('new')
    await send('good')
    expect(await page.html('#listener')).toBe('good')
  })

  test('a handler of the page that throws does not stop the stream', async () => {
    const { page, send } = await connect(
      suite,
      `<script>document.addEventListener('htmx:afterSwap', () => { throw new Error('cannot') })</script>${LISTENER}`,
      { htmx },
    )
    await send('first')
    await send('second')
    expect(await page.html('#listener')).toBe('second')
  })
})
