import { endProcess, type EndableProcess } from './end-process.ts'
import { githubRunner } from './report/runner.ts'
import { run } from './run.ts'
import type { Random } from './vocabulary/clock.ts'
import { ifStillAlive, systemClock } from './world.ts'

/** The process of a run, as far as a run uses it. */
type ActionProcess = EndableProcess & Pick<NodeJS.Process, 'env' | 'stdout' | 'on' | 'versions' | 'getuid'>

/** Runs the action in a process and ends it. */
export async function main(node: ActionProcess, random: Random): Promise<void> {
  // Whatever happens before the run says otherwise, this process has failed.
  node.exitCode = 1
  // Who reads the log may be gone. What a run is for are its outputs and its exit code, so it goes on.
  node.stdout.on('error', () => undefined)
  const cancelled = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Also every further one, so that none ends the process before it has said why.
    node.on(signal, () => {
      cancelled.abort()
    })
  }
  const ending = await run({
    runner: githubRunner(node),
    env: node.env,
    nodeVersion: node.versions.node,
    clock: systemClock,
    random,
    cancelled: cancelled.signal,
  })
  await endProcess(node, ending, ifStillAlive)
}
