import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLOSED, next, type Settings, type StreamAction, type StreamStatus } from '../../src/stream/policy.js'
import { rounds } from '../support/soak.js'

/** As a page has it that says nothing; by chance, every wait is the longest that it may be. */
const settings: Settings = {
  reconnect: true,
  reconnectDelay: undefined,
  reconnectMaxDelay: 60_000,
  reconnectMaxAttempts: Number.POSITIVE_INFINITY,
  reconnectJitter: 1,
  eventSourceOnly: false,
  hasOwnSource: false,
}
const CHANCE = 0

/** The number of the connection that is live, or was the last. */
const CURRENT = 5

const live = { connection: CURRENT, newest: CURRENT }
const gone = { connection: 0, newest: CURRENT }

/** A status in each state, after two failures where it can have any. */
const statuses = {
  closed: statusOf('closed', { attempt: 0, ...gone }),
  connecting: statusOf('connecting', live),
  'open, not yet proven': statusOf('open', { ...live, opened: true }),
  'open and proven': statusOf('open', { ...live, attempt: 0, opened: true, proven: true }),
  'reopened by the browser': statusOf('retrying', live),
  waiting: statusOf('retrying', { ...gone, delay: 1000 }),
  'waiting as the server said': statusOf('retrying', { ...gone, delay: 1000, heldMs: 400 }),
  'waiting for an answer of the page': statusOf('retrying', { ...gone, reason: 'asked' }),
  paused: statusOf('paused', gone),
  failed: statusOf('failed', gone),
}

