import type { Random } from '../vocabulary/clock.ts'

/** What decides whether a request is sent again. */
export interface RetryPolicy {
  /** Attempts after the first. */
  readonly retries: number
  /** Whether sending the request twice does what sending it once does. */
  readonly repeatable: boolean
}

/** How an attempt went wrong. */
export type Mishap =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'network'; readonly mayHaveArrived: boolean; readonly isFinal: boolean }

/** What to do after a mishap. */
export type Decision =
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'give-up'; readonly because: 'pointless' | 'unsafe' | 'used-up' | 'no-time' }

const TEMPORARY_STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Milliseconds the first wait is below; every further one doubles it. */
const FIRST_CEILING = 1000
const HIGHEST_CEILING = 30_000

/**
 * Decides what follows a mishap. Waits are exponential with full jitter; a server's `Retry-After` is the least, with
 * the jitter on top, so that jobs turned away together do not come back together.
 *
 * @param attempt number of the attempt that went wrong, from 1.
 * @param remaining milliseconds to the deadline.
 */
export function decide(
  policy: RetryPolicy,
  attempt: number,
  mishap: Mishap,
  remaining: number,
  random: Random,
): Decision {
  if (mishap.kind === 'status' ? !TEMPORARY_STATUSES.has(mishap.status) : mishap.isFinal) {
    return { kind: 'give-up', because: 'pointless' }
  }
  if (!policy.repeatable && mayHaveTakenEffect(mishap)) return { kind: 'give-up', because: 'unsafe' }
  if (attempt > policy.retries) return { kind: 'give-up', because: 'used-up' }
  const least = mishap.kind === 'status' ? (mishap.retryAfterMs ?? 0) : 0
  const ceiling = Math.min(HIGHEST_CEILING, FIRST_CEILING * 2 ** (attempt - 1))
  // Retry-After spreads over as much again: who asks for a long wait has many to serve.
  const spread = random() * Math.max(ceiling, least)
  // A wait that the server asked for and that fits is kept even where all of its jitter does not.
  const wait = least > 0 ? least + Math.min(spread, Math.max(0, remaining - least) / 2) : spread
  return wait < remaining ? { kind: 'wait', milliseconds: wait } : { kind: 'give-up', because: 'no-time' }
}

function mayHaveTakenEffect(mishap: Mishap): boolean {
  if (mishap.kind === 'network') return mishap.mayHaveArrived
  return !(mishap.status === 429 || (mishap.status === 503 && mishap.retryAfterMs !== undefined))
}

/**
 * Milliseconds a `Retry-After` header asks to wait: seconds, or an HTTP date (RFC 9110, 10.2.3). Nothing for one
 * that says neither.
 *
 * @param now milliseconds since 1970.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000
  const date = /^\s*[a-z]{3,9},? /i.test(header) ? Date.parse(header) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
