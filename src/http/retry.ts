import { mayPassLater } from '../vocabulary/attempt.ts'
import type { Random } from '../vocabulary/clock.ts'

/** What decides whether a request is sent again. */
interface RetryPolicy {
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

/** Milliseconds that waits stay below: the first, and how many times as long every further one. */
interface Ceilings {
  readonly first: number
  readonly growth: number
}
const AFTER_TROUBLE: Ceilings = { first: 1000, growth: 2 }
/**
 * Who is turned away for being one of too many gains nothing by hurrying. In the fleet's simulation these figures
 * serve 10,000 runs at half the rate that AFTER_TROUBLE needs; steeper ones outlast the default timeout.
 */
const AFTER_TOO_MANY: Ceilings = { first: 2000, growth: 4 }
const HIGHEST_CEILING = 30_000

/** The part of the time beyond Retry-After that jitter may take, so that something is left to be answered in. */
const JITTER_SHARE = 3 / 4

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
  if (mishap.kind === 'status' ? !mayPassLater(mishap.status) : mishap.isFinal) {
    return { kind: 'give-up', because: 'pointless' }
  }
  if (!policy.repeatable && mayHaveTakenEffect(mishap)) return { kind: 'give-up', because: 'unsafe' }
  if (attempt > policy.retries) return { kind: 'give-up', because: 'used-up' }
  const wait = waitFor(mishap, attempt, remaining, random)
  return wait < remaining ? { kind: 'wait', milliseconds: wait } : { kind: 'give-up', because: 'no-time' }
}

function waitFor(mishap: Mishap, attempt: number, remaining: number, random: Random): number {
  const least = mishap.kind === 'status' ? (mishap.retryAfterMs ?? 0) : 0
  const isOneOfTooMany = mishap.kind === 'status' && (mishap.status === 429 || least > 0)
  const { first, growth } = isOneOfTooMany ? AFTER_TOO_MANY : AFTER_TROUBLE
  const ceiling = Math.min(HIGHEST_CEILING, first * growth ** (attempt - 1))
  if (least === 0) return random() * ceiling
  // Spread over as much again as the server asked for: who asks for a long wait has many to serve. A wait that fits
  // is kept even where all of its jitter does not; that is then drawn from less, since cut off, all would end alike.
  const room = Math.max(0, remaining - least)
  return least + random() * Math.min(Math.max(ceiling, least), room * JITTER_SHARE)
}

function mayHaveTakenEffect(mishap: Mishap): boolean {
  if (mishap.kind === 'network') return mishap.mayHaveArrived
  return !(mishap.status === 429 || (mishap.status === 503 && mishap.retryAfterMs !== undefined))
}

/** So many milliseconds are longer than any deadline. */
const FOREVER = Number.MAX_SAFE_INTEGER

/**
 * Milliseconds a `Retry-After` header asks to wait: seconds, or an HTTP date in any of its three forms (RFC 9110,
 * 10.2.3 and 5.6.7). Nothing for one that says neither.
 *
 * @param now milliseconds since 1970.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, FOREVER)
  // One of the forms, asctime's, leaves out that it means GMT.
  const isDate = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d:\d\d(?: \d{4})?(?: GMT)?$/i.test(text)
  const date = isDate ? Date.parse(text.replace(/(?: GMT)?$/, ' GMT')) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
