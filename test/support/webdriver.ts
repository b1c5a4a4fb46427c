/** WebKitGTK through its WebDriver. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { PageLeft, type Tab, type TestBrowser } from './browser.js'
import { spawnLeashed } from './leash.js'
import { findWebKitDriver } from './webkit.js'

/** How long a driver that has just been started may take to answer, in turns of 20 ms. */
const TURNS = 500

/** An error as WebDriver tells it. */
interface Refusal {
  readonly error: string
  readonly message: string
}

const EXECUTE = '/execute/sync'

/** @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

/** How long the driver may take for a script, none of which waits for anything, and for all else. */
const SCRIPT_LIMIT_MS = 5_000
const LIMIT_MS = 25_000

/** How long a page has between two looks at an evaluation that takes longer. */
const PENDING_MS = 5

/** The key of an element in an answer. @see https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** Starts a WebKitGTK on the screen that `WEBKIT_DISPLAY` names. */
export async function startWebKit(): Promise<TestBrowser> {
  const display = process.env.WEBKIT_DISPLAY
  // Without a screen the browser ends, and its driver never answers.
  if (!display) throw new Error('WebKitGTK needs a screen, named in WEBKIT_DISPLAY')
  const path = findWebKitDriver()
  if (!path) throw new Error('there is no WebKitWebDriver')
  const port = await freePort()
  const args = [`--port=${port}`, '--host=127.0.0.1']
  const { process: driver, end } = spawnLeashed(path, args, { DISPLAY: display })
  const session = new Session(`http://127.0.0.1:${port}`)
  await session.begin(driver)
  return {
    engine: 'webkit',
    hears: false,
    open: async () => new WebDriverTab(session, await session.openWindow()),
    async close() {
      try {
        await session.end()
      } finally {
        await end()
      }
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A browser as its driver has it: one command after the other, each to the window that was chosen last. */
class Session {
  readonly #driver: string
  #path = ''
  /** The window that it begins with stays: the browser ends with its last one. */
  #first = ''
  #window = ''
  #last: Promise<unknown> = Promise.resolve()

  constructor(driver: string) {
    this.#driver = driver
  }

  async begin(driver: ChildProcess): Promise<void> {
    for (let turn = 1; !(await this.#isReady()); turn++) {
      if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}`)
      if (turn === TURNS) throw new Error('WebKitWebDriver does not answer')
      await pause(20)
    }
    const { sessionId } = (await this.#send('POST', '/session', { capabilities: {} })) as {
      sessionId: string
    }
    this.#path = `/session/${sessionId}`
    // It would be a timer of the page, whose clock may be stopped.
    await this.#send('POST', '/timeouts', { script: null })
    this.#first = this.#window = (await this.#send('GET', '/window')) as string
  }

  /** Ends the browser; ending its driver alone would leave it running. */
  async end(): Promise<void> {
    await this.ask('DELETE', '')
  }

  async openWindow(): Promise<string> {
    const { handle } = (await this.ask('POST', '/window/new', { type: 'window' })) as { handle: string }
    return handle
  }

  async closeWindow(window: string): Promise<void> {
    await this.ask('DELETE', '/window', undefined, window)
  }

  /** Sends a command to a window. */
  async ask(method: string, path: string, body?: object, window = this.#first): Promise<unknown> {
    const answer = this.#last.then(async () => {
      if (window !== this.#window) {
        await this.#send('POST', '/window', { handle: window })
        this.#window = window
      }
      return this.#send(method, path, body)
    })
    this.#last = answer.catch(() => {})
    return answer
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.#driver}/status`)).ok
    } catch {
      return false
    }
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const isScript = path === EXECUTE
    let response: Response
    try {
      response = await fetch(this.#driver + this.#path + path, {
        method,
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(isScript ? SCRIPT_LIMIT_MS : LIMIT_MS),
      })
    } catch (error) {
      // A script that met the end of its document, which went into the back/forward cache with it.
      if (isScript && (error as Error).name === 'TimeoutError')
        throw new PageLeft('a script was not answered')
      throw new Error(`WebKitWebDriver does not answer: ${method} ${path}`, { cause: error })
    }
    const { value } = (await response.json()) as { value: unknown }
    if (response.ok) return value
    const { error, message } = value as Refusal
    const text = `${error}: ${message}`
    throw error === 'no such frame' ? new PageLeft(text) : new Error(text)
  }
}

