/** The examples of the manual, each in its frame on its page of the demo. */
import { describe, expect, test, vi } from 'vitest'
import { placeOf } from '../../examples/manual/blocks.js'
import { useDemo } from './demo.js'
import { EXAMPLES, namesOf, openPage, play, playAll } from './manual.js'

// A page shows up to eight examples, each in its own time.
vi.setConfig({ testTimeout: 120_000 })

const demo = useDemo()

test('the guide has an example for every page that says what its server sends', () => {
  expect(EXAMPLES.filter(({ block }) => block.page === 'docs/guide.md').length).toBeGreaterThanOrEqual(8)
})

describe('an example in its frame', () => {
  test.for(EXAMPLES.map((example) => [placeOf(example.block), example] as const))(
    '%s shows what its events bring, and nothing escapes',
    async ([place, example]) => {
      const page = await openPage(demo, example.block.page)
      const around = (): Promise<string> => page.innerText('article')
      const before = [await around(), page.url()]
      const names = namesOf(example)
      const frame = await play(page, place, names)

      if (example.block.text.includes('hx-trigger="sse:')) await frame.waitForSelector('text=Fetched at')
      await frame.waitForFunction(() => document.body.innerText !== window.played.text)
      expect(await frame.evaluate(() => window.played.names)).toEqual(names)

      expect([await around(), page.url()]).toEqual(before)
      expect(await page.evaluate(() => ['htmx' in window, 'sluice' in window])).toEqual([false, false])
      expect(page.context().pages()).toHaveLength(1)
    },
  )

  test('stands below the last block that belongs to it', async () => {
    const page = await openPage(demo, 'docs/guide.md')
    const codes = await page.$$eval('.example', (examples) =>
      examples.map((example) => example.previousElementSibling?.textContent?.trim()),
    )
    const last = EXAMPLES.filter(({ block }) => block.page === 'docs/guide.md').map(({ last }) => last)
    expect(codes).toEqual(last.map(({ text }) => text.trim()))
  })

  test('"Send again" sends its events again, into the same page', async () => {
    const page = await openPage(demo, 'docs/guide.md')
    const example = EXAMPLES.find(({ wires }) => wires[0]?.text.includes('Coffee is ready'))
    if (!example) throw new Error('the guide has no coffee any more')
    const place = placeOf(example.block)
    const frame = await play(page, place, ['message'])
    await page
      .locator('.example', { has: page.locator(`iframe[src$="${place}"]`) })
      .getByRole('button', { name: 'Send again' })
      .click()
    await play(page, place, ['message', 'message'])
    expect(await frame.locator('p:has-text("Coffee is ready")').count()).toBe(2)
  })

  test('a row that is sold is gone, and the form is sent by itself', async () => {
    const page = await openPage(demo, 'docs/guide.md')
    const [table] = EXAMPLES
    const chat = EXAMPLES.find(({ block }) => block.text.includes('sse-stream'))
    if (!table || !chat) throw new Error('the guide has other examples')
    const rows = await play(page, placeOf(table.block), ['bike', 'bike', 'sold'])
    expect(await rows.locator('tr').allInnerTexts()).toEqual(['Africa Twin'])
    const answer = await play(page, placeOf(chat.block), ['message', 'message', 'done'])
    expect(await answer.innerText('#status')).toBe('Forty-two.')
  })

  test('is as high as what it shows', async () => {
    const page = await openPage(demo, 'docs/guide.md')
    await playAll(page, 'docs/guide.md')
    for (const frame of page.frames().slice(1))
      await expect
        .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
        .toBe(0)
  })
})
