import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decide, retryAfter, type Decision, type Mishap } from '../../../src/http/retry.ts'

const AMPLE = 3_600_000
const ALWAYS = { retries: 10, repeatable: true }
const ONCE_ONLY = { retries: 10, repeatable: false }

const status = (code: number, retryAfterMs?: number): Mishap => ({
  kind: 'status',
  status: code,
  retryAfterMs,
})
const network = (mayHaveArrived: boolean, isFinal = false): Mishap => ({
  kind: 'network',
  mayHaveArrived,
  isFinal,
})
const waitOf = (decision: Decision): number => (decision.kind === 'wait' ? decision.milliseconds : NaN)
const verdictOf = (decision: Decision): string => (decision.kind === 'wait' ? 'wait' : decision.because)

describe('what is tried again', () => {
  test.each([
    [status(408), 'wait', 'unsafe'],
    [status(425), 'wait', 'unsafe'],
    [status(429), 'wait', 'wait'],
    [status(429, 1000), 'wait', 'wait'],
    [status(500), 'wait', 'unsafe'],
    [status(500, 1000), 'wait', 'unsafe'],
    [status(502), 'wait', 'unsafe'],
    [status(503), 'wait', 'unsafe'],
    [status(503, 1000), 'wait', 'wait'],
    [status(503, 0), 'wait', 'wait'],
    [status(504), 'wait', 'unsafe'],
    [status(504, 1000), 'wait', 'unsafe'],
    ...[400, 401, 403, 404, 405, 406, 407, 409, 410, 413, 415, 422, 451, 501, 505].map(
      (code) => [status(code, 1000), 'pointless', 'pointless'] as const,
    ),
    [network(false), 'wait', 'wait'],
    [network(true), 'wait', 'unsafe'],
    [network(false, true), 'pointless', 'pointless'],
    [network(true, true), 'pointless', 'pointless'],
  ] as const)('%j: %s when it may be repeated, else %s', (mishap, repeatable, otherwise) => {
    expect(verdictOf(decide(ALWAYS, 1, mishap, AMPLE, () => 0.5))).toBe(repeatable)
    expect(verdictOf(decide(ONCE_ONLY, 1, mishap, AMPLE, () => 0.5))).toBe(otherwise)
  })

  test.each([
    [0, 1],
    [3, 4],
    [10, 11],
  ])('%i retries are used up after attempt %i, not before', (retries, last) => {
    const verdict = (attempt: number): string =>
      verdictOf(decide({ retries, repeatable: true }, attempt, status(503), AMPLE, () => 0))
    expect(verdict(last)).toBe('used-up')
    if (last > 1) expect(verdict(last - 1)).toBe('wait')
  })

  test.each([
    ['what is pointless is not called unsafe', status(403), 1, 'pointless'],
    ['what is unsafe is not called used up', status(500), 11, 'unsafe'],
  ])('%s', (_, mishap, attempt, verdict) => {
    expect(verdictOf(decide(ONCE_ONLY, attempt, mishap, 0, () => 0.5))).toBe(verdict)
  })
})

describe('how long it waits', () => {
  test.each([
    ['a server’s trouble', status(503), [1, 2, 4, 8, 16, 30, 30]],
    ['a network’s trouble', network(true), [1, 2, 4, 8, 16, 30, 30]],
    ['being one of too many', status(429), [2, 8, 30, 30]],
  ])('after %s, anything from nothing to a ceiling: %j', (_, mishap, ceilings) => {
    const drawn = (random: number): number[] =>
      ceilings.map((_ceiling, index) => waitOf(decide(ALWAYS, index + 1, mishap, AMPLE, () => random)))
    expect(drawn(0)).toEqual(ceilings.map(() => 0))
    expect(drawn(0.5)).toEqual(ceilings.map((ceiling) => ceiling * 500))
    expect(drawn(1 - 2 ** -20).map((wait) => Math.round(wait))).toEqual(
      ceilings.map((ceiling) => ceiling * 1000),
    )
  })

  test.each([
    // A first ceiling of 2 s where Retry-After is shorter, else as long again as it asks for.
    [429, 1_000, 1, AMPLE, [1_000, 2_000]],
    [429, 1_000, 2, AMPLE, [1_000, 5_000]],
    [503, 1_000, 1, AMPLE, [1_000, 2_000]],
    [503, 20_000, 1, AMPLE, [20_000, 30_000]],
    [503, 40_000, 1, AMPLE, [40_000, 60_000]],
    // Little room: the jitter is drawn from three quarters of it.
    [429, 20_000, 1, 24_000, [20_000, 21_500]],
    [503, 59_999, 1, 60_000, [59_999, 59_999.375]],
  ])(
    'status %i, Retry-After %i ms, attempt %i, %i ms left: %j for the least and the middle draw',
    (...row) => {
      const [code, least, attempt, remaining, waits] = row
      const drawn = [0, 0.5].map((random) =>
        waitOf(decide(ALWAYS, attempt, status(code, least), remaining, () => random)),
      )
      expect(drawn).toEqual(waits)
    },
  )

  test.each([
    ['Retry-After would pass the deadline', status(429, 60_000), 59_000, 0],
    ['Retry-After would end with the deadline', status(429, 60_000), 60_000, 0],
    ['Retry-After is beyond all measure', status(429, Number.MAX_SAFE_INTEGER), AMPLE, 0],
    ['the wait would pass the deadline', status(500), 499, 0.5],
    ['the wait would end with the deadline', network(false), 500, 0.5],
    ['nothing is left', network(false), 0, 0],
  ])('gives up at once when %s', (_, mishap, remaining, random) => {
    expect(decide(ALWAYS, 1, mishap, remaining, () => random)).toEqual({
      kind: 'give-up',
      because: 'no-time',
    })
  })
})

