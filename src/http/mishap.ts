import { activities } from '../messages/activities.ts'
import { retrying } from '../messages/retry-progress.ts'
import type { GaveUp } from '../vocabulary/attempt.ts'
import { sleep } from '../vocabulary/clock.ts'
import type { Head, HttpRequest } from './message.ts'
import { NetworkError } from './network-error.ts'
import { decide, retryAfter, type Mishap } from './retry.ts'
import type { HttpSurroundings } from './surroundings.ts'

/**
 * Decides what follows an attempt that went wrong, and when that is another one, says so and waits for it.
 *
 * @returns `again`, or why there is no further attempt; nothing when one would be pointless.
 * @throws Failure when the deadline passes meanwhile.
 */
export async function waitToTryAgain(
  outcome: Head | NetworkError,
  request: HttpRequest,
  number: number,
  { clock, random, deadline, retries, log }: HttpSurroundings,
): Promise<'again' | GaveUp> {
  const policy = { retries, repeatable: request.repeatable }
  const mishap = mishapOf(outcome, clock.now())
  const decision = decide(policy, number, mishap, deadline.remaining(), random)
  if (decision.kind === 'give-up') return decision.because === 'pointless' ? undefined : decision.because
  deadline.signal.throwIfAborted()
  const host = request.url.hostname
  const result = outcome instanceof NetworkError ? outcome.code : String(outcome.status)
  log.info(retrying(result, host, decision.milliseconds, number + 1, retries + 1))
  deadline.enter(activities.waiting(host))
  await sleep(clock, decision.milliseconds, deadline.signal)
  return 'again'
}

function mishapOf(outcome: Head | NetworkError, now: number): Mishap {
  if (outcome instanceof NetworkError) {
    return { kind: 'network', mayHaveArrived: outcome.requestMayHaveArrived, isFinal: outcome.isFinal }
  }
  const { status, headers } = outcome
  // A date is the server's, so it counts from the server's own clock where the answer tells its time.
  const told = Date.parse(headers.get('date') ?? '')
  return { kind: 'status', status, retryAfterMs: retryAfter(headers.get('retry-after'), told || now) }
}
