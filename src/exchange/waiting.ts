import type { RequestPlan } from '../inputs/plan.ts'
import type { Selection } from '../inputs/selection.ts'
import { failure } from '../messages/failure.ts'
import type { NetworkTrouble } from '../messages/network-failures.ts'
import { stateOf, waitProgress, type Watched } from '../messages/wait-progress.ts'
import { sleep } from '../vocabulary/clock.ts'
import { Failure } from '../vocabulary/failure.ts'
import type { Address } from './address.ts'
import { saysMore } from './more.ts'
import { documentOf } from './response.ts'
import { isSecretKey } from './secret-keys.ts'
import type { Outcome, Series } from './series.ts'

/** Milliseconds between an answer and the next request: at first, and at most. */
const SHORTEST_WAIT = 2000
const LONGEST_WAIT = 15_000
const GROWTH = 1.5

/** The share of a wait by which it is longer or shorter, so that jobs that began together do not stay together. */
const JITTER = 0.1

/** Milliseconds that are left for a last request, before the time is up. */
const LAST_REQUEST = 1000

/**
 * Repeats a request until an expression over its answer is neither false nor null. What it depends on is told whenever it
 * has changed.
 *
 * @throws Failure when there is no whole answer, or the expression does not fit it.
 */
export async function waitUntil(
  plan: RequestPlan,
  condition: Selection,
  address: Address,
  series: Series,
): Promise<Outcome> {
  const { clock, random, deadline, log, mask } = series.tools
  const started = clock.elapsed()
  const seconds = (): number => Math.round((clock.elapsed() - started) / 1000)
  let told: string | undefined
  let tooLong: (() => Promise<Outcome>) | undefined
  for (let answers = 1, wait = SHORTEST_WAIT; ; answers++, wait = Math.min(LONGEST_WAIT, wait * GROWTH)) {
    const response = await series.ask(plan, address).catch((error: unknown) => ({ lost: error }))
    // Once there was an answer, that is what there is to tell when the time is up, whatever a request was doing then.
    if (tooLong && isOutOfTime(response.lost)) return tooLong()
    if (!('status' in response)) throw response.lost
    const { refusal } = series
    if (refusal) return { response, warnings: [], verdict: () => refusal }
    const isComplete = await mask(response)
    // What is no success is told as ever.
    const judged = await series.judge(response, address, plan, isComplete)
    if (judged.failure) return { response, warnings: [] }
    // An answer that says nothing yet is one to wait for.
    const document = String(response.body.text).trim() === '' ? null : documentOf(response.body)
    const value =
      document === undefined
        ? failure('answerNotJson', 'wait-until', response.headers.get('content-type'))
        : condition.apply(document)
    const isFault = value instanceof Failure
    if (isFault && document !== null)
      return { response: await series.keep(response, plan), warnings: [], verdict: () => value }
    const isDone = !isFault && value !== false && value !== null
    // Where not every secret could be masked, nothing of the answer is shown; of what is called a secret nothing ever.
    const shown = isComplete ? condition.watched(document) : []
    const watched: readonly Watched[] = shown.filter(({ keys }) => !keys.some(isSecretKey))
    const state = JSON.stringify(watched)
    if (state !== told || isDone) log.info(waitProgress[isDone ? 'waited' : 'waiting'](watched, seconds()))
    told = state
    if (isDone) {
      return { response: await series.keep(response, plan), warnings: [] }
    }
    tooLong = async () => {
      const late = failure('waitedTooLong', condition.expression, {
        seconds: seconds(),
        answers,
        state: stateOf(watched),
        isPage: saysMore(document, response.headers),
      })
      return { response: await series.keep(response, plan), warnings: [], verdict: () => late }
    }
    const left = deadline.remaining() - LAST_REQUEST
    if (left <= 0) return tooLong()
    deadline.enter(waitProgress.betweenRequests())
    await sleep(clock, Math.min(left, wait * (1 - JITTER + 2 * JITTER * random())), deadline.signal)
  }
}

/** Whether a request came to nothing for want of time. */
function isOutOfTime(error: unknown): boolean {
  if (!(error instanceof Failure)) return false
  return (
    error.kind === 'timedOut' || (error.facts[0] as Partial<NetworkTrouble> | undefined)?.gaveUp === 'no-time'
  )
}
