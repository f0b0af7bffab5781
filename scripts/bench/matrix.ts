/** What a matrix of jobs that all sign in at once costs a tenant that limits its rate, by the action's own rules. */
import { decide } from '../../src/http/retry.ts'
import { fixed, medianOf, table } from './statistics.ts'

const JOBS = 256
/** Seconds over which a matrix's jobs come to their first step. */
const ARRIVAL = 2
/** The defaults of the inputs `retries` and `timeout`. */
const POLICY = { retries: 3, repeatable: true }
const TIMEOUT_MS = 60_000
const TRIALS = 200

interface Outcome {
  readonly requests: number
  /** The most requests of any second after the jobs' arrival. */
  readonly busiest: number
  /** Seconds until the last job that signed in had done so. */
  readonly seconds: number
  readonly failed: number
}

/** The table for tenants of different patience. */
export function matrixTable(): string {
  const limits: [admitted: number, retryAfter: number | undefined][] = [
    [Infinity, undefined],
    [100, undefined],
    [50, undefined],
    [50, 1],
    [25, undefined],
    [25, 1],
    [25, 10],
    [10, 10],
  ]
  const rows = limits.map(([admitted, retryAfter]) => {
    const trials = Array.from({ length: TRIALS }, (_, seed) =>
      trial(admitted, retryAfter, randomFrom(seed + 1)),
    )
    const median = (key: keyof Outcome): number => medianOf(trials.map((outcome) => outcome[key]))
    return [
      `${admitted === Infinity ? 'any number' : String(admitted)}, ${retryAfter === undefined ? 'no `Retry-After`' : `\`Retry-After: ${String(retryAfter)}\``}`,
      fixed(median('requests')),
      fixed(median('busiest')),
      fixed(median('seconds'), 1),
      fixed(median('failed')),
    ]
  })
  return table(
    [
      'sign-ins admitted a second',
      'requests',
      'busiest second of retries',
      'seconds to the last token',
      'jobs that failed',
    ],
    rows,
  )
}

/** One matrix. The tenant counts by whole seconds, as the simplest limits do, and turns the rest away with 429. */
function trial(admitted: number, retryAfter: number | undefined, random: () => number): Outcome {
  const waiting = Array.from({ length: JOBS }, () => {
    const start = random() * ARRIVAL * 1000
    return { start, at: start, attempt: 1 }
  })
  const perSecond = new Map<number, { asked: number; admitted: number }>()
  let [requests, failed, last] = [0, 0, 0]
  for (let job = next(waiting); job; job = next(waiting)) {
    const second = Math.floor(job.at / 1000)
    const count = perSecond.get(second) ?? { asked: 0, admitted: 0 }
    perSecond.set(second, count)
    requests += 1
    count.asked += 1
    if (count.admitted < admitted) {
      count.admitted += 1
      last = job.at
      continue
    }
    const retryAfterMs = retryAfter === undefined ? undefined : retryAfter * 1000
    const mishap = { kind: 'status', status: 429, retryAfterMs } as const
    const decision = decide(POLICY, job.attempt, mishap, job.start + TIMEOUT_MS - job.at, random)
    if (decision.kind === 'give-up') failed += 1
    else waiting.push({ ...job, at: job.at + decision.milliseconds, attempt: job.attempt + 1 })
  }
  const later = [...perSecond].filter(([second]) => second >= ARRIVAL).map(([, { asked }]) => asked)
  return { requests, busiest: Math.max(0, ...later), seconds: last / 1000, failed }
}

/** Takes the job whose turn it is. */
function next<T extends { readonly at: number }>(waiting: T[]): T | undefined {
  if (waiting.length === 0) return undefined
  const first = waiting.reduce((best, job, index) => (job.at < (waiting[best]?.at ?? NaN) ? index : best), 0)
  return waiting.splice(first, 1)[0]
}

/** Numbers that look random and are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
