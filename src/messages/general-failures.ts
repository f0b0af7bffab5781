import type { Fault } from '../vocabulary/failure.ts'
import { own, say, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'
import { inputFault } from './input-faults.ts'

function faultyInputs(faults: readonly Fault[]): string {
  const inputs = new Set(faults.map(({ input }) => input)).size
  return inputs === 1 ? 'An input needs correcting' : `${String(inputs)} inputs need correcting`
}

/** What is known of a file of the runner that could not be written, as the file system has it. */
export interface RunnerFileTrouble {
  /** Nothing where it is not there. */
  readonly code?: string | undefined
  readonly path?: string | undefined
  /** The user's number, where the system has such. */
  readonly user?: number | undefined
}

const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])

function runnerFileUnwritable({ code, path, user }: RunnerFileTrouble): Explanation {
  if (code !== undefined && FORBIDDEN.has(code)) {
    return {
      title: 'The runner’s files may not be written',
      happened: say`${user === undefined ? own('The user of this step') : say`The user with ID ${user}`} may not write ${path ?? own('a file of the runner')} (${own(code)}), so no output can be set.`,
      cause: say`In a container job: the image runs as a user who does not own the files that the runner mounts.`,
      remedy: say`Let the container run as one who does, in the job's container: options: --user root (or --user 1001 on GitHub's own runners).`,
    }
  }
  return {
    title: 'The runner cannot take the result',
    happened: say`Writing to a file of the runner failed (${code ?? own('the file is missing')}).`,
    cause: say`The runner's disk is full, or GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STEP_SUMMARY was changed or removed by an earlier step.`,
    remedy: say`Free disk space on the runner, and look for a step before this one that changes those variables.`,
  }
}

/** Failures of the run itself. */
export const generalFailures = {
  invalidInputs: (faults: readonly Fault[]): Explanation => ({
    title: faultyInputs(faults),
    happened: say`Nothing was sent.`,
    details: faults.map(inputFault),
    remedy: say`Correct the with: block of the step.`,
  }),
  timedOut: (seconds: number, activity: Words, isEarly = false): Explanation => ({
    title: 'Out of time',
    happened: say`The time limit of ${seconds} seconds ${own(isEarly ? 'left no time to go on after' : 'passed while')} ${activity}.`,
    cause: say`Whoever was waited for is slow or does not answer at all: the network, a proxy or firewall that drops packets, or the platform.`,
    remedy: say`Try again; raise timeout if the answer is known to take long; on a self-hosted runner, check that its network or proxy (HTTPS_PROXY) reaches the platform.`,
  }),
  cancelled: (activity: Words): Explanation => ({
    title: 'Cancelled',
    happened: say`The run was cancelled while ${activity}.`,
    remedy: say`Run the job again. A request that was already on its way may have taken effect.`,
  }),
  nodeTooOld: (version: string): Explanation => ({
    title: 'This runner’s Node is too old',
    happened: say`The action needs Node 24; this runner started Node ${version}. Nothing was sent.`,
    cause: say`The runner is older than version 2.327.1, or has no Node 24 for its processor (ARM32).`,
    remedy: say`Update the self-hosted runner, or let this job run on another one.`,
  }),
  runnerFileUnwritable,
  unforeseen: (name: string, place: string): Explanation => ({
    title: 'A fault in the action',
    happened: say`Something happened that the action did not foresee: ${name} at ${place}.`,
    remedy: say`Please report it with this line, the runner's version and system, and the step's inputs without secrets.`,
  }),
}
