import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './demo.js'

const demo = useDemo()

/** What htmx itself says on the console when a request is aborted. */
const ABORTED = /^htmx:(afterRequest|sendAbort)\b/

/** Writes a question and sends it. */
async function ask(page: Page, question: string) {
  await page.fill('[name=question]', question)
  await page.click('button:text("Ask")')
}

/** Waits until the newest answer has some words, and returns them. */
async function firstWords(page: Page) {
  await page.waitForSelector('.answer:last-child:has-text("Answers that I am writing")')
  return answer(page)
}

const answer = async (page: Page) => (await page.locator('.answer').last().textContent()) ?? ''

/** Waits until the next question can be asked. */
const isReady = (page: Page) => page.waitForSelector('fieldset:enabled')

/** Asks without a page, and reads the answer, events and all, until it holds this. */
async function askFor(until: RegExp, question = 'Anybody else?') {
  const response = await demo.post('/chat', { question })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && !until.test(text)) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
  }
  return { text, reader, response }
}

/** How many answers the server is writing. */
async function answersBeingWritten() {
  const { text, reader } = await askFor(/(\d+)\. </)
  await reader?.cancel()
  // This look is one of them.
  return Number(/(\d+)\. </.exec(text)?.[1]) - 1
}

/**
 * Begins an answer without a page, that a page's answer can be compared with: what began after it, and has ended while
 * this has not, has not ended by itself.
 */
async function beginOther() {
  const { reader } = await askFor(/answer/)
  let isDone = false
  const end = (async () => {
    for (let text = ''; reader; ) {
      const { done, value } = await reader.read()
      if (done) return
      text += value
      isDone ||= text.includes('event:done')
    }
  })()
  return {
    isDone: () => isDone,
    async leave() {
      await reader?.cancel()
      await end
    },
  }
}

test('an answer comes word by word, and the form is disabled until it has come', async () => {
  const page = await demo.open('/chat')
  await page.evaluate(() => {
    const log = document.querySelector('#idLog') as HTMLElement
    const seen: string[] = []
    Object.assign(window, { answers: seen })
    new MutationObserver(() => seen.push(log.querySelector('.answer')?.textContent ?? '')).observe(log, {
      childList: true,
      subtree: true,
    })
  })
  expect(await page.isVisible('#idComing')).toBe(false)
  await ask(page, 'What do you know?')

  const begun = await firstWords(page)
  expect(begun).not.toContain('sentence.')
  expect(await page.isDisabled('[name=question]')).toBe(true)
  expect(await page.isDisabled('button:text("Ask")')).toBe(true)
  expect(await page.isVisible('#idStop')).toBe(true)
  expect(await page.getAttribute('#idLog', 'aria-busy')).toBe('true')

  await isReady(page)
  const complete = await answer(page)
  expect(complete).toMatch(/^Answers .* in the middle of a sentence\. $/)
  const seen = await page.evaluate(() => (window as unknown as { answers: string[] }).answers)
  expect(seen.length).toBeGreaterThan(complete.split(' ').length / 2)
  for (const part of seen) expect(complete.startsWith(part), part).toBe(true)

  expect(await page.isVisible('#idComing')).toBe(false)
  expect(await page.getAttribute('#idLog', 'aria-busy')).toBe('false')
  expect(await page.locator('.unfinished').count()).toBe(0)
  expect(await page.inputValue('[name=question]')).toBe('')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('question')
})

test('a screen reader hears that an answer comes, and then the whole of it, and no single words', async () => {
  const page = await demo.open('/chat')
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    // All that is read aloud by itself.
    const live = document.querySelectorAll('[aria-live], [role=log], [role=status], [role=alert]')
    for (const region of live) {
      const observer = new MutationObserver(() => heard.push(region.textContent ?? ''))
      observer.observe(region, { childList: true, subtree: true, characterData: true })
    }
  })
  await ask(page, 'What do you know?')
  await firstWords(page)
  await isReady(page)
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.filter(Boolean))
  expect(heard).toEqual(['The answer is coming.', await answer(page)])
})

test('the stop button ends an answer, at the server too, and the page keeps what has come', async () => {
  const page = await demo.open('/chat', { expectedComplaint: ABORTED })
  const other = await beginOther()
  await ask(page, 'What do you know?')
  const begun = await firstWords(page)
  expect(await answersBeingWritten()).toBe(2)

  await page.click('#idStop')
  await isReady(page)
  const stopped = await answer(page)
  expect(stopped.startsWith(begun)).toBe(true)
  await expect.poll(answersBeingWritten, { interval: 200, timeout: 10_000 }).toBe(1)
  expect(other.isDone()).toBe(false)
  await other.leave()

  expect(await answer(page)).toBe(stopped)
  expect(stopped).not.toContain('sentence.')
  expect(await page.locator('.answer.unfinished').count()).toBe(1)
  expect(await page.isVisible('#idComing')).toBe(false)
})

test('a page that is left leaves no answer behind', async () => {
  const page = await demo.open('/chat', { expectedComplaint: ABORTED })
  const other = await beginOther()
  await ask(page, 'What do you know?')
  await firstWords(page)
  expect(await answersBeingWritten()).toBe(2)

  await page.close()
  await expect.poll(answersBeingWritten, { interval: 200, timeout: 10_000 }).toBe(1)
  expect(other.isDone()).toBe(false)
  await other.leave()
})

test('a second question comes below the first answer, which stays as it was stopped', async () => {
  const page = await demo.open('/chat', { expectedComplaint: ABORTED })
  await ask(page, 'The first?')
  await firstWords(page)
  await page.click('#idStop')
  await isReady(page)
  const stopped = await answer(page)

  await ask(page, 'The second?')
  await page.waitForSelector('.question:has-text("The second?") + .answer:has-text("one thing")')
  const shown = await page.locator('#idLog > *').allTextContents()
  expect(shown.slice(0, 3)).toEqual(['The first?', stopped, 'The second?'])
  expect(shown).toHaveLength(4)
  await page.click('#idStop')
  await isReady(page)
  expect(await page.locator('.unfinished').count()).toBe(2)
})

test('an empty question is refused, and the message goes with the next question', async () => {
  const page = await demo.open('/chat', {
    expectedComplaint: /status of 422|^htmx:(afterRequest|sendAbort)\b/,
  })
  await ask(page, '   ')
  await page.waitForSelector('#idMessage:text-is("Please ask something.")')
  expect(await page.locator('#idLog > *').count()).toBe(0)
  expect(await page.isEnabled('[name=question]')).toBe(true)

  await ask(page, 'Anything?')
  await firstWords(page)
  expect(await page.textContent('#idMessage')).toBe('')
  await page.click('#idStop')
  await isReady(page)
})

test('a question that is too long is refused', async () => {
  const { text, response } = await askFor(/shorter/, 'why '.repeat(60))
  expect(response.status).toBe(422)
  expect(text).toBe('Please ask something shorter.')
})

test('markup in a question is shown as text', async () => {
  const page = await demo.open('/chat', { expectedComplaint: ABORTED })
  await ask(page, '<b>bold</b> & {{count}}')
  await page.waitForSelector('.question:text-is("<b>bold</b> & {{count}}")')
  await page.click('#idStop')
  await isReady(page)
})
