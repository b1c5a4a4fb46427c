import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closed, type Happening, type Life, next } from '../../src/stream/policy.js'

/** The life of a stream in each state, after two failures where a state can have any. */
const lives = {
  closed,
  connecting: life('connecting', 2, 0, 'due'),
  open: life('open', 0, 0, 'opened'),
  'retrying by the browser': life('retrying', 2, 0, 'interrupted'),
  'retrying after a wait': life('retrying', 2, 1000, 'failed'),
  failed: life('failed', 1, 0, 'refused'),
}

const UNCHANGED = 'unchanged'

/** What each happening makes of each life: state, attempt, delay. The reason is always the happening. */
const TABLE: Record<keyof typeof lives, Record<Happening, [Life['state'], number, number] | 'unchanged'>> = {
  closed: {
    connect: ['connecting', 0, 0],
    opened: UNCHANGED,
    interrupted: UNCHANGED,
    failed: UNCHANGED,
    refused: UNCHANGED,
    due: UNCHANGED,
    close: UNCHANGED,
  },
  connecting: {
    connect: ['connecting', 0, 0],
    opened: ['open', 0, 0],
    interrupted: ['retrying', 3, 0],
    failed: ['retrying', 3, 2000],
    refused: ['failed', 3, 0],
    due: ['connecting', 2, 0],
    close: ['closed', 0, 0],
  },
  open: {
    connect: ['connecting', 0, 0],
    opened: ['open', 0, 0],
    interrupted: ['retrying', 1, 0],
    failed: ['retrying', 1, 500],
    refused: ['failed', 1, 0],
    due: ['connecting', 0, 0],
    close: ['closed', 0, 0],
  },
  'retrying by the browser': {
    connect: ['connecting', 0, 0],
    opened: ['open', 0, 0],
    interrupted: ['retrying', 3, 0],
    failed: ['retrying', 3, 2000],
    refused: ['failed', 3, 0],
    due: ['connecting', 2, 0],
    close: ['closed', 0, 0],
  },
  'retrying after a wait': {
    connect: ['connecting', 0, 0],
    opened: ['open', 0, 0],
    interrupted: ['retrying', 3, 0],
    failed: ['retrying', 3, 2000],
    refused: ['failed', 3, 0],
    due: ['connecting', 2, 0],
    close: ['closed', 0, 0],
  },
  failed: {
    connect: ['connecting', 0, 0],
    opened: UNCHANGED,
    interrupted: UNCHANGED,
    failed: UNCHANGED,
    refused: UNCHANGED,
    due: UNCHANGED,
    close: UNCHANGED,
  },
}

function life(state: Life['state'], attempt: number, delay: number, reason: string): Life {
  return Object.freeze({ state, attempt, delay, reason })
}

describe.each(Object.entries(TABLE))('a stream that is %s', (name, row) => {
  const before = lives[name as keyof typeof lives]

  test.each(Object.entries(row) as [Happening, (typeof row)[Happening]][])(
    '%s → %j',
    (happening, outcome) => {
      const after = next(before, happening)
      if (outcome === UNCHANGED) return expect(after).toBe(before)
      const [state, attempt, delay] = outcome
      expect(after).toEqual({ state, attempt, delay, reason: happening })
    },
  )
})

test('the wait begins at half a second, doubles with each failure in a row, and ends at 64 s', () => {
  expect(follow('connect', ...Array<Happening>(10).fill('failed')).map(({ delay }) => delay)).toEqual([
    0, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 64_000, 64_000,
  ])
})

test('the wait begins at half a second again once the stream was open', () => {
  const lives = follow('connect', 'failed', 'due', 'failed', 'due', 'opened', 'failed')
  expect(lives.map(({ delay }) => delay)).toEqual([0, 500, 0, 1000, 0, 0, 500])
})

describe('whatever happens in whatever order', () => {
  const happenings = fc.array(
    fc.constantFrom<Happening[]>('connect', 'opened', 'interrupted', 'failed', 'refused', 'due', 'close'),
    { maxLength: 40 },
  )

  /** Asserts something of each step: a happening, the life before and the life after it. */
  function always(claim: (happening: Happening, before: Life, after: Life) => void): void {
    fc.assert(
      fc.property(happenings, (sequence) => {
        const lives = follow(...sequence)
        sequence.forEach((happening, step) => {
          claim(happening, lives[step - 1] ?? closed, lives[step] as Life)
        })
      }),
    )
  }

  test('nothing but connect revives a stream that is closed or failed', () => {
    always((happening, before, after) => {
      if (before.state !== 'closed' && before.state !== 'failed') return
      if (happening === 'connect') expect(after.state).toBe('connecting')
      else expect(after).toBe(before)
    })
  })

  test('an open stream has no failures', () => {
    always((_happening, _before, after) => {
      if (after.state === 'open') expect(after.attempt).toBe(0)
    })
  })

  test('a wait is announced after a failure and at no other time', () => {
    always((_happening, _before, after) => {
      expect(after.delay > 0).toBe(after.state === 'retrying' && after.reason === 'failed')
    })
  })

  test('a wait is half a second, doubled for each failure before, and never over 64 s', () => {
    always((_happening, _before, { delay, attempt }) => {
      if (delay) expect(delay).toBe(Math.min(500 * 2 ** (attempt - 1), 64_000))
    })
  })

  test('a life that changes says which happening changed it', () => {
    always((happening, before, after) => {
      if (after !== before) expect(after.reason).toBe(happening)
    })
  })

  test('a thousand failures in a row still wait 64 s', () => {
    expect(follow('connect', ...Array<Happening>(2000).fill('failed')).at(-1)?.delay).toBe(64_000)
  })
})

/** The lives after each of these happenings. Each life is frozen, so that a change to its input would throw. */
function follow(...happenings: Happening[]): Life[] {
  let life = Object.freeze(closed)
  return happenings.map((happening) => {
    life = Object.freeze(next(life, happening))
    return life
  })
}
