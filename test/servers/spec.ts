import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Setup } from '../../examples/programs.js'
import { isOpen, type Subject, seen, sees } from './harness.js'

/** What is different from server to server. */
export interface Traits<S extends Setup> {
  /** The program that is stopped and started again in the middle. */
  readonly restarts: keyof S['programs'] & string
  /** Which streams have ids, so that nothing is missed; the others tell a gap, and their pages heal. */
  readonly ids: readonly ('notifications' | 'dashboard')[]
  /** What the server says when nothing happens, the silence that a page is to bear, and how often to wait for it. */
  readonly keepAlive?: { readonly text: string; readonly heartbeat: string; readonly count: number }
}

/** What must hold on every server that has the pages of the examples. */
export function specify<S extends Setup>(subject: Subject<S>, { restarts, ids, keepAlive }: Traits<S>): void {
  /**
   * Stops the server and starts it again, while a page cannot reach its stream; then `missed` happens, which the page is
   * therefore bound to miss, and the page comes back.
   */
  async function restart(
    page: Page,
    stream: string,
    missed: (elsewhere: Page) => Promise<void>,
    path: string,
  ) {
    await subject.stop(restarts)
    await sees(page, 'htmx:sseState', 'retrying')
    await page.route(`**${stream}*`, (route) => route.abort('connectionrefused'))
    await subject.start(restarts)
    await missed(await subject.open(path))
    await page.unroute(`**${stream}*`)
    // It would come back by itself, some seconds later.
    await page.evaluate(() => window.sluice.reconnect())
    await isOpen(page)
  }

  /** The findings that the pages have told, apart from the loss of a stream that was meant to be lost. */
  const findings = () =>
    subject.said.filter((text) => text.startsWith('Sluice ') && !/stream-(lost|quiet)/.test(text))

  describe('motorbikes', () => {
    test('rows appear live and in order, in every open page', async () => {
      const [here, elsewhere] = [await subject.live('/motorbikes'), await subject.live('/motorbikes')]
      const before = await rows(elsewhere)
      for (const model of ['One', 'Two', 'Three', 'Four', 'Five']) await add(here, model)
      for (const page of [here, elsewhere]) {
        await hasRow(page, 'Five')
        expect(await rows(page)).toEqual([...['Five', 'Four', 'Three', 'Two', 'One'].map(row), ...before])
      }
      expect(findings()).toEqual([])
    })

    test('nothing is lost or doubled when the server is stopped and started again', async () => {
      const page = await subject.live('/motorbikes')
      await add(page, 'Before')
      await hasRow(page, 'Before')
      const before = await rows(page)
      const missed = async (elsewhere: Page) => {
        for (const model of ['Missed 1', 'Missed 2', 'Missed 3']) await add(elsewhere, model)
        await hasRow(elsewhere, 'Missed 3')
      }
      await restart(page, '/sse-motorbikes', missed, '/motorbikes')
      await add(page, 'After')
      await hasRow(page, 'After')
      expect(await rows(page)).toEqual([...['After', 'Missed 3', 'Missed 2', 'Missed 1'].map(row), ...before])
      expect(await rows(await subject.open('/motorbikes'))).toEqual(await rows(page))
      expect(await seen(page, 'htmx:sseGap')).toEqual([])
      expect(findings()).toEqual([])
    })
  })

  describe('notifications', () => {
    test('appear live, the newest first', async () => {
      const [here, elsewhere] = [await subject.live('/notifications'), await subject.live('/notifications')]
      for (const text of ['Tea', '<b>Coffee</b> & cake']) await send(here, text)
      for (const page of [here, elsewhere]) {
        await hasText(page, 'Coffee')
        expect(await texts(page, /Tea|Coffee/)).toEqual(['<b>Coffee</b> & cake', 'Tea'])
      }
      expect(findings()).toEqual([])
    })

    const heals = ids.includes('notifications') ? 'miss nothing' : 'tell a gap, and the page heals,'
    test(`${heals} when the server is stopped and started again`, async () => {
      const page = await subject.live('/notifications')
      await send(page, 'Early')
      await hasText(page, 'Early')
      const missed = async (elsewhere: Page) => {
        await send(elsewhere, 'Missed')
        await hasText(elsewhere, 'Missed')
      }
      await restart(page, '/sse-notifications', missed, '/notifications')
      await hasText(page, 'Missed')
      await send(page, 'Late')
      await hasText(page, 'Late')
      const known = await texts(await subject.open('/notifications'), /Early|Missed|Late/)
      expect(known.slice(0, 2)).toEqual(['Late', 'Missed'])
      expect(await texts(page, /Early|Missed|Late/)).toEqual(known)
      const gaps = (await seen(page, 'htmx:sseGap')).map(({ reason }) => reason)
      expect(gaps).toEqual(ids.includes('notifications') ? [] : ['no-id'])
      expect(findings()).toEqual([])
    })
  })

  describe('the dashboard', () => {
    test('shows numbers and draws a chart, and goes on after the server was started again', async () => {
      const page = await subject.live('/dashboard')
      for (const name of ['load', 'memory', 'streams'])
        await page.waitForFunction(
          (name) => document.querySelector(`[sse-swap=${name}]`)?.textContent !== '…',
          name,
        )
      await page.waitForFunction(() => times.length >= 3)
      await restart(page, '/sse-dashboard', async () => {}, '/dashboard')
      if (!ids.includes('dashboard')) await sees(page, 'htmx:sseGap')
      const newest = await page.evaluate(() => times.at(-1) ?? 0)
      await page.waitForFunction((newest) => (times.at(-1) ?? 0) > newest, newest)
      const drawn = await page.evaluate(() => times)
      expect(drawn).toEqual([...new Set(drawn)].sort((one, other) => one - other))
      expect(findings()).toEqual([])
    })
  })

  if (!keepAlive) return
  test('keep-alives hold a stream on which nothing happens', async () => {
    const page = await subject.live('/motorbikes')
    await page.$eval(
      '[sse-connect]',
      (element, heartbeat) => {
        element.setAttribute('sse-config', `heartbeat:${heartbeat}`)
        htmx.process(element)
      },
      keepAlive.heartbeat,
    )
    await isOpen(page)
    await page.evaluate(() => window.sluiceSeen.splice(0))
    await readStream(`${subject.setup.url}/sse-motorbikes`, keepAlive.text, keepAlive.count)
    await add(page, 'Idle')
    await hasRow(page, 'Idle')
    expect((await seen(page, 'htmx:sseState')).length).toBe(0)
  })
}

