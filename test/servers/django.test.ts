import { expect, test } from 'vitest'
import { django } from '../../examples/django/programs.js'
import { freePort } from '../../examples/programs.js'
import { tools, useServer } from './harness.js'
import { specify } from './spec.js'

const subject = useServer(async (data) =>
  django({ port: await freePort(), data, tools: tools('python'), env: { KEEP_ALIVE_SECONDS: '1' } }),
)

specify(subject, {
  restarts: 'django',
  ids: [],
  keepAlive: { text: ': keep-alive', heartbeat: '3s', count: 5 },
})

test('a sync generator under ASGI arrives all at once, an async one line by line; Sluice says so', async () => {
  const page = await subject.open('/sync')
  // The first line of the one is there before any of the other, which was asked for at the same time.
  await page.waitForSelector('#idAsync li')
  expect(await page.$$('#idSync li')).toEqual([])
  expect(await subject.says(page, /stream-buffered/)).toContain('/stream/ came all at once;')
  expect(await page.$$('#idSync li')).toHaveLength(5)
  expect(subject.said.filter((text) => text.includes('async-stream/ came'))).toEqual([])
})
