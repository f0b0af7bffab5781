/** One request of a user's that is several on the wire, over a network that answers at once. */
import { addressOf } from '../../src/exchange/address.ts'
import { readPages } from '../../src/exchange/pages.ts'
import { Series, type Outcome } from '../../src/exchange/series.ts'
import { waitUntil } from '../../src/exchange/waiting.ts'
import { explain } from '../../src/messages/failures.ts'
import { warningWords } from '../../src/messages/warnings.ts'
import type { Session } from '../../src/session/session.ts'
import { Deadline } from '../../src/vocabulary/deadline.ts'
import type { Failure } from '../../src/vocabulary/failure.ts'
import { parseJson } from '../../src/vocabulary/json.ts'
import { Secret } from '../../src/vocabulary/secret.ts'
import { FakeClock, NOW } from './fake-clock.ts'
import { FakeHttp, type Reply } from './fake-http.ts'
import { FOLDERS, requestOf, type Overrides } from './inputs.ts'
import { quietLog } from './quiet-log.ts'
import { plain } from './words.ts'

/** Milliseconds that a run takes until it makes its request. */
const BEFORE = 1000

export const SERVICE = 'https://acme.secretshub.cyberark.cloud'

export const session = (over: Partial<Session> = {}): Session => ({
  token: new Secret('first-token'),
  expiresAt: NOW + 900_000,
  tenant: { id: 'abc1234', domain: 'cyberark.cloud' },
  tenantUrl: undefined,
  user: undefined,
  wasExpired: false,
  warnings: [],
  subdomain: 'acme',
  domain: 'cyberark.cloud',
  ...over,
})

/** A search of Identity with these arguments, read to its end. */
export const redrock = (args: object): Overrides => ({
  ...{ service: 'identity', path: 'Redrock/query', method: 'POST', pages: 'all' },
  body: JSON.stringify({ Script: 'x', Args: args }),
})

interface Circumstances {
  readonly session?: Session
  readonly renewed?: Session
  readonly seconds?: number
  readonly isComplete?: boolean
  /** Of jitter: the middle unless a test says otherwise. */
  readonly random?: number
  readonly cancelled?: AbortSignal
  readonly folders?: typeof FOLDERS
}

interface Told {
  readonly outcome: Outcome
  readonly lines: readonly string[]
  readonly sent: readonly string[]
  readonly http: FakeHttp
  /** Of what failed, what happened; undefined for a success. */
  readonly failed: string | undefined
  readonly warnings: readonly string[]
  readonly document: unknown
  /** Milliseconds that passed. */
  readonly waited: number
  /** How often somebody signed in again. */
  readonly renewals: number
}

/** What the run was busy with, in place of the failure that would name it. */
class Ended extends Error {}

/** What comes of a step with these inputs when it is answered so. */
export async function series(
  inputs: Overrides,
  replies: readonly Reply[],
  { seconds = 60, isComplete = true, random = 0.5, folders = FOLDERS, ...given }: Circumstances = {},
): Promise<Told> {
  const plan = await requestOf(inputs, folders)
  // What came before took its time.
  const clock = new FakeClock(NOW - BEFORE)
  clock.advance(BEFORE)
  const http = new FakeHttp(...replies)
  http.pass = (milliseconds) => {
    clock.advance(milliseconds)
  }
  const lines: string[] = []
  const ending = (activity: Parameters<typeof plain>[0]): never => {
    throw new Ended(plain(activity))
  }
  let renewals = 0
  const cancelled = given.cancelled ?? new AbortController().signal
  const tools = {
    http,
    clock,
    random: () => random,
    deadline: new Deadline(clock, seconds, cancelled, { timedOut: ending, cancelled: ending }),
    log: {
      ...quietLog,
      info: (words: Parameters<typeof plain>[0]) => void lines.push(plain(words)),
    },
    renew: async () => {
      renewals++
      return given.renewed
    },
    mask: async () => isComplete,
  }
  const own = given.session ?? session()
  const { course } = plan
  const address = addressOf(plan, own)
  const together = new Series(own, tools)
  const work =
    course.kind === 'until'
      ? waitUntil(plan, course.condition, address, together)
      : readPages(plan, course as Extract<typeof course, { kind: 'pages' }>, address, together)
  const state = { isSettled: false }
  const settled = (): void => {
    state.isSettled = true
  }
  work.then(settled, settled)
  for (;;) {
    await new Promise(setImmediate)
    if (state.isSettled) break
    // Where nobody waits but the deadline, a file may be being written.
    if (clock.pending > 1 || folders === FOLDERS) clock.advanceToNext()
  }
  const outcome = await work
  const waited = clock.elapsed() - BEFORE
  const verdict = outcome.verdict?.(undefined)
  return {
    outcome,
    lines,
    http,
    sent: http.sent.map(({ line }) => line),
    failed: verdict && happened(verdict),
    warnings: outcome.warnings.map((warning) => plain(warningWords(warning))),
    document: parseJson(outcome.response.body.text ?? ''),
    waited,
    renewals,
  }
}

export function happened(failure: Failure): string {
  return plain(explain(failure).happened)
}
