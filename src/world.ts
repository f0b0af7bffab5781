import type { Dial } from './http/dial.ts'
import type { Runner } from './report/runner.ts'
import type { Clock, Random } from './vocabulary/clock.ts'

/** Everything a run has side effects on or is surprised by, passed in. */
export interface World {
  readonly runner: Runner
  readonly env: NodeJS.ProcessEnv
  /** Of the Node that runs this, such as `24.21.0`. */
  readonly nodeVersion: string
  readonly clock: Clock
  readonly random: Random
  /** Aborted when the user cancels the job. */
  readonly cancelled: AbortSignal
  /** Leads connections elsewhere, for tests. */
  readonly dial?: Dial
}

/** Calls back after the given milliseconds, unless the process has ended by then: waiting does not keep it alive. */
export function ifStillAlive(milliseconds: number, callback: () => void): void {
  setTimeout(callback, milliseconds).unref()
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // performance.now() says the same, but loads ten modules of Node for it.
  elapsed: () => Number(process.hrtime.bigint()) / 1e6,
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
  // One immediate comes in the turn that is under way, before the network was looked at again.
  turn: () =>
    new Promise((resolve) => {
      setImmediate(() => {
        setImmediate(resolve)
      })
    }),
}