describe('for any policy, mishap and time left', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const mishaps = fc.oneof(
    fc.record({
      kind: fc.constant('status' as const),
      status: fc.oneof(
        fc.constantFrom(408, 425, 429, 500, 502, 503, 504),
        fc.integer({ min: 100, max: 599 }),
      ),
      retryAfterMs: fc.option(fc.oneof(fc.nat(120_000), fc.nat(Number.MAX_SAFE_INTEGER)), { nil: undefined }),
    }),
    fc.record({ kind: fc.constant('network' as const), mayHaveArrived: fc.boolean(), isFinal: fc.boolean() }),
  )
  const policies = fc.record({ retries: fc.nat(10), repeatable: fc.boolean() })
  const remaining = fc.double({ min: 0, max: AMPLE, noNaN: true })

  test('a wait is never negative, never before Retry-After, never past the deadline', () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 1, max: 12 }), mishaps, remaining, random, (...given) => {
        const [policy, attempt, mishap, left, draw] = given
        const decision = decide(policy, attempt, mishap, left, () => draw)
        if (decision.kind === 'give-up') return
        expect(attempt).toBeLessThanOrEqual(policy.retries)
        expect(decision.milliseconds).toBeGreaterThanOrEqual(
          mishap.kind === 'status' ? (mishap.retryAfterMs ?? 0) : 0,
        )
        expect(decision.milliseconds).toBeLessThan(left)
      }),
      { numRuns: 1000 },
    )
  })

  test('never are there more attempts than retries and one, and they end before the deadline', () => {
    fc.assert(
      fc.property(policies, fc.infiniteStream(mishaps), remaining, fc.infiniteStream(random), (...given) => {
        const [policy, troubles, timeout, draws] = given
        let elapsed = 0
        let attempts = 0
        for (const mishap of troubles) {
          attempts++
          const decision = decide(
            policy,
            attempts,
            mishap,
            timeout - elapsed,
            () => draws.next().value as number,
          )
          if (decision.kind === 'give-up') break
          elapsed += decision.milliseconds
        }
        expect(attempts).toBeLessThanOrEqual(policy.retries + 1)
        expect(elapsed).toBeLessThanOrEqual(timeout)
      }),
    )
  })

  test('those who were told the same wait do not come back at the same moment', () => {
    const waits = Array.from({ length: 100 }, (_, index) =>
      waitOf(decide(ALWAYS, 1, status(429, 30_000), 40_000, () => index / 100)),
    )
    expect(new Set(waits).size).toBe(100)
  })
})

describe('Retry-After', () => {
  const NOW = Date.UTC(1994, 10, 6, 8, 49, 0)
  test.each([
    ['120', 120_000],
    [' 5 ', 5_000],
    ['0', 0],
    ['1.5', 1_500],
    ['1.25', 1_250],
    ['99999999999999999999', Number.MAX_SAFE_INTEGER],

    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
    ['Sun Nov  6 08:49:37 1994', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
    ['Tue, 01 Jan 2030 00:00:00 GMT', Date.UTC(2030, 0, 1) - NOW],
  ])('%s asks to wait %i ms', (header, milliseconds) => {
    expect(retryAfter(header, NOW)).toBe(milliseconds)
  })

  test.each([
    undefined,
    '',
    ' ',
    '-1',
    '+1',
    '1e3',
    '0x10',
    'soon',
    '5, 10',
    '5 s',
    '٣',
    'Sun, 99 Foo',
    'Sunday',
    '1994-11-06',
    '06 Nov 1994 08:49:37 GMT',
    'wait 5',
    'sun 5',
    'Sun, 06 Nov 1994 10:49:37 +0200',
    'try 120',
    'the next Sun, 06 Nov 1994 08:49:37 GMT',
  ])('%j asks nothing', (header) => {
    expect(retryAfter(header, NOW)).toBeUndefined()
  })

  test('a number too large for any clock asks for the longest wait there is', () => {
    expect(retryAfter('9'.repeat(400), NOW)).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('whatever it says, it asks for no wait that is negative or no number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
        ),
        (header) => {
          expect(retryAfter(header, NOW) ?? 0).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
