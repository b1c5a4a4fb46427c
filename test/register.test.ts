import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { version } from '../package.json'
import type { Sluice } from '../src/api.js'
import { everyHtmx } from '../src/host/every.js'
import type { Host, HostCallbacks } from '../src/host/host.js'
import type { Htmx } from '../src/register.js'
import type { Unattached } from '../src/sluice.js'

// happy-dom lacks what htmx needs to start, so its place is held by as much of it as registering needs.
function fakeHtmx(version = '2.0.11') {
  return {
    version,
    config: { swappingClass: 'htmx-swapping' },
    defineExtension: vi.fn((_name: string, extension: { init?(api: object): void }) => {
      extension.init?.({ withExtensions() {} })
    }),
    removeExtension: vi.fn(),
  }
}

/** The same of an htmx that registers extensions as htmx 4 does. */
function fakeModernHtmx(version = '4.0.0') {
  return {
    version,
    config: {},
    registerExtension: vi.fn((_name: string, extension: { init?(api: object): void }) => {
      extension.init?.({})
    }),
  }
}

/** A Sluice that waits for its htmx. */
function waiting() {
  const sluice: Sluice = {
    version: 'x',
    registerEngine() {},
    waiting: 0,
    findings: () => [],
    connections: () => [],
    close() {},
    reconnect() {},
    on: () => () => {},
    send() {},
    render: () => '',
  }
  return { sluice, attach: vi.fn(), runEarly() {} } satisfies Unattached
}

/** Takes back what a test added to the page. */
const undo: (() => void)[] = []

let install: typeof import('../src/install.js').install
let register: typeof import('../src/register.js').register
let whenHtmx: typeof import('../src/register.js').whenHtmx

const warn = vi.fn()
const error = vi.fn()

beforeEach(async () => {
  // A fresh page: what was warned of in another test is forgotten.
  vi.resetModules()
  ;({ install } = await import('../src/install.js'))
  ;({ register, whenHtmx } = await import('../src/register.js'))
  vi.spyOn(console, 'warn').mockImplementation(warn)
  vi.spyOn(console, 'error').mockImplementation(error)
  // What is listened to is given back after the test.
  for (const target of [document, window]) {
    const { addEventListener } = target
    vi.spyOn(target, 'addEventListener').mockImplementation((...args: unknown[]) => {
      addEventListener.apply(target, args as never)
      undo.push(() => target.removeEventListener(...(args as Parameters<typeof removeEventListener>)))
    })
  }
})

