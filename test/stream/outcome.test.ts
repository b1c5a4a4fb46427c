import { describe, expect, test, vi } from 'vitest'
import { judge } from '../../src/stream/outcome.js'
import { CLOSED, next } from '../../src/stream/policy.js'
import type { Ending } from '../../src/transport/transport.js'

const NOW = Date.UTC(2026, 0, 1, 12)

const judged = (ending: Ending) => judge(ending, NOW)

/** What happens when an answer of this status ends the first attempt. */
function outcomeOf(status: number, more: Ending = {}): string {
  return judged({ status, contentType: 'text/html', url: 'http://localhost/events', ...more }).action.type
}

/** Waits by chance nothing less than it may. */
const settings = {
  reconnect: true,
  reconnectDelay: undefined,
  reconnectMaxDelay: 60_000,
  reconnectMaxAttempts: Number.POSITIVE_INFINITY,
  reconnectJitter: 1,
  eventSourceOnly: false,
  hasOwnSource: false,
}

describe('an attempt that is answered with', () => {
  test.each([204, 400, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 422, 451, 499])(
    'status %d is the last',
    (status) => {
      expect(outcomeOf(status)).toBe('refused')
    },
  )

  test.each([201, 202, 203, 205, 206, 226, 299, 300, 304, 305])(
    'status %d is the last: only 200 is an event stream',
    (status) => {
      expect(outcomeOf(status)).toBe('refused')
      expect(outcomeOf(status, { contentType: 'text/event-stream' })).toBe('refused')
    },
  )

  test.each([408, 425, 429, 500, 501, 502, 503, 504, 507, 511, 520, 599])(
    'status %d is followed by another',
    (status) => {
      expect(outcomeOf(status)).toBe('lost')
    },
  )

  test.each([401, 403])('status %d is the last, unless the page knows how to go on', (status) => {
    expect(judged({ status })).toMatchObject({ action: { type: 'refused' }, isAnswerable: true })
  })

  test.each([200, 204, 400, 402, 404, 407, 410, 429, 503])(
    'status %d is nothing that the page could change',
    (status) => {
      expect(judged({ status }).isAnswerable).toBeFalsy()
    },
  )

  test.each([400, 409, 412, 416, 422])('status %d may be a refusal of the last event ID', (status) => {
    expect(judged({ status }).idRefused).toBe(true)
  })

  test.each([200, 204, 401, 403, 404, 405, 410, 429, 500, 503])(
    'status %d is no refusal of the last event ID',
    (status) => {
      expect(judged({ status }).idRefused).toBeFalsy()
    },
  )

  test('a break that leaves an EventSource corrupted waits as long as a browser does', () => {
    const { action, reason } = judged({ recovering: true, corrupted: true })
    expect(reason).toBe('it was interrupted')
    const open = { ...CLOSED, state: 'open', connection: 1, newest: 1, opened: true, proven: true } as const
    expect(next(open, { ...action, of: 1 }, settings, 0.99)).toMatchObject({
      state: 'retrying',
      delay: 3000,
    })
  })

  test('a page is the last: it is told which, and from where', () => {
    const login = 'http://localhost/login'
    const { action, reason } = judged({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      url: login,
    })
    expect(action.type).toBe('refused')
    expect(reason).toContain('text/html; charset=utf-8')
    expect(reason).toContain(login)
  })

  test('no content type is the last, and is called so', () => {
    expect(judged({ status: 200, contentType: null, url: '/events' })).toMatchObject({
      action: { type: 'refused' },
      reason: expect.stringMatching(/^no content type/),
    })
  })

  test.each([204, 404, 410, 418, 429, 503])('status %d is told', (status) => {
    expect(judged({ status, url: '/events' }).reason).toContain(`${status}`)
  })
})

describe('a connection that', () => {
  test.each<[which: string, Ending, type: string]>([
    ['the server ended', { clean: true }, 'ended'],
    ['got no answer', { cause: new TypeError('Failed to fetch') }, 'lost'],
    ['broke off', { cause: new TypeError('network error') }, 'lost'],
    ['was silent for too long', { cause: 'no heartbeat' }, 'lost'],
    ['ended for no reason at all', {}, 'lost'],
    ['the page did not want', { cancelled: true }, 'refused'],
    ['the browser opens again', { recovering: true, cause: new Event('error') }, 'interrupted'],
    ['the browser gave up', { recovering: false, cause: new Event('error') }, 'lost'],
  ])('%s', (_which, ending, type) => {
    const { action, reason, isAnswerable: answerable, idRefused } = judged(ending)
    expect(action.type).toBe(type)
    expect(reason).toMatch(/\w/)
    expect(answerable || idRefused).toBeFalsy()
  })

  test('the browser gave up says that it says nothing', () => {
    expect(judged({ recovering: false }).reason).toMatch(/EventSource does not say why/)
  })
})

describe('a page instead of a stream', () => {
  const page = { status: 200, contentType: 'text/html', url: '/login' }

  test('that a redirect led to is taken for one to log in', () => {
    expect(judged({ ...page, redirected: true }).reason).toMatch(/from \/login, by a redirect; .*401/)
  })

  test('that the URL itself led to is not', () => {
    expect(judged({ ...page, redirected: false }).reason).toBe(
      'text/html instead of text/event-stream from /login',
    )
  })
})