const actions = {
  connect: { type: 'connect' },
  'connect while away': { type: 'connect', away: true },
  due: { type: 'due' },
  wake: { type: 'wake' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  close: { type: 'close' },
  granted: { type: 'granted' },
  opened: { type: 'opened', of: CURRENT },
  proven: { type: 'proven', of: CURRENT },
  retry: { type: 'retry', ms: 7000, of: CURRENT },
  interrupted: { type: 'interrupted', of: CURRENT },
  'interrupted blindly': { type: 'interrupted', idUnknown: true, of: CURRENT },
  ended: { type: 'ended', of: CURRENT },
  lost: { type: 'lost', of: CURRENT },
  'lost for 10 s': { type: 'lost', retryAfter: 10_000, of: CURRENT },
  refused: { type: 'refused', of: CURRENT },
  asked: { type: 'asked', of: CURRENT },
} satisfies Record<string, StreamAction>

const UNCHANGED = 'unchanged'

/** What no status hears of a connection that is not its own. */
const UNHEARD = {
  opened: UNCHANGED,
  proven: UNCHANGED,
  retry: UNCHANGED,
  interrupted: UNCHANGED,
  'interrupted blindly': UNCHANGED,
  ended: UNCHANGED,
  lost: UNCHANGED,
  'lost for 10 s': UNCHANGED,
  refused: UNCHANGED,
  asked: UNCHANGED,
}

type Row = Record<keyof typeof actions, string>

/** What each action makes of each status: see {@link shown}. */
const TABLE: Record<keyof typeof statuses, Row> = {
  closed: {
    connect: 'connecting 0 #6',
    'connect while away': 'paused 0',
    due: UNCHANGED,
    wake: UNCHANGED,
    pause: UNCHANGED,
    resume: UNCHANGED,
    close: UNCHANGED,
    granted: UNCHANGED,
    ...UNHEARD,
  },
  connecting: {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: UNCHANGED,
    wake: UNCHANGED,
    pause: 'paused 2',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: UNCHANGED,
    opened: 'open 2 #5 opened',
    proven: 'connecting 0 #5 proven',
    retry: 'connecting 2 #5 retry 7000',
    interrupted: 'retrying 3 in 2000',
    'interrupted blindly': 'retrying 3 #5',
    ended: 'retrying 3 in 12000',
    lost: 'retrying 3 in 2000',
    'lost for 10 s': 'retrying 3 in 12000 held 10000',
    refused: 'failed 3',
    asked: 'retrying 3',
  },
  'open, not yet proven': {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: UNCHANGED,
    wake: UNCHANGED,
    pause: 'paused 2',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: UNCHANGED,
    opened: 'open 2 #5 opened',
    proven: 'open 0 #5 opened proven',
    retry: 'open 2 #5 opened retry 7000',
    interrupted: 'retrying 3 in 12000',
    'interrupted blindly': 'retrying 3 in 12000',
    ended: 'retrying 3 in 12000',
    lost: 'retrying 3 in 2000',
    'lost for 10 s': 'retrying 3 in 12000 held 10000',
    refused: 'failed 3',
    asked: 'retrying 3',
  },
  'open and proven': {
    connect: 'connecting 0 #6',
    'connect while away': 'paused 0',
    due: UNCHANGED,
    wake: UNCHANGED,
    pause: 'paused 0',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: UNCHANGED,
    opened: 'open 0 #5 opened',
    proven: UNCHANGED,
    retry: 'open 0 #5 opened proven retry 7000',
    interrupted: 'retrying 1 #5',
    'interrupted blindly': 'retrying 1 #5',
    ended: 'retrying 1 in 3000',
    lost: 'retrying 1 in 500',
    'lost for 10 s': 'retrying 1 in 10500 held 10000',
    refused: 'failed 1',
    asked: 'retrying 1',
  },
  'reopened by the browser': {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: UNCHANGED,
    wake: 'connecting 2 #6',
    pause: 'paused 2',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: UNCHANGED,
    opened: 'open 2 #5 opened',
    proven: 'retrying 0 #5 proven',
    retry: 'retrying 2 #5 retry 7000',
    interrupted: 'retrying 3 in 2000',
    'interrupted blindly': 'retrying 3 #5',
    ended: 'retrying 3 in 12000',
    lost: 'retrying 3 in 2000',
    'lost for 10 s': 'retrying 3 in 12000 held 10000',
    refused: 'failed 3',
    asked: 'retrying 3',
  },
  waiting: {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: 'connecting 2 #6',
    wake: 'connecting 2 #6',
    pause: 'paused 2',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: 'connecting 2 #6',
    ...UNHEARD,
  },
  'waiting as the server said': {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2 held 400',
    due: 'connecting 2 #6',
    wake: 'retrying 2 in 400 held 400',
    pause: 'paused 2 held 400',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: 'connecting 2 #6',
    ...UNHEARD,
  },
  'waiting for an answer of the page': {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: 'connecting 2 #6',
    wake: UNCHANGED,
    pause: 'paused 2',
    resume: UNCHANGED,
    close: 'closed 0',
    granted: 'connecting 2 #6',
    ...UNHEARD,
  },
  paused: {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: UNCHANGED,
    wake: UNCHANGED,
    pause: UNCHANGED,
    resume: 'connecting 2 #6',
    close: 'closed 0',
    granted: UNCHANGED,
    ...UNHEARD,
  },
  failed: {
    connect: 'connecting 2 #6',
    'connect while away': 'paused 2',
    due: UNCHANGED,
    wake: UNCHANGED,
    pause: UNCHANGED,
    resume: UNCHANGED,
    close: 'closed 0',
    granted: UNCHANGED,
    ...UNHEARD,
  },
}

function statusOf(state: StreamStatus['state'], changes: Partial<StreamStatus>): StreamStatus {
  return Object.freeze({ ...CLOSED, state, attempt: 2, ...changes })
}

/** A status in words: state, failures, wait, connection, and what else is so. */
function shown({ state, attempt, delay, connection, opened, proven, heldMs, retry }: StreamStatus): string {
  const details = [delay && `in ${delay}`, connection && `#${connection}`, opened && 'opened']
  const others = [proven && 'proven', heldMs && `held ${heldMs}`, retry && `retry ${retry}`]
  return [state, `${attempt}`, ...details, ...others].filter((word) => word).join(' ')
}

describe.each(Object.entries(TABLE))('a stream that is %s', (name, row) => {
  const before = statuses[name as keyof typeof statuses]

  test.each(Object.entries(row))('%s → %s', (key, outcome) => {
    const action = actions[key as keyof typeof actions]
    const after = next(before, action, settings, CHANCE)
    if (outcome === UNCHANGED) return expect(after).toBe(before)
    expect(shown(after)).toBe(outcome)
    // A status that goes on says what led here; to be proven, or to be told a time, leads nowhere.
    const goesOn = !/proven|retry|close/.test(action.type)
    if (goesOn) expect(after.reason).toBe(action.type)
  })

  test('hears nothing of an older connection', () => {
    for (const action of Object.values(actions)) {
      if ('of' in action)
        expect(next(before, { ...action, of: CURRENT - 1 } as StreamAction, settings, CHANCE)).toBe(before)
    }
  })
})

test('a page that answers a refusal with another refusal fails', () => {
  const asked = statuses['waiting for an answer of the page']
  expect(shown(next(asked, { type: 'refused', of: 0 }, settings, CHANCE))).toBe('failed 3')
})

/** The statuses that these actions make of a closed stream; those of a connection are of the newest. */
function follow(
  given: Partial<Settings>,
  ...types: (StreamAction | 'connect' | 'due' | 'opened' | 'proven' | 'interrupted' | 'ended' | 'lost')[]
): StreamStatus[] {
  let status = Object.freeze(CLOSED)
  return types.map((type) => {
    const action = (typeof type === 'string' ? { type, of: status.connection } : type) as StreamAction
    status = Object.freeze(next(status, action, { ...settings, ...given }, CHANCE))
    return status
  })
}

const times = <T>(count: number, ...these: T[]): T[] => Array<T[]>(count).fill(these).flat()

const delaysOf = (statuses: StreamStatus[]) => statuses.flatMap(({ delay }) => delay || [])

describe('the wait after a failure', () => {
  test('begins at half a second, doubles with each in a row, and ends at a minute', () => {
    expect(delaysOf(follow({}, 'connect', ...times(10, 'lost' as const, 'due' as const)))).toEqual([
      500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ])
  })

  test('is still a minute after thousands of them', () => {
    expect(follow({}, 'connect', ...times(5000, 'due' as const, 'lost' as const)).at(-1)?.delay).toBe(60_000)
  })

  test('begins anew once a connection has proved itself', () => {
    expect(delaysOf(follow({}, 'connect', 'lost', 'due', 'lost', 'due', 'opened', 'proven', 'lost'))).toEqual(
      [500, 1000, 500],
    )
  })

  test('goes on to grow when a connection was only opened', () => {
    expect(delaysOf(follow({}, 'connect', 'lost', 'due', 'opened', 'lost', 'due', 'opened', 'lost'))).toEqual(
      [500, 1000, 2000],
    )
  })

  test('begins where the page says', () => {
    const given = { reconnectDelay: 200, reconnectMaxDelay: 1000 }
    expect(delaysOf(follow(given, 'connect', ...times(5, 'lost' as const, 'due' as const)))).toEqual([
      200, 400, 800, 1000, 1000,
    ])
  })

  test('begins where the server says, whatever the page says, and is never shorter than that', () => {
    const retry: StreamAction = { type: 'retry', ms: 2000, of: 1 }
    expect(delaysOf(follow({ reconnectDelay: 200 }, 'connect', retry, 'lost', 'due', 'lost'))).toEqual([
      2000 + 2000,
      2000 + 4000,
    ])
  })

  test('comes after the time that the server asked for, and holds', () => {
    const [, after] = follow({}, 'connect', { type: 'lost', retryAfter: 30_000, of: 1 })
    expect(after).toMatchObject({ delay: 30_500, heldMs: 30_000 })
  })

  test('grows also where the server asked for no wait at all, so that one that is down is not stormed', () => {
    const retry: StreamAction = { type: 'retry', ms: 0, of: 1 }
    const delays = delaysOf(follow({}, 'connect', retry, ...times(8, 'lost' as const, 'due' as const)))
    expect(delays.at(-1)).toBeGreaterThan(1000)
  })
})

describe('the wait after an end', () => {
  test('is three seconds, as in browsers, time and again', () => {
    const one = ['opened', 'proven', 'ended', 'due'] as const
    expect(delaysOf(follow({}, 'connect', ...one, ...one, ...one))).toEqual([3000, 3000, 3000])
  })

  test('grows as long as connections end young and empty, up to a minute more', () => {
    const one = ['opened', 'ended', 'due'] as const
    expect(delaysOf(follow({}, 'connect', ...times(7, ...one)))).toEqual([
      3000, 6000, 12_000, 24_000, 48_000, 63_000, 63_000,
    ])
  })

  test.each<[server: number, page: number | undefined, delays: number[]]>([
    [0, undefined, [1, 500, 1500]],
    [10, undefined, [10, 510, 1510]],
    [10, 200, [10, 210, 610]],
    [8000, 200, [8000, 16_000, 32_000]],
  ])('begins at what the server says, %d ms, where the page says %j', (ms, reconnectDelay, delays) => {
    const one = ['opened', 'ended', 'due'] as const
    const retry: StreamAction = { type: 'retry', ms, of: 1 }
    expect(delaysOf(follow({ reconnectDelay }, 'connect', retry, ...one, ...one, ...one))).toEqual(delays)
  })

  test('begins at what the page says where the server says nothing', () => {
    expect(delaysOf(follow({ reconnectDelay: 1000 }, 'connect', 'opened', 'proven', 'ended'))).toEqual([1000])
  })
})

test('the time that the server set holds for later connections, until the stream is closed', () => {
  const [, told, , later] = follow({}, 'connect', { type: 'retry', ms: 9000, of: 1 }, 'lost', 'due')
  expect([told?.retry, later?.retry]).toEqual([9000, 9000])
  expect(follow({}, 'connect', { type: 'retry', ms: 9000, of: 1 }, { type: 'close' }).at(-1)?.retry).toBe(
    undefined,
  )
})

describe('what a server asks for is obeyed, up to an hour', () => {
  const HOUR = 3_600_000

  test.each([HOUR, HOUR + 1, 99_999_999_999_000, Number.POSITIVE_INFINITY])('by retry: %d', (ms) => {
    const retry: StreamAction = { type: 'retry', ms, of: 1 }
    expect(follow({}, 'connect', 'opened', 'proven', retry, 'ended').at(-1)?.delay).toBe(HOUR)
    expect(follow({}, 'connect', retry, 'lost').at(-1)?.delay).toBe(HOUR + 60_000)
  })

  test.each([HOUR, Number.POSITIVE_INFINITY])('by Retry-After: %d ms', (retryAfter) => {
    const [, after] = follow({}, 'connect', { type: 'lost', retryAfter, of: 1 })
    expect(after?.delay).toBe(HOUR + 500)
  })
})

test('reconnectDelay:0 grows all the same: a server that is down is not stormed', () => {
  const given = { reconnectDelay: 0 }
  const delays = delaysOf(follow(given, 'connect', ...times(14, 'lost' as const, 'due' as const)))
  expect(delays.slice(0, 4)).toEqual([1, 2, 4, 8])
  expect(delays.at(-1)).toBeGreaterThan(5000)
})

describe('the page answers a refusal', () => {
  const refused = (of: number): (StreamAction | 'due')[] => [
    { type: 'asked', of },
    { type: 'granted' },
    'due',
  ]

  test('and it is tried at once; each further time in a row later', () => {
    const statuses = follow({}, 'connect', ...[1, 2, 3, 4, 5].flatMap(refused))
    expect(delaysOf(statuses)).toEqual([500, 1000, 2000, 4000])
  })

  test('and the wait begins anew once a connection was good', () => {
    const statuses = follow({}, 'connect', ...refused(1), 'opened', 'proven', ...refused(2))
    expect(delaysOf(statuses)).toEqual([])
  })

  test('at once also after failures of another kind', () => {
    const failures: (StreamAction | 'due' | 'lost')[] = ['lost', 'due', 'lost', 'due']
    expect(delaysOf(follow({}, 'connect', ...failures, ...refused(3)))).toEqual([500, 1000])
  })
})

describe('where no more requests may be made for two seconds', () => {
  const LEAST = 2000
  const all = Object.entries(statuses).flatMap(([name, status]) =>
    Object.entries(actions).map(([key, action]) => [name, key, status, action] as const),
  )

  test.each(all)('a stream that is %s opens none: %s', (_name, _key, before, action) => {
    const after = next(before, action, { ...settings, eventSourceOnly: true }, CHANCE, LEAST)
    if (after === before) return
    expect(after.newest).toBe(before.newest)
    if (after.state === 'retrying' && action.type !== 'asked' && !after.connection)
      expect(after.delay).toBeGreaterThanOrEqual(LEAST)
    // Nor is the browser let open one.
    if (action.type === 'interrupted') expect(after.connection).toBe(0)
  })
})

describe('reconnect:false', () => {
  const given = { reconnect: false }

  test.each(['ended', 'interrupted'] as const)('a stream that was open and %s is closed', (how) => {
    expect(follow(given, 'connect', 'opened', how).at(-1)).toMatchObject({ state: 'closed', delay: 0 })
    expect(follow(given, 'connect', 'opened', 'proven', how).at(-1)).toMatchObject({ state: 'closed' })
  })

  test.each([
    ['that was lost', ['connect', 'opened', 'lost']],
    ['that never opened', ['connect', 'lost']],
    ['that was interrupted before it opened', ['connect', 'interrupted']],
  ] as const)('a stream %s has failed', (_which, types) => {
    expect(follow(given, ...types).at(-1)).toMatchObject({ state: 'failed', delay: 0, connection: 0 })
  })
})

describe('reconnectMaxAttempts', () => {
  test('a stream has failed after so many attempts more', () => {
    const statuses = follow({ reconnectMaxAttempts: 2 }, 'connect', 'lost', 'due', 'lost', 'due', 'lost')
    expect(statuses.map(({ state }) => state)).toEqual([
      'connecting',
      'retrying',
      'connecting',
      'retrying',
      'connecting',
      'failed',
    ])
    expect(statuses.at(-1)?.reason).toBe('exhausted')
  })

  test.each(['lost', 'ended'] as const)('of 0 allows none: a stream that was %s has failed', (how) => {
    const given = { reconnectMaxAttempts: 0 }
    expect(follow(given, 'connect', 'opened', 'proven', how).at(-1)?.state).toBe('failed')
  })

  test('of 0 allows none to the browser, either', () => {
    const given = { reconnectMaxAttempts: 0 }
    expect(follow(given, 'connect', 'opened', 'proven', 'interrupted').at(-1)?.state).toBe('failed')
  })

  test('counts anew once a connection has proved itself', () => {
    const good = ['lost', 'due', 'opened', 'proven'] as const
    const statuses = follow({ reconnectMaxAttempts: 1 }, 'connect', ...times(5, ...good))
    expect(statuses.filter(({ state }) => state === 'failed')).toEqual([])
  })

  test('also ends what the page answers to refusals', () => {
    const again: (StreamAction | 'due')[] = [1, 2, 3].flatMap((of) => [{ type: 'asked', of }, 'due'])
    expect(follow({ reconnectMaxAttempts: 2 }, 'connect', ...again).at(-1)).toMatchObject({
      state: 'failed',
      reason: 'exhausted',
    })
  })

  test('also ends what is left to the browser', () => {
    const given = { reconnectMaxAttempts: 2, eventSourceOnly: true }
    expect(follow(given, 'connect', ...times(3, 'interrupted' as const)).at(-1)?.state).toBe('failed')
  })
})

describe('a stream whose EventSource is left alone', () => {
  const given = { eventSourceOnly: true }

  test("is trusted as soon as it is open, where it is the page's own", () => {
    expect(
      shown(
        follow({ ...given, hasOwnSource: true }, 'connect', 'lost', 'due', 'opened').at(-1) as StreamStatus,
      ),
    ).toBe('open 0 #2 opened proven')
  })

  test('is left to the browser whenever it is interrupted, however often', () => {
    const statuses = follow(given, 'connect', ...times(3, 'interrupted' as const))
    expect(statuses.map(shown)).toEqual([
      'connecting 0 #1',
      'retrying 1 #1',
      'retrying 2 #1',
      'retrying 3 #1',
    ])
  })

  test('does not hurry while the browser reopens it', () => {
    const before = follow(given, 'connect', 'interrupted').at(-1) as StreamStatus
    expect(next(before, { type: 'wake' }, { ...settings, ...given }, CHANCE)).toBe(before)
  })

  test('hurries when it waits', () => {
    expect(follow(given, 'connect', 'lost', { type: 'wake' }).at(-1)?.state).toBe('connecting')
  })
})

describe('a stream that is interrupted, of which the browser alone may know where to go on', () => {
  const idUnknown: StreamAction = { type: 'interrupted', idUnknown: true, of: 1 }

  test('is left to it also when it is young: once', () => {
    expect(follow({}, 'connect', 'opened', idUnknown, 'opened', idUnknown).map(shown)).toEqual([
      'connecting 0 #1',
      'open 0 #1 opened',
      'retrying 1 #1',
      'open 1 #1 opened',
      'retrying 2 in 6000',
    ])
  })

  test('is left to it for five failures in a row', () => {
    const statuses = follow({}, 'connect', 'opened', 'proven', ...times(6, idUnknown)).map(shown)
    expect(statuses.slice(3)).toEqual([
      'retrying 1 #1',
      'retrying 2 #1',
      'retrying 3 #1',
      'retrying 4 #1',
      'retrying 5 #1',
      'retrying 6 in 16000',
    ])
  })

  test('is not left to it where the page wants no other attempt', () => {
    expect(follow({ reconnect: false }, 'connect', 'opened', idUnknown).at(-1)?.state).toBe('closed')
  })

  test('is left to it for no more failures than the page allows', () => {
    const given = { reconnectMaxAttempts: 2 }
    expect(follow(given, 'connect', 'opened', 'proven', ...times(3, idUnknown)).at(-1)?.state).toBe('failed')
  })
})

describe('whatever happens in whatever order', () => {
  const ms = fc.nat({ max: 10_000_000 })
  const anySettings: fc.Arbitrary<Settings> = fc.record({
    reconnect: fc.boolean(),
    reconnectDelay: fc.option(ms, { nil: undefined }),
    reconnectMaxDelay: ms,
    reconnectMaxAttempts: fc.oneof(fc.nat({ max: 5 }), fc.constant(Number.POSITIVE_INFINITY)),
    reconnectJitter: fc.double({ min: 0, max: 1, noNaN: true }),
    eventSourceOnly: fc.boolean(),
    hasOwnSource: fc.boolean(),
  })
  const ofConnection = fc.oneof(
    fc.record({ type: fc.constantFrom('opened', 'proven', 'ended', 'refused', 'asked') }),
    fc.record({ type: fc.constant('interrupted'), idUnknown: fc.boolean() }),
    fc.record({ type: fc.constant('retry'), ms: fc.oneof(ms, fc.constantFrom(0, 2 ** 31, 1e300)) }),
    fc.record({ type: fc.constant('lost'), retryAfter: fc.option(ms, { nil: undefined }) }),
  )
  const step = fc.record({
    action: fc.oneof(
      { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('connect', 'due', 'wake') }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('pause', 'resume', 'close') }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('connect'), away: fc.boolean() }) },
      { weight: 4, arbitrary: ofConnection },
    ),
    /** How many connections ago it was made that this comes from; 0 for the newest. */
    age: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) }),
    chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  const sequences = fc.array(step, { maxLength: 50, size: 'max' })

  interface Step {
    readonly action: StreamAction
    readonly before: StreamStatus
    readonly after: StreamStatus
    readonly given: Settings
    /** Whether it comes from a connection that is not the live one. */
    readonly late: boolean
  }

  /** Asserts something of each step. */
  function always(claim: (step: Step) => void): void {
    fc.assert(
      fc.property(anySettings, sequences, (given, sequence) => {
        let before = CLOSED
        for (const { action, age, chance } of sequence) {
          const isOfConnection = !/connect|due|wake|pause|resume|close/.test(action.type)
          // The refusal by the page itself comes from no connection.
          const isAnswer = action.type === 'refused' && before.reason === 'asked'
          const of = isAnswer ? 0 : Math.max(1, before.newest - age)
          const whole = (isOfConnection ? { ...action, of } : action) as StreamAction
          const after = Object.freeze(next(before, whole, given, chance))
          claim({ action: whole, before, after, given, late: isOfConnection && of !== before.connection })
          before = after
        }
      }),
      { numRuns: rounds(200, 4000) },
    )
  }

  test('a connection is the one before, or a new one with a new number, or none', () => {
    always(({ before, after }) => {
      expect(after.newest).toBeGreaterThanOrEqual(before.newest)
      if (after.connection && after.connection !== before.connection) {
        expect(after.connection).toBe(before.newest + 1)
        expect(after.newest).toBe(after.connection)
        expect(after.opened || after.proven).toBe(false)
      }
    })
  })

  test('a stream has a connection exactly while it connects, is open, or is reopened by the browser', () => {
    always(({ after: { state, connection, delay, reason } }) => {
      if (connection) expect(['connecting', 'open', 'retrying']).toContain(state)
      else expect(['closed', 'failed', 'paused', 'retrying']).toContain(state)
      // While it retries, it waits for one thing: the browser, a timer, or an answer of the page.
      if (state === 'retrying')
        expect(Number(connection > 0) + Number(delay > 0) + Number(reason === 'asked')).toBe(1)
      else expect(delay).toBe(0)
    })
  })

  test('what comes late from an old connection changes nothing', () => {
    always(({ before, after, late }) => {
      if (late) expect(after).toBe(before)
    })
  })

  test('failures are forgotten only when a connection proves itself, or the stream is closed', () => {
    always(({ action: { type }, before, after, given }) => {
      expect(after.attempt - before.attempt).toBeLessThanOrEqual(1)
      if (after.attempt >= before.attempt) return
      expect(after.attempt).toBe(0)
      expect(['proven', 'close', given.hasOwnSource ? 'opened' : '']).toContain(type)
    })
  })

  /** Asserts something of each wait that begins. */
  function everyWait(claim: (delay: number, step: Step) => void): void {
    always((step) => {
      const { before, after } = step
      if (
        after !== before &&
        after.state === 'retrying' &&
        !after.connection &&
        !/asked|wake/.test(after.reason)
      )
        claim(after.delay, step)
    })
  }

  /** What the server asked for, with its answer. */
  const askedFor = (action: StreamAction): number => (action.type === 'lost' && action.retryAfter) || 0

  test('a wait is a whole number of milliseconds, at least one', () => {
    everyWait((delay) => {
      expect(delay).toBe(Math.round(delay))
      expect(delay).toBeGreaterThanOrEqual(1)
    })
  })

  test('a wait is no shorter than what the server asked for', () => {
    everyWait((delay, { action, before }) => {
      const asked = Math.min(askedFor(action), 3_600_000)
      expect(delay).toBeGreaterThanOrEqual(Math.max(asked, before.retry ?? 0))
    })
  })

  test('a wait is no longer than what the server asked for and the longest of the page', () => {
    everyWait((delay, { action, before, given }) => {
      // After an end, the page's own time is the least.
      const own = action.type === 'lost' ? 0 : (given.reconnectDelay ?? 3000)
      const most = Math.max(askedFor(action), before.retry ?? own) + given.reconnectMaxDelay
      expect(delay).toBeLessThanOrEqual(Math.max(1, Math.round(most)))
    })
  })

  test('a wait without jitter is not left to chance', () => {
    always(({ action, before, given }) => {
      const calm = { ...given, reconnectJitter: 0 }
      expect(next(before, action, calm, 0.999)).toEqual(next(before, action, calm, 0))
    })
  })

  test('without reconnect, nothing is opened but by somebody who wants it', () => {
    always(({ after, given, action }) => {
      if (given.reconnect || after.state !== 'retrying') return
      expect([action.type, after.reason]).toContain('asked')
    })
  })

  test('no attempt is one too many', () => {
    always(({ after, given }) => {
      if (after.state !== 'retrying') return
      expect(after.attempt).toBeLessThanOrEqual(given.reconnectMaxAttempts)
    })
  })

  test('nothing but connect revives a stream that is closed or failed', () => {
    always(({ action: { type }, before, after }) => {
      if (before.state !== 'closed' && before.state !== 'failed') return
      if (after.state !== before.state) expect(['connect', 'close']).toContain(type)
    })
  })

  test('nothing but the page and the clock ends a wait that the server asked for', () => {
    always(({ action: { type }, before, after }) => {
      if (before.heldMs && before.state === 'retrying' && after.state === 'connecting')
        expect(['connect', 'due']).toContain(type)
    })
  })

  test('a stream that is paused waits for the page', () => {
    always(({ action: { type }, before, after }) => {
      if (before.state === 'paused' && after !== before)
        expect(['connect', 'resume', 'close']).toContain(type)
    })
  })

  test('a closed stream remembers nothing but the numbers that were given', () => {
    always(({ action: { type }, before, after }) => {
      if (type === 'close' && after !== before) expect(after).toEqual({ ...CLOSED, newest: before.newest })
    })
  })
})