afterEach(() => {
  for (const back of undo.splice(0)) back()
  document.head.innerHTML = ''
  vi.restoreAllMocks()
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

/** What was said on the console, each with its code first. */
const said = (log: typeof warn) => log.mock.calls.map(([text]) => `${text.message ?? text}`.trim())

describe('install', () => {
  test('gives the Sluice of an htmx: the same one when called again', () => {
    const htmx = fakeHtmx()
    expect(install(htmx)).toBe(install(htmx))
    expect(warn).not.toHaveBeenCalled()
  })

  test('registers the extensions of an htmx once', () => {
    const htmx = fakeHtmx()
    const { defineExtension } = htmx
    install(htmx)
    install(htmx)
    const names = defineExtension.mock.calls.map(([name]) => name)
    expect(names.filter((name) => name !== 'sluice')).toEqual(['sse', 'client-side-templates'])
  })

  test('leaves no extension of its own beside them', () => {
    const htmx = fakeHtmx()
    // Sluice puts something before it.
    const { removeExtension } = htmx
    install(htmx)
    expect(removeExtension.mock.calls).toEqual([['sluice']])
  })

  test('gives each htmx a Sluice of its own', () => {
    expect(install(fakeHtmx())).not.toBe(install(fakeHtmx()))
  })

  test('gives a Sluice that tells the version of the package', () => {
    expect(install(fakeHtmx()).version).toBe(version)
  })

  test('sets nothing on the page', () => {
    const before = Object.keys(window)
    install(fakeHtmx())
    expect(Object.keys(window)).toEqual(before)
  })
})

describe('the import beside install', () => {
  /** Imports the package where this is the htmx of the page. */
  async function imported(htmx: Htmx): Promise<Sluice> {
    vi.stubGlobal('htmx', htmx)
    return (await import('../src/index.js')).default
  }

  test('is the Sluice of this htmx, and tells nothing', async () => {
    const htmx = fakeHtmx()
    const own = install(htmx)
    const sluice = await imported(htmx)
    expect(sluice.connections).toBe(own.connections)
    expect(sluice.on).toBe(own.on)
    const tap = vi.fn()
    sluice.tap = tap
    expect(own.tap).toBe(tap)
    expect(warn).not.toHaveBeenCalled()
  })

  test('hands on what was asked of it before', async () => {
    vi.stubGlobal('htmx', undefined)
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    vi.doMock('htmx.org', () => {
      throw new Error('not installed')
    })
    const { default: sluice } = await import('../src/index.js')
    const engine = { compile: () => () => '' }
    const [listener, tap] = [vi.fn(), vi.fn()]
    sluice.registerEngine('eta', engine)
    sluice.on('/events', 'a', listener)
    sluice.tap = tap
    const own = waiting().sluice
    const [registerEngine, on] = [vi.spyOn(own, 'registerEngine'), vi.spyOn(own, 'on')]
    // Until the import of htmx has failed.
    await vi.waitFor(() => {
      vi.stubGlobal('htmx', { ...fakeHtmx(), sluice: own })
      window.dispatchEvent(new Event('load'))
      expect(on.mock.calls).toEqual([['/events', 'a', listener]])
    })
    expect(registerEngine.mock.calls).toEqual([['eta', engine]])
    expect(own.tap).toBe(tap)
    vi.doUnmock('htmx.org')
  })
})

describe('registering', () => {
  /** Attributes that only the pages of one version have, by which its host is known. */
  function attributesOf(htmx: Htmx): readonly string[] {
    const own = waiting()
    expect(register(htmx, everyHtmx, own)).toBe(own.sluice)
    expect(own.attach).toHaveBeenCalledOnce()
    expect(error).not.toHaveBeenCalled()
    const [makeHost] = own.attach.mock.lastCall as [(page: HostCallbacks) => Host]
    const { watchedAttributes: attributes } = makeHost({
      processed() {},
      cleanedUp() {},
      templateOf: () => undefined,
      renderResponse: (_element, text) => text,
      answered() {},
      beforeSwap() {},
    })
    return attributes
  }

  test.each(['1.9.0', '1.9.12', '1.9.13-beta1'])('htmx %s has the host for htmx 1.9', (version) => {
    expect(attributesOf(fakeHtmx(version))).toEqual(['hx-sse', 'data-hx-sse'])
  })

  test.each(['2.0.0', '2.0.4', '2.0.11', '2.1.0', '2.0.0-beta4'])(
    'htmx %s has the host for htmx 2',
    (version) => {
      expect(attributesOf(fakeHtmx(version))).toEqual([])
    },
  )

  test.each(['4.0.0', '4.1.2', '4.0.0-alpha5'])('htmx %s has the host for htmx 4', (version) => {
    expect(attributesOf(fakeModernHtmx(version))).toContain('hx-sse:connect')
  })

  test('an htmx 4 that also has what htmx 2 has is htmx 4', () => {
    expect(attributesOf({ ...fakeHtmx(), ...fakeModernHtmx() })).toContain('hx-sse:connect')
  })

  const unknown: [what: string, htmx: Htmx][] = [
    ...['1.8.6', '1.90.0', '3.0.0', '4.0.0', '5.0.0', '20.0.0', 'x2.0.0', ''].map(
      (version): [string, Htmx] => [`"${version}"`, fakeHtmx(version)],
    ),
    ...['1.9.12', '2.0.11', '3.0.0', '5.0.0', '40.0.0', 'x4.0.0'].map((version): [string, Htmx] => [
      `"${version}" with the extensions of htmx 4`,
      fakeModernHtmx(version),
    ]),
    ...['1.9.12', '2.0.11', '4.0.0'].map((version): [string, Htmx] => [
      `"${version}" without extensions`,
      { version },
    ]),
  ]

  test.each(unknown)('htmx %s is not known: it is told once, with the fix, and left alone', (_what, htmx) => {
    const { defineExtension, registerExtension } = htmx as Partial<
      ReturnType<typeof fakeHtmx> & ReturnType<typeof fakeModernHtmx>
    >
    const own = waiting()
    register(htmx, everyHtmx, own)
    register(htmx, everyHtmx, own)
    install(htmx)
    expect(said(error)).toEqual([
      expect.stringMatching(
        /^Sluice htmx-unknown: this is htmx .*, and this file serves 1\.9, 2, 4; load another htmx/,
      ),
    ])
    expect(said(error)[0]).toContain(htmx.version)
    expect(own.attach).not.toHaveBeenCalled()
    for (const extend of [defineExtension, registerExtension])
      if (extend) expect(extend).not.toHaveBeenCalled()
  })

  test('a second copy is told, and does nothing', () => {
    const htmx = fakeHtmx()
    const [first, second] = [waiting(), waiting()]
    register(htmx, everyHtmx, first)
    expect(register(htmx, everyHtmx, second)).toBe(first.sluice)
    expect(second.attach).not.toHaveBeenCalled()
    expect(said(warn)).toEqual([expect.stringMatching(/^Sluice copy-loaded: /)])
  })

  test('the same copy again is not told', () => {
    const htmx = fakeHtmx()
    const own = waiting()
    register(htmx, everyHtmx, own)
    register(htmx, everyHtmx, own)
    expect(own.attach).toHaveBeenCalledOnce()
    expect(warn).not.toHaveBeenCalled()
  })

  test('install gives the Sluice of a script tag, and tells nothing', () => {
    const htmx = fakeHtmx()
    const own = waiting()
    register(htmx, everyHtmx, own)
    expect(install(htmx)).toBe(own.sluice)
    expect(warn).not.toHaveBeenCalled()
  })

  test('a script tag after install is told as a second copy', () => {
    const htmx = fakeHtmx()
    const sluice = install(htmx)
    expect(register(htmx, everyHtmx, waiting())).toBe(sluice)
    expect(said(warn)).toEqual([expect.stringMatching(/^Sluice copy-loaded: /)])
  })
})

describe('the htmx of the page', () => {
  const callback = vi.fn<(htmx: Htmx) => void>()

  /** A script element has been run: it set this, and fires its event. */
  function scriptRuns(sets: Record<string, unknown> = {}): void {
    for (const [name, value] of Object.entries(sets)) vi.stubGlobal(name, value)
    document.head.append(document.createElement('p'))
    document.head.lastElementChild?.dispatchEvent(new Event('load'))
  }

  const pageLoads = () => window.dispatchEvent(new Event('load'))

  beforeEach(() => {
    vi.stubGlobal('htmx', undefined)
    // The document of happy-dom is complete from the beginning.
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  })

  test('is there already', () => {
    const htmx = fakeHtmx()
    vi.stubGlobal('htmx', htmx)
    whenHtmx(callback)
    scriptRuns()
    pageLoads()
    expect(callback.mock.calls).toEqual([[htmx]])
  })

  test('comes with a later script, and is found right after it has run', () => {
    const htmx = fakeHtmx()
    whenHtmx(callback)
    scriptRuns()
    expect(callback).not.toHaveBeenCalled()
    scriptRuns({ htmx })
    expect(callback.mock.lastCall).toEqual([htmx])
  })

  test('is found when the page has loaded where no script told of it', () => {
    const htmx = fakeHtmx()
    whenHtmx(callback)
    vi.stubGlobal('htmx', htmx)
    pageLoads()
    expect(callback.mock.lastCall).toEqual([htmx])
    expect(error).not.toHaveBeenCalled()
  })

  test('does not come: it is told once the page has loaded, with the fix', () => {
    whenHtmx(callback)
    scriptRuns()
    expect(error).not.toHaveBeenCalled()
    pageLoads()
    expect(said(error)).toEqual([expect.stringMatching(/^Sluice htmx-missing: .*load it/)])
    expect(callback).not.toHaveBeenCalled()
  })

  test('is still found when it comes after that', () => {
    const htmx = fakeHtmx()
    whenHtmx(callback)
    pageLoads()
    scriptRuns({ htmx })
    expect(callback.mock.lastCall).toEqual([htmx])
  })

  test('is not told as missing where it came in time', () => {
    whenHtmx(callback)
    scriptRuns({ htmx: fakeHtmx() })
    pageLoads()
    expect(error).not.toHaveBeenCalled()
  })

  test('is registered with once, whatever scripts still come', () => {
    const own = waiting()
    whenHtmx((htmx) => register(htmx, everyHtmx, own))
    scriptRuns({ htmx: fakeHtmx() })
    scriptRuns()
    scriptRuns()
    pageLoads()
    expect(own.attach).toHaveBeenCalledOnce()
    expect(warn).not.toHaveBeenCalled()
  })
})
