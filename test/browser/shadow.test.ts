/** Shadow trees that `htmx.process` is given are served like the document. */
import { describe, expect, test } from 'vitest'
import { misbehave, opens } from '../server/misbehaving.js'
import { browserSuite, HTMX_VERSIONS } from '../support/suite.js'

const suite = browserSuite()

declare global {
  interface Window {
    root: ShadowRoot
  }
}

const IN_IT = `<div hx-ext="sse"><div id="s" sse-connect="/sse"><p id="a" sse-swap="bike" hx-swap="beforeend"></p>
  <p id="b" sse-swap="bike" hx-target="this"></p><p id="c" hx-get="/asked" hx-trigger="sse:bike"></p></div></div>`

describe.each(HTMX_VERSIONS)('htmx %s', (htmx) => {
  async function open(process: string) {
    suite.server.html('/asked', 'asked')
    const route = misbehave(suite.server, '/sse', opens())
    const page = await suite.open('<div id="host"></div>', { htmx })
    await page.run(
      ([html, process]) => {
        const host = document.querySelector('#host') as Element
        window.root = host.attachShadow({ mode: 'open' })
        window.root.innerHTML = html as string
        const at = process === 'root' ? window.root : window.root.querySelector(process as string)
        window.htmx.process(at as unknown as Element)
      },
      [IN_IT, process],
    )
    const connection = await route.opened()
    await page.until(() => window.root.querySelector('#s')?.getAttribute('sse-state') === 'open')
    const shows = (id: string, text: string) =>
      page.until(([id, text]) => window.root.querySelector(id as string)?.textContent === text, [id, text])
    return { page, connection, route, shows }
  }

  test.each([['root'], ['div']])(
    'events are swapped, and start requests, where the %s was given',
    async (process) => {
      const { page, connection, shows, route } = await open(process)
      connection.send('x', { event: 'bike' })
      await shows('#c', 'asked')
      connection.send('y', { event: 'bike' })
      await shows('#a', 'xy')
      await shows('#b', 'y')
      expect(route.asked.length).toBe(1)
      expect((await page.said()).filter((log) => !log.startsWith('log'))).toEqual([])
    },
  )

  test.each([
    ['its connecting element', '#s'],
    ['its host', 'host'],
  ])('the stream ends when a script removes %s', async (_what, removed) => {
    const { page, route } = await open('root')
    await page.run((removed) => {
      const at = removed === 'host' ? window.root.host : window.root.querySelector(removed)
      at?.remove()
    }, removed)
    await route.left()
  })

  test('the stream goes on when its host is put back', async () => {
    const { page, route, shows } = await open('root')
    await page.run(() => window.root.host.remove())
    await route.left()
    await page.run(() => {
      const box = document.body.appendChild(document.createElement('div'))
      box.append(window.root.host)
    })
    const connection = await route.opened(2)
    await page.until(() => window.root.querySelector('#s')?.getAttribute('sse-state') === 'open')
    connection.send('x', { event: 'bike' })
    await shows('#b', 'x')
  })

  test('the stream of an element that is moved into an iframe ends', async () => {
    const { page, route } = await open('root')
    await page.run(() => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.contentDocument?.body.append(window.root.host)
    })
    await route.left()
  })
})
