import { expect, test } from 'vitest'
import { readStream, useDemo } from './demo.js'

const demo = useDemo()

const texts = '.notifications p'

test('a notification comes first in every open page', async () => {
  const here = await demo.open('/notifications')
  const elsewhere = await demo.open('/notifications')
  for (const text of ['The kettle is on', 'Coffee is ready']) {
    await here.fill('[name=text]', text)
    await here.click('button')
    await here.waitForSelector(`${texts}:has-text("${text}")`)
  }

  for (const page of [here, elsewhere]) {
    await page.waitForSelector(`${texts}:has-text("Coffee is ready")`)
    const shown = await page.locator(texts).allTextContents()
    const sent = shown
      .filter((text) => /kettle|Coffee/.test(text))
      .map((text) => text.replace(/^[\d:]+ /, ''))
    expect(sent).toEqual(['Coffee is ready', 'The kettle is on'])
  }
  expect(await here.inputValue('[name=text]')).toBe('')
})

test('markup in a notification is shown as text', async () => {
  const page = await demo.open('/notifications')
  await demo.post('/notifications', { text: '<b>bold</b>' })
  await page.waitForSelector(`${texts}:has-text("<b>bold</b>")`)
})

test('a notification of several lines stays one event', async () => {
  const stream = readStream(`${demo.url}/sse-notifications`, 'second')
  const page = await demo.open('/notifications')
  await demo.post('/notifications', { text: 'first\n\ndata: second' })
  await page.waitForSelector(`${texts}:has-text("first data: second")`)
  expect(await stream).toMatch(/^event:message\nid:.*\ndata:<p>.*first data: second<\/p>\n\n/m)
})

test('an empty notification is not sent, and the page keeps only the newest', async () => {
  const page = await demo.open('/notifications')
  await demo.post('/notifications', { text: '  ' })
  for (let number = 1; number <= 15; number++)
    await demo.post('/notifications', { text: `number ${number}.` })
  await page.waitForSelector(`${texts}:has-text("number 15.")`)
  await page.waitForFunction(() => document.querySelectorAll('.notifications p').length <= 12)
  expect(await page.locator(texts).first().textContent()).toContain('number 15.')
})

test('the server speaks up by itself', async () => {
  const page = await demo.open('/notifications')
  await page.waitForSelector(`${texts}:has-text("The server is still here.")`)
})
