/**
 * Fills a page before its run, and prepares what watches it. Sent to the page as its own source text, so it uses
 * nothing from outside of itself.
 */
export function prepare() {
  const content = /** @type {HTMLTemplateElement} */ (document.querySelector('#content')).content
  document.querySelector('main')?.append(content)

  const rows = document.getElementById('rows')
  const cells = document.getElementsByClassName('cell')
  /** @type {PerformanceEntry[]} */
  const longTasks = []
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries())
  }).observe({ type: 'longtask' })

  /** @type {number[]} */
  const frames = []
  /** @type {number[]} */
  const latencies = []
  let first = 0
  let last = 0
  window.bench = {
    longestTask: (since) =>
      Math.max(50, ...longTasks.filter((task) => task.startTime >= since).map((task) => task.duration)),
    until(cell, html, timeoutMs) {
      const deadline = performance.now() + timeoutMs
      return new Promise((resolve, reject) => {
        look()
        function look() {
          const newest = rows ? rows.lastElementChild : cells[cell]
          if (newest?.innerHTML === html) resolve()
          else if (performance.now() > deadline) reject(new Error(`the page never shows ${html}`))
          else setTimeout(look, 20)
        }
      })
    },
    watch() {
      const observer = new MutationObserver((changes) => {
        const now = performance.now()
        for (const { addedNodes } of changes)
          for (const node of addedNodes) {
            const sent = /** @type {HTMLElement} */ (node).dataset?.sent
            if (!sent) continue
            first ||= now
            last = now
            latencies.push(performance.timeOrigin + now - Number(sent))
          }
      })
      if (rows) observer.observe(rows, { childList: true })
      requestAnimationFrame(function count() {
        frames.push(performance.now())
        requestAnimationFrame(count)
      })
    },
    watched: () => ({
      frames: frames.filter((at) => at > first && at <= last).length,
      ms: last - first,
      latencies: latencies.sort((one, other) => one - other),
    }),
  }
}

/**
 * Frames a second that the display takes, measured where nothing else happens.
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<number>}
 */
export async function displayRate(browser) {
  const page = await browser.newPage()
  try {
    return await page.evaluate(
      () =>
        new Promise((resolve) => {
          /** @type {number[]} */
          const times = []
          requestAnimationFrame(function count(time) {
            times.push(time)
            if (times.length < 100) requestAnimationFrame(count)
            else resolve(1000 / median(times.slice(1).map((time, index) => time - (times[index] ?? 0))))
          })
          /** @param {number[]} values */
          function median(values) {
            return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
          }
        }),
    )
  } finally {
    await page.close()
  }
}