describe('Retry-After', () => {
  /** How many milliseconds after now the server wants to be asked again. */
  function asked(retryAfter: string | null | undefined, status = 503): number | undefined {
    const { action } = judged({ status, ...(retryAfter !== undefined && { retryAfter }) })
    return action.type === 'lost' ? action.retryAfter : undefined
  }

  test.each<[text: string, ms: number]>([
    ['0', 0],
    ['1', 1000],
    ['120', 120_000],
    [' 30 ', 30_000],
    ['007', 7000],
    ['86400', 86_400_000],
  ])('"%s" is a number of seconds', (text, ms) => {
    expect(asked(text)).toBe(ms)
  })

  test.each<[text: string, ms: number]>([
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['Thu, 01 Jan 2026 12:00:00 GMT', 0],
    ['Thursday, 01-Jan-26 12:01:00 GMT', 60_000],
    ['Thu Jan  1 12:00:05 2026 GMT', 5000],
  ])('"%s" is a date', (text, ms) => {
    expect(asked(text)).toBe(ms)
  })

  // Without it, a browser takes the time of its own place.
  test.each(['Thu Jan  1 12:00:05 2026', 'Thu, 01 Jan 2026 12:00:05'])(
    '"%s", which names no time zone, is read as GMT',
    (text) => {
      const parse = vi.spyOn(Date, 'parse')
      expect(asked(text)).toBe(5000)
      expect(parse.mock.lastCall).toEqual([`${text} GMT`])
      parse.mockRestore()
    },
  )

  test('a date of another time zone is understood', () => {
    expect(asked('Thu, 01 Jan 2026 14:00:05 +0200')).toBe(5000)
  })

  test.each(['Wed, 31 Dec 2025 23:59:59 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'a date that is over is no time to wait: %s',
    (text) => {
      expect(asked(text)).toBe(0)
    },
  )

  test.each(['soon', 'Thu, 99 Foo 2026 12:00:00 GMT', 'NaN', 'Infinity', ' ', ';', '\u0661\u0660'])(
    'what is neither is not understood: "%s"',
    (text) => {
      expect(asked(text)).toBeUndefined()
    },
  )

  // A browser reads more as a date than HTTP does: "-5" is a day in May 2001.
  test.each(['-5', '1.5', '+3', '1e3', '0x10', '5 s'])('no browser makes a date of "%s"', (text) => {
    expect(asked(text)).toBeUndefined()
  })

  test.each([null, undefined, ''])('that is missing (%j) asks for nothing', (text) => {
    expect(asked(text)).toBeUndefined()
  })

  test('of an enormous number of seconds still is a wait', () => {
    expect(asked('9'.repeat(30))).toBeGreaterThan(2 ** 40)
    expect(asked('9'.repeat(400))).toBe(Number.POSITIVE_INFINITY)
  })

  test.each([408, 425, 429, 500, 503, 504])('is obeyed with status %d', (status) => {
    expect(asked('7', status)).toBe(7000)
  })

  test.each([200, 204, 301, 400, 401, 404, 410])('with status %d revives nothing', (status) => {
    expect(judged({ status, retryAfter: '7' }).action.type).toBe('refused')
  })

  test('is the least that a stream waits', () => {
    const { action } = judged({ status: 503, retryAfter: '10' })
    const connecting = next(CLOSED, { type: 'connect' }, settings, 0)
    for (const chance of [0, 0.5, 0.999]) {
      const { delay, heldMs } = next(connecting, { ...action, of: 1 }, settings, chance)
      expect(delay).toBeGreaterThanOrEqual(10_000)
      expect(heldMs).toBe(10_000)
    }
  })
})

/** The table of the README, followed through the policy: what comes of a first attempt. */
test.each<[outcome: string, Ending, state: string]>([
  ['204', { status: 204 }, 'failed'],
  ['404', { status: 404 }, 'failed'],
  ['410', { status: 410 }, 'failed'],
  ['a wrong content type', { status: 200, contentType: 'application/json' }, 'failed'],
  ['a redirect to a page', { status: 200, contentType: 'text/html', url: '/login' }, 'failed'],
  ['401', { status: 401 }, 'failed'],
  ['403', { status: 403 }, 'failed'],
  ['408', { status: 408 }, 'retrying'],
  ['425', { status: 425 }, 'retrying'],
  ['429', { status: 429 }, 'retrying'],
  ['500', { status: 500 }, 'retrying'],
  ['no network', { cause: new TypeError('Failed to fetch') }, 'retrying'],
  ['a clean end', { clean: true }, 'retrying'],
])('after %s', (_outcome, ending, state) => {
  const connecting = next(CLOSED, { type: 'connect' }, settings, 0)
  const after = next(connecting, { ...judged(ending).action, of: 1 }, settings, 0)
  expect(after).toMatchObject({ state, connection: 0 })
  expect(after.delay > 0).toBe(state === 'retrying')
})
