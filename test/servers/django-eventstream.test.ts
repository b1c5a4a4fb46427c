import { describe, expect, test } from 'vitest'
import { manage } from '../../examples/django/programs.js'
import { djangoEventstream } from '../../examples/django-eventstream/programs.js'
import { freePort } from '../../examples/programs.js'
import { isOpen, seen, sees, tools, useServer } from './harness.js'
import { add, hasRow, readStream, rows, send, specify } from './spec.js'

const subject = useServer(async (data) => {
  const [port, djangoPort, controlPort] = [await freePort(), await freePort(), await freePort()]
  return djangoEventstream({ port, djangoPort, controlPort, data, tools: tools('python', 'pushpin') })
})

/** Runs Python in another process than any that serves, with what is needed to publish. */
function elsewhere(python: string): void {
  const { env, script } = subject.setup
  manage(tools('python').python, script, env, 'shell', '--command', `${IMPORTS}\n${python}`)
}

const IMPORTS = `
from django.db import transaction
from django_eventstream import send_event
from django_eventstream.models import Event
from bikes.models import Bike, Notification
def add(model, publish=True):
    with transaction.atomic():
        bike = Bike.objects.create(manufacturer="Test", model=model, power=75)
        send_event("motorbikes", "new_bike", bike.data(), async_publish=not publish)`

specify(subject, { restarts: 'pushpin', ids: ['notifications', 'dashboard'] })

describe('behind Pushpin', () => {
  test('keep-alives, of which one comes every 20 s, hold a stream on which nothing happens', async () => {
    const page = await subject.live('/notifications')
    await page.$eval('[sse-connect]', (element) => {
      element.setAttribute('sse-config', 'heartbeat:21s')
      htmx.process(element)
    })
    await isOpen(page)
    await page.evaluate(() => window.sluiceSeen.splice(0))
    // A stream that is opened some seconds later has its first one when the page would have given up.
    await readStream(`${subject.setup.url}/sse-dashboard`, 'event: chart', 7)
    await readStream(`${subject.setup.url}/sse-notifications`, 'event: keep-alive', 1)
    expect(await seen(page, 'htmx:sseState')).toEqual([])
    await send(page, 'Still here')
    await page.waitForSelector('#idList p:has-text("Still here")')
  })

  test('an event of any process arrives in every page', async () => {
    const page = await subject.live('/motorbikes')
    elsewhere('add("From a command")')
    await hasRow(page, 'From a command')
  })

  test('a page of another origin may listen, when the server and the page allow it', async () => {
    const page = await subject.open(`${subject.setup.env.ALLOW_ORIGIN}/private`)
    await page.waitForSelector('[sse-state=failed]')
    await page.evaluate((url) => {
      htmx.config.selfRequestsOnly = false
      document.querySelector('[sse-swap]')?.setAttribute('sse-swap', 'new_bike')
      const stream = document.querySelector('[sse-connect]') as Element
      stream.setAttribute('sse-connect', url)
      htmx.process(stream)
    }, `${subject.setup.url}/sse-motorbikes`)
    await isOpen(page)
    elsewhere('add("From afar")')
    await page.waitForSelector('[sse-swap]:has-text("From afar")')
  })

  test('streams are held while Django is stopped and started again', async () => {
    const page = await subject.live('/motorbikes')
    await page.evaluate(() => window.sluiceSeen.splice(0))
    await subject.stop('django')
    elsewhere('add("While Django was down")')
    await hasRow(page, 'While Django was down')
    await subject.start('django')
    await add(page, 'Afterwards')
    await hasRow(page, 'Afterwards')
    expect(await seen(page, 'htmx:sseState')).toEqual([])
  })

  test('what is sent while Pushpin is down arrives afterwards, once and in order', async () => {
    const page = await subject.live('/motorbikes')
    await subject.stop('pushpin')
    await sees(page, 'htmx:sseState', 'retrying')
    // Nobody takes what is published: it is only in the database.
    elsewhere('add("Stored 1", publish=False)\nadd("Stored 2", publish=False)')
    await subject.start('pushpin')
    await page.evaluate(() => window.sluice.reconnect())
    await hasRow(page, 'Stored 2')
    await add(page, 'Published')
    await hasRow(page, 'Published')
    const models = (await rows(page)).map(([, model]) => model)
    expect(models.slice(0, 3)).toEqual(['Published', 'Stored 2', 'Stored 1'])
    expect(models).toEqual([...new Set(models)])
    expect(await rows(await subject.open('/motorbikes'))).toEqual(await rows(page))
  })

  test('a page whose place was forgotten is told, and shows a snapshot', async () => {
    const page = await subject.live('/motorbikes')
    await add(page, 'Known')
    await hasRow(page, 'Known')
    await subject.stop('pushpin')
    await sees(page, 'htmx:sseState', 'retrying')
    elsewhere('Bike.objects.create(manufacturer="Test", model="Untold", power=75)')
    elsewhere(
      'Event.objects.filter(channel="motorbikes").exclude(eid=0).delete()\nadd("Newer", publish=False)',
    )
    await subject.start('pushpin')
    await page.evaluate(() => window.sluice.reconnect())
    await sees(page, 'htmx:sseGap')
    expect((await seen(page, 'htmx:sseGap')).map(({ reason }) => reason)).toEqual(['reset'])
    await hasRow(page, 'Untold')
    await isOpen(page)
    await add(page, 'Healed')
    await hasRow(page, 'Healed')
    expect(await rows(page)).toEqual(await rows(await subject.open('/motorbikes')))
  })

  test('an error frame stops the retries and is shown', async () => {
    const page = await subject.open('/private')
    await page.waitForSelector('#idError:text("Permission denied to channels: private")')
    await page.waitForSelector('[sse-state=failed]')
    // What brings back a stream that waits for its next attempt.
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    const states = (await seen(page, 'htmx:sseState')).map(({ state }) => state)
    expect(states).toEqual(['connecting', 'open', 'failed'])
    expect(await subject.says(page, /stream-failed/)).toContain('Permission denied')
  })

  test('HTML that is sent as JSON is shown with its quotes, and Sluice says why', async () => {
    const page = await subject.live('/notifications')
    elsewhere('send_event("notifications", "message", "<p>Encoded</p>", async_publish=False)')
    expect(await subject.says(page, /html-quoted/)).toContain('send it without encoding it')
    expect(await page.textContent('#idList')).toContain('"Encoded"')
  })
})

declare const htmx: { process(element: Element): void; config: { selfRequestsOnly: boolean } }
