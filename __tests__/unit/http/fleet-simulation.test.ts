/**
 * Ten thousand runs sign in at once, in virtual time, with a tenant that admits some a second and turns the others
 * away. The same seed gives the same fleet, so nothing here depends on luck; a change of the schedule shows.
 */
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createRate } from '../../../simulation/tenant/rate.ts'
import { decide, retryAfter } from '../../../src/http/retry.ts'
import type { Random } from '../../../src/vocabulary/clock.ts'
import { FakeClock } from '../../support/fake-clock.ts'

const RUNS = 10_000
const POLICY = { retries: 3, repeatable: true }

interface Scene {
  /** Sign-ins admitted a second. */
  readonly rate: number
  /** The Retry-After header of a refusal at a time. */
  readonly retryAfter: (now: number) => string | undefined
  /** Milliseconds in which the runs start. */
  readonly starts: number
  /** The action's input, in milliseconds. */
  readonly timeout: number
}

interface Fleet {
  readonly admitted: number
  /** Milliseconds from a run's start to its token, the longest. */
  readonly longest: number
  readonly mostAttempts: number
  readonly meanAttempts: number
  /** Milliseconds of each request. */
  readonly arrivals: readonly number[]
}

/** Mulberry32, a random source that can be repeated. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function simulate({ rate, retryAfter: header, starts, timeout }: Scene): Fleet {
  const clock = new FakeClock()
  const random = seeded(2026)
  const admits = createRate(rate, () => clock.elapsed())
  const arrivals: number[] = []
  const attempts: number[] = []
  let longest = 0

  const arrive = (started: number, attempt: number): void => {
    arrivals.push(clock.elapsed())
    const isAdmitted = admits()
    // The answer takes 50 to 150 ms.
    clock.after(50 + 100 * random(), () => {
      const spent = clock.elapsed() - started
      if (isAdmitted) {
        attempts.push(attempt)
        longest = Math.max(longest, spent)
        return
      }
      const mishap = {
        kind: 'status',
        status: 429,
        retryAfterMs: retryAfter(header(clock.now()), clock.now()),
      } as const
      const decision = decide(POLICY, attempt, mishap, timeout - spent, random)
      if (decision.kind === 'wait') {
        clock.after(decision.milliseconds, () => {
          arrive(started, attempt + 1)
        })
      }
    })
  }

  for (let run = 0; run < RUNS; run++) {
    const start = random() * starts
    clock.after(start, () => {
      arrive(start, 1)
    })
  }
  while (clock.advanceToNext());
  return {
    admitted: attempts.length,
    longest,
    mostAttempts: Math.max(...attempts),
    meanAttempts: attempts.reduce((sum, count) => sum + count, 0) / attempts.length,
    arrivals,
  }
}

/** Arrivals in each stretch of time. */
function histogram(arrivals: readonly number[], milliseconds: number): number[] {
  const counts = Array.from({ length: Math.ceil(Math.max(...arrivals) / milliseconds) + 1 }, () => 0)
  for (const arrival of arrivals) counts[Math.floor(arrival / milliseconds)]!++
  return counts
}

/** How far a tenth of a second stands out from the two seconds around it, at most. 1 is a perfectly even stream. */
function sharpestWave(arrivals: readonly number[]): number {
  const tenths = histogram(arrivals, 100)
  return Math.max(
    ...tenths.map((count, index) => {
      const around = tenths.slice(Math.max(0, index - 10), index + 11)
      const mean = around.reduce((sum, each) => sum + each, 0) / 21
      // A handful of stragglers is no wave.
      return count < RUNS / 500 ? 0 : count / mean
    }),
  )
}

const seconds = (count: number) => (): string => String(count)
const nextTenSeconds = (now: number): string => new Date(Math.ceil(now / 10_000 + 1) * 10_000).toUTCString()

describe.each<Scene & { readonly name: string; readonly peak: number }>([
  { name: 'Retry-After: 1', rate: 2000, retryAfter: seconds(1), starts: 1000, timeout: 60_000, peak: 0.45 },
  {
    name: 'Retry-After: 1, little room',
    rate: 1500,
    retryAfter: seconds(1),
    starts: 0,
    timeout: 30_000,
    peak: 0.5,
  },
  { name: 'Retry-After: 5', rate: 500, retryAfter: seconds(5), starts: 1000, timeout: 60_000, peak: 0.2 },
  { name: 'Retry-After: 10', rate: 400, retryAfter: seconds(10), starts: 1000, timeout: 60_000, peak: 0.1 },
  { name: 'Retry-After: 30', rate: 600, retryAfter: seconds(30), starts: 1000, timeout: 60_000, peak: 0.06 },
  {
    name: 'one date for all',
    rate: 600,
    retryAfter: nextTenSeconds,
    starts: 1000,
    timeout: 60_000,
    peak: 0.1,
  },
  {
    name: 'no Retry-After',
    rate: 2500,
    retryAfter: () => undefined,
    starts: 1000,
    timeout: 60_000,
    peak: 0.45,
  },
  {
    name: 'starts over half a minute',
    rate: 325,
    retryAfter: seconds(1),
    starts: 30_000,
    timeout: 60_000,
    peak: 0.06,
  },
])('$name, $rate a second', (scene) => {
  let fleet: Fleet
  beforeAll(() => {
    fleet = simulate(scene)
  })

  test('every run gets its token within its deadline, by four attempts at most', () => {
    expect(fleet.admitted).toBe(RUNS)
    expect(fleet.longest).toBeLessThan(scene.timeout)
    expect(fleet.mostAttempts).toBeLessThanOrEqual(POLICY.retries + 1)
    expect(fleet.meanAttempts).toBeLessThan(3)
  })

  test('nobody comes back in step: no second brings more than the stated part of the fleet again', () => {
    const again = histogram(fleet.arrivals, 1000).slice(Math.ceil(scene.starts / 1000) + 1)
    expect(Math.max(0, ...again) / RUNS).toBeLessThan(scene.peak)
  })

  test('nobody comes back in step: no tenth of a second stands out by more than double', () => {
    const again = fleet.arrivals.filter((arrival) => arrival > scene.starts + 200)
    expect(sharpestWave(again)).toBeLessThan(2.2)
  })
})
