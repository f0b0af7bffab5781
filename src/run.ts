import { tmpdir } from 'node:os'
import path from 'node:path'
import { createHttp, type Http } from './http/send.ts'
import { checkInputs } from './inputs/check.ts'
import type { Plan } from './inputs/plan.ts'
import type { FileContext } from './inputs/response-place.ts'
import { readInputs, type RawInputs } from './inputs/table.ts'
import { failure } from './messages/failure.ts'
import { Report } from './report/report.ts'
import { openSession } from './session/session.ts'
import type { Clock } from './vocabulary/clock.ts'
import { Deadline } from './vocabulary/deadline.ts'
import { Failure } from './vocabulary/failure.ts'
import { Secret } from './vocabulary/secret.ts'
import type { World } from './world.ts'

export interface Ending {
  readonly exitCode: 0 | 1
  /** Whether something hangs that the process cannot call off, so that it must be ended by force. */
  readonly isStuck: boolean
}

/** One run of the action, from its inputs to its exit code. */
export async function run(world: World): Promise<Ending> {
  const report = new Report(world.runner, world.clock)
  const raw = readInputs((name) => world.runner.input(name))
  report.mask(new Secret(raw['client-secret']))
  report.mask(new Secret(raw.token))
  report.spare([raw['tenant-id'], raw.subdomain, raw['client-id']])
  const ending = await perform(raw, world, report)
  if (raw['job-summary'].toLowerCase() !== 'false') await report.summary()
  return ending
}

async function perform(raw: RawInputs, world: World, report: Report): Promise<Ending> {
  let isStuck = (): boolean => false
  try {
    const { clock, random, env, dial, cancelled } = world
    const plan = await checkInputs(raw, foldersOf(env), clock.now())
    const deadline = new Deadline(clock, plan.timeoutSeconds, cancelled, {
      timedOut: (activity) => failure('timedOut', plan.timeoutSeconds, activity),
      cancelled: (activity) => failure('cancelled', activity),
    })
    const http = createHttp({ clock, random, deadline, retries: plan.retries, env, log: report, dial })
    isStuck = () => http.isLookupPending
    try {
      await deadline.bound(story(plan, { http, clock, report }))
    } finally {
      http.close()
      deadline.close()
    }
    return { exitCode: 0, isStuck: isStuck() }
  } catch (error) {
    await report.fail(error instanceof Failure ? error : unforeseen(error))
    return { exitCode: 1, isStuck: isStuck() }
  }
}

async function story(plan: Plan, { http, clock, report }: StoryTools): Promise<void> {
  await report.warn(plan.advice)
  // What comes after the sign-in is loaded while the network works on it, and only when it will be needed.
  const loaded = clock.after(0, () => {
    if (plan.request) void import('./authorized-request.ts')
    if (plan.jobSummary) void import('./report/summary.ts')
  })
  const session = await openSession(plan, { http, clock, log: report }).finally(loaded)
  await report.session(session, plan.envVar)
  if (!plan.request) return
  const { makeAuthorizedRequest } = await import('./authorized-request.ts')
  await makeAuthorizedRequest(plan.request, session, { http, report })
}

interface StoryTools {
  readonly http: Http
  readonly clock: Clock
  readonly report: Report
}

function foldersOf(env: NodeJS.ProcessEnv): FileContext {
  const named = (name: string): string => env[name] ?? ''
  return {
    temp: path.resolve(named('RUNNER_TEMP') || tmpdir()),
    workspace: path.resolve(named('GITHUB_WORKSPACE')),
    runnerFiles: ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']
      .map(named)
      .filter((file) => file !== ''),
  }
}

/** An error nobody wrote words for. Its message may hold anything, so only its name and place are told. */
function unforeseen(error: unknown): Failure {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' }
  return failure('unforeseen', name, /([\w.-]+:\d+:\d+)\)?$/m.exec(stack ?? '')?.[1] ?? 'an unknown place')
}
