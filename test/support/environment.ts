import type { Environment } from 'vitest/runtime'
import type { TestBrowser } from './browser.js'
import type { Engine } from './engines.js'

declare global {
  /** The browser of this process, for all test files that it runs. */
  var testBrowser: TestBrowser
}

/** Node with a browser beside it, for as long as the process of the tests lives: starting one takes seconds. */
export default {
  name: 'browser',
  viteEnvironment: 'ssr',
  async setup(global, { engine }: { engine?: Engine }) {
    const browser = await start(engine)
    global.testBrowser = browser
    return {
      async teardown() {
        await browser.close()
      },
    }
  },
} satisfies Environment

/** Only what drives this engine is loaded. */
async function start(engine: Engine | undefined): Promise<TestBrowser> {
  if (engine === 'webkit') return (await import('./webdriver.js')).startWebKit()
  const { startChromium, startFirefox } = await import('./playwright.js')
  return engine === 'firefox' ? startFirefox() : startChromium()
}