/** What has become of something that a page was to evaluate. */
type Evaluation =
  | { readonly json: string }
  | { readonly error: string }
  | { readonly pending: true }
  | { readonly lost: true }

declare global {
  interface Window {
    /** What evaluations that took longer have come to. */
    evaluations?: Map<string, Evaluation>
  }
}

/** Stands for `undefined`, which JSON does not know. */
const UNDEFINED = '\0undefined'

/** Runs in the page: begins to evaluate, and waits for the result until the next task. */
async function begin(work: () => unknown, id: string): Promise<Evaluation> {
  const evaluate = async (): Promise<Evaluation> => {
    try {
      const plain = (_key: string, value: unknown) => {
        if (value instanceof EventTarget) return String(value)
        return value === undefined ? '\0undefined' : value
      }
      return { json: JSON.stringify(await work(), plain) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const evaluated = evaluate()
  // Timers may stand still in a page, messages do not.
  const { port1, port2 } = new MessageChannel()
  const nextTask = new Promise<Evaluation>((resolve) => {
    port1.onmessage = () => resolve({ pending: true })
  })
  port2.postMessage(undefined)
  const first = await Promise.race([evaluated, nextTask])
  if ('pending' in first) {
    window.evaluations ??= new Map()
    const all = window.evaluations
    all.set(id, first)
    evaluated.then((result) => all.set(id, result))
  }
  return first
}

/** Runs in the page: what has become of an evaluation. */
function look(id: string): Evaluation {
  return window.evaluations?.get(id) ?? { lost: true }
}

class WebDriverTab implements Tab {
  readonly #session: Session
  readonly #window: string
  #evaluations = 0

  constructor(session: Session, window: string) {
    this.#session = session
    this.#window = window
  }

  async goto(url: string): Promise<void> {
    await this.#ask('/url', { url })
  }

  async back(): Promise<void> {
    await this.#ask('/back', {})
  }

  async forward(): Promise<void> {
    await this.#ask('/forward', {})
  }

  async reload(): Promise<void> {
    await this.#ask('/refresh', {})
  }

  /** No other command passes while a script waits, so one that takes longer than a task is asked for later. */
  async evaluate(expression: string): Promise<unknown> {
    const id = JSON.stringify(`evaluation ${++this.#evaluations}`)
    let answer = await this.#execute(`(${begin})(() => (${expression}), ${id})`)
    while ('pending' in answer) {
      await pause(PENDING_MS)
      answer = await this.#execute(`(${look})(${id})`)
    }
    if ('lost' in answer) throw new PageLeft('the page was left before it had an answer')
    if ('error' in answer) throw new Error(answer.error)
    return JSON.parse(answer.json, (_key, value) => (value === UNDEFINED ? undefined : value))
  }

  async click(selector: string): Promise<void> {
    const using = { using: 'css selector', value: selector }
    const found = (await this.#ask('/element', using)) as Record<string, string>
    await this.#ask(`/element/${found[ELEMENT]}/click`, {})
  }

  async press(key: string): Promise<void> {
    const value = KEYS[key] ?? key
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
    await this.#ask('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  async front(): Promise<void> {
    // Each is a window of a browser of its own.
  }

  async beside(): Promise<Tab> {
    return new WebDriverTab(this.#session, await this.#session.openWindow())
  }

  async crash(): Promise<void> {
    throw new Error('WebDriver cannot crash a tab')
  }

  async reset(): Promise<void> {
    // Those of the document's host alone; a page of another host that sets some has to be cleared by its test.
    await this.#session.ask('DELETE', '/cookie', undefined, this.#window)
    await this.goto('about:blank')
  }

  async collectGarbage(): Promise<void> {
    throw new Error('WebDriver cannot collect garbage')
  }

  async close(): Promise<void> {
    await this.#session.closeWindow(this.#window)
  }

  async #execute(script: string): Promise<Evaluation> {
    return (await this.#ask(EXECUTE, { script: `return ${script}`, args: [] })) as Evaluation
  }

  #ask(path: string, body: object): Promise<unknown> {
    return this.#session.ask('POST', path, body, this.#window)
  }
}
