import './network.ts'
import { INPUTS } from '../../src/inputs/table.ts'
import { run, type Ending } from '../../src/run.ts'
import type { World } from '../../src/world.ts'
import { FakeClock } from './fake-clock.ts'
import { FakeRunner } from './fake-runner.ts'
import { SIGN_IN } from './inputs.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type Inputs = Readonly<Record<string, string>>

/** A run in a world of its own, and what is needed to meddle with it. */
export interface Scenario {
  readonly ending: Promise<Ending>
  readonly runner: FakeRunner
  readonly clock: FakeClock
  readonly temp: string
  readonly workspace: string
  cancel(): void
}

interface Extra extends Partial<Pick<World, 'dial' | 'random' | 'nodeVersion'>> {
  readonly env?: NodeJS.ProcessEnv
  /** Prepares the runner and the folders before the run begins. */
  readonly prepare?: (scenario: Omit<Scenario, 'ending'>) => void
}

/** Begins a run with these inputs, and the action's defaults for all others. */
export function begin(inputs: Inputs = SIGN_IN, { env = {}, prepare, ...extra }: Extra = {}): Scenario {
  const runner = new FakeRunner({ ...INPUTS, ...inputs })
  const clock = new FakeClock()
  const [temp, workspace] = [temporaryFolder(), temporaryFolder()]
  const cancelled = new AbortController()
  const cancel = (): void => {
    cancelled.abort()
  }
  const scene = { runner, clock, temp, workspace, cancel }
  prepare?.(scene)
  const ending = run({
    runner,
    clock,
    env: { RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace, ...env },
    random: () => 0.5,
    nodeVersion: '24.21.0',
    cancelled: cancelled.signal,
    ...extra,
  })
  return { ...scene, ending }
}

/** A run from its beginning to its end, without any time passing. */
export async function whole(inputs?: Inputs, extra?: Extra): Promise<Omit<Scenario, 'ending'> & Ending> {
  const { ending, ...scene } = begin(inputs, extra)
  return { ...scene, ...(await ending) }
}

/** The inputs of a sign-in and a request to Secrets Hub. */
export function requesting(inputs: Inputs = {}): Inputs {
  return { ...SIGN_IN, service: 'secrets-hub', path: '/secret-stores', ...inputs }
}