/** Globals of the page with the chart, and of htmx. */
declare const times: number[]
declare const htmx: { process(element: Element): void }

/** Reads an event stream until it has said something so many times, then leaves. */
export async function readStream(url: string, text: string, count: number): Promise<string> {
  const leave = new AbortController()
  const response = await fetch(url, { signal: leave.signal })
  let read = ''
  for await (const chunk of response.body ?? []) {
    read += new TextDecoder().decode(chunk)
    if (read.split(text).length > count) break
  }
  leave.abort()
  return read
}

const row = (model: string): string[] => ['Test', model, '75']

/** Adds a bike by the form of a page, and waits until the server has taken it. */
export async function add(page: Page, model: string): Promise<void> {
  for (const [name, value] of Object.entries({ manufacturer: 'Test', model, power: '75' }))
    await page.fill(`[name=${name}]`, value)
  await page.click('button')
  await page.waitForSelector(`#idMessage:text("Added: Test ${model}.")`)
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=model]')?.value === '')
}

export const hasRow = (page: Page, model: string) =>
  page.waitForSelector(`#idTableBody tr:has(td:text-is("${model}"))`)

/** The text of every cell, row by row. */
export const rows = (page: Page) =>
  page.$$eval('#idTableBody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim())),
  )

export async function send(page: Page, text: string): Promise<void> {
  await page.fill('[name=text]', text)
  await Promise.all([page.waitForResponse('**/notifications'), page.click('button')])
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=text]')?.value === '')
}

export const hasText = (page: Page, text: string) => page.waitForSelector(`#idList p:has-text("${text}")`)

/** The notifications of a page that this looks for, without their times. */
const texts = async (page: Page, wanted: RegExp): Promise<string[]> => {
  const all = await page.$$eval('#idList p', (shown) =>
    shown.map((one) => one.lastChild?.textContent?.trim() ?? ''),
  )
  return all.filter((text) => wanted.test(text))
}
