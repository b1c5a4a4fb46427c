import { readFileSync } from 'node:fs'

/**
 * Answers a stream of a page with a recording, and ends it.
 * @param {import('playwright-core').Page} page
 * @param {string} url as a pattern
 * @param {string} file
 */
export async function playInstead(page, url, file) {
  let asked = 0
  await page.route(url, (route) =>
    asked++ === 0
      ? route.fulfill({ contentType: 'text/event-stream', body: readFileSync(file, 'utf8') })
      : // 204 ends a stream for good: after the end of the recording the page asks again.
        route.fulfill({ status: 204 }),
  )
}
