import type { LeftFile, WorkspaceFiles } from './folders.ts'
import type { Masker } from './masker.ts'
import type { Annotation } from './step-log.ts'

/** One step of a job that uses the action, and what happens to it. */
export interface Step {
  /** The step's `with:`; a name that `action.yml` does not declare throws. */
  readonly with?: Readonly<Record<string, string>>
  /** The step's `env:`, over `jobEnv`. */
  readonly env?: Readonly<Record<string, string>>
  /** What earlier steps exported, that is their results' `env`. */
  readonly jobEnv?: Readonly<Record<string, string>>
  /** The step's `id:`, seen in debug lines only. */
  readonly id?: string
  /** Step debugging: `RUNNER_DEBUG=1`, and the runner prints every output and exported variable. */
  readonly debug?: boolean
  /** Folder with `action.yml`; default: the repository. */
  readonly action?: string
  /**
   * Path of the Node that runs the action; default: `ACTION_NODE`, else the one that runs this. One for Windows, with
   * `.exe` at its end, runs under Wine elsewhere.
   */
  readonly node?: string
  /** Options of Node itself, such as `['--require', hook]`. */
  readonly nodeOptions?: readonly string[]
  readonly workspaceFiles?: WorkspaceFiles
  /** Milliseconds after which the user cancels: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. */
  readonly cancelAfterMs?: number
  /** Asked after each line whether the user cancels now. */
  readonly cancelWhen?: (logSoFar: string) => boolean
  /** Milliseconds after which a test gives up on the process; default 30,000. */
  readonly killAfterMs?: number
  /** The job's masker; share it between the steps of a job. */
  readonly masker?: Masker
  /** Repository secrets, masked before the step starts. */
  readonly secrets?: readonly string[]
  /** Keeps the step's folders on disk: `cleanup` does nothing. */
  readonly keep?: boolean
}

/** What a step left behind, as a user, a later step and a later job see it. */
export interface StepResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly outcome: 'success' | 'failure' | 'cancelled'
  /** The process had to be killed after `killAfterMs`. */
  readonly timedOut: boolean
  /** The block that the runner prints before the action starts: its inputs and environment, masked. */
  readonly header: string
  /** The masked log, without the header. */
  readonly log: string
  /** Unmasked. */
  readonly rawStdout: string
  /** Unmasked. */
  readonly rawStderr: string
  /** At most ten of each level. */
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  /** Names of outputs that `action.yml` does not declare. */
  readonly undeclaredOutputs: readonly string[]
  /** What the step exported to later steps. */
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Folders put before `PATH`. */
  readonly path: readonly string[]
  /** Masked; empty when it is over 1 MiB. */
  readonly summary: string
  readonly summaryRaw: string
  /** Values registered with `add-mask`, in order. */
  readonly masks: readonly string[]
  /** For each of `masks`, how many lines of the log stood before it. */
  readonly maskLines: readonly number[]
  /** Milliseconds that the process lived. */
  readonly durationMs: number
  /** Files in the workspace, `RUNNER_TEMP` and the home folder, without the runner's own. */
  readonly files: readonly LeftFile[]
  /** These two as the action's system says them. */
  readonly workspace: string
  readonly temp: string
  /**
   * The outputs that a job with these outputs would pass on: none that is empty, none that the masker changes.
   *
   * @param names default: all
   * @throws Error when they are over 1 MiB in UTF-16 together, as GitHub refuses them
   */
  jobOutputs(names?: readonly string[]): Record<string, string>
  /** Removes the step's folders; call it after `findLeaks`, which reads the files. */
  cleanup(): void
}
