import { describe, expect, test } from 'vitest'
import { go } from '../../examples/go/programs.js'
import { freePort } from '../../examples/programs.js'
import { tools, useServer } from './harness.js'
import { add, hasRow, rows, specify } from './spec.js'

const subject = useServer(async (data) =>
  go({ port: await freePort(), data, tools: tools('go'), keepAliveSeconds: 1 }),
)

specify(subject, { restarts: 'go', ids: [], keepAlive: { text: ': keep-alive', heartbeat: '3s', count: 5 } })

describe('rows of HTML', () => {
  test('that the server renders appear live and in order', async () => {
    const [here, elsewhere] = [await subject.live('/rows'), await subject.live('/rows')]
    for (const model of ['Rendered 1', 'Rendered <2>']) await add(here, model)
    for (const page of [here, elsewhere]) {
      await hasRow(page, 'Rendered <2>')
      expect((await rows(page)).slice(0, 2)).toEqual([
        ['Test', 'Rendered <2>', '75'],
        ['Test', 'Rendered 1', '75'],
      ])
    }
  })

  test('with raw line feeds in the data lose their cells, and Sluice says why', async () => {
    const page = await subject.live('/rows-raw')
    const before = (await rows(page)).length
    await add(page, 'Raw')
    expect(await subject.says(page, /field-unknown/)).toContain(
      '/updates-raw sent the line "  <td>Test</td>"; begin every line of data with "data:"',
    )
    await page.waitForFunction((count) => document.querySelectorAll('#idTableBody tr').length > count, before)
    expect((await rows(page))[0]).toEqual([])
  })
})
