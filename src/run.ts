import type { Place } from './authorized-request.ts'
import { createHttp, type Http } from './http/send.ts'
import { checkInputs } from './inputs/check.ts'
import type { Plan } from './inputs/plan.ts'
import { readInputs, type RawInputs } from './inputs/table.ts'
import { failure } from './messages/failure.ts'
import { Report } from './report/report.ts'
import { openSession } from './session/session.ts'
import { inTurns, type Clock, type Random } from './vocabulary/clock.ts'
import { Deadline } from './vocabulary/deadline.ts'
import { Failure } from './vocabulary/failure.ts'
import { Secret } from './vocabulary/secret.ts'
import type { World } from './world.ts'

export interface Ending {
  readonly exitCode: 0 | 1
  /** Whether something hangs that the process cannot call off, so that it must be ended by force. */
  readonly isStuck: boolean
}

/**
 * The first major version of Node with all that a sign-in uses, such as `Promise.withResolvers` and `URL.parse`. The action is
 * made for Node 24, as the message says; an older one is refused only where it would break.
 */
const OLDEST_NODE = 22

/** One run of the action, from its inputs to its exit code. */
export async function run(world: World): Promise<Ending> {
  const report = new Report(world.runner, world.clock)
  const raw = readInputs((name) => world.runner.input(name))
  report.mask(new Secret(raw.token))
  report.mask(new Secret(raw['client-secret']))
  report.spare([raw['tenant-id'], raw.subdomain, raw['client-id']])
  const ending = await perform(raw, world, report)
  if (raw['job-summary'].toLowerCase() !== 'false') await report.summary()
  return ending
}

async function perform(raw: RawInputs, world: World, report: Report): Promise<Ending> {
  let http: Http | undefined
  try {
    const { clock, random, env, dial, cancelled, nodeVersion } = world
    if (Number.parseInt(nodeVersion, 10) < OLDEST_NODE) throw failure('nodeTooOld', nodeVersion)
    const plan = await checkInputs(raw, env, clock.now())
    const deadline = new Deadline(clock, plan.timeoutSeconds, cancelled, {
      timedOut: (...when) => failure('timedOut', plan.timeoutSeconds, ...when),
      cancelled: (activity) => failure('cancelled', activity),
    })
    http = createHttp({ clock, random, deadline, retries: plan.retries, env, log: report, dial })
    await deadline.bound(story(plan, { http, clock, random, deadline, report })).finally(() => {
      deadline.close()
    })
    // Connections that are left are at rest; closing them would take longer than ending the process.
    return { exitCode: 0, isStuck: http.isLookupPending }
  } catch (error) {
    http?.close()
    const isForeseen = error instanceof Failure
    await report.fail(isForeseen ? error : (await import('./messages/unforeseen.ts')).unforeseen(error))
    return { exitCode: 1, isStuck: http?.isLookupPending ?? false }
  }
}

async function story(plan: Plan, tools: StoryTools): Promise<void> {
  const { http, clock, report } = tools
  await report.warn([...plan.advice, ...http.advice])
  const stopPreparing = inTurns(clock, http.serverReached, preparations(plan, tools))
  const session = await openSession(plan, { http, clock, log: report }).finally(stopPreparing)
  await connectEarly(plan, session, http)
  await report.session(session, plan.envVar)
  if (!plan.request) return
  const { makeAuthorizedRequest } = await import('./authorized-request.ts')
  await makeAuthorizedRequest(plan.request, session, { ...tools, plan })
}

/** What can be done before there is a token, while the network works on it. */
function preparations(plan: Plan, { http, report }: StoryTools): (() => void)[] {
  return [
    () => {
      report.registerMasks()
    },
    () => {
      void connectEarly(plan, plan, http)
    },
  ]
}

/** Begins to connect to the service as soon as its name is known: by the inputs, or else by the token. */
async function connectEarly({ request }: Plan, where: Place, http: Http): Promise<void> {
  if (!request) return
  try {
    const { connectAhead } = await import('./authorized-request.ts')
    connectAhead(request, where, http)
  } catch {
    // It fails again where it is needed, and is told there.
  }
}

interface StoryTools {
  readonly http: Http
  readonly clock: Clock
  readonly random: Random
  readonly deadline: Deadline
  readonly report: Report
}
