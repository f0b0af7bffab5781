import type { StepLog } from './step-log.ts'

/** What a step has told the runner so far, by command or by file. */
export class StepState {
  readonly outputs = new Map<string, string>()
  readonly env = new Map<string, string>()
  readonly state = new Map<string, string>()
  readonly path: string[] = []
  readonly masks: string[] = []
  /** For each of `masks`, how many log lines stood before it. */
  readonly maskLines: number[] = []
  /** Set when the runner itself fails the step, whatever the exit code. */
  failed = false
  /** Masked. */
  summary = ''
  summaryRaw = ''
  /** The step's `id:` in the workflow. */
  readonly id: string
  readonly #log: StepLog

  constructor(id: string, log: StepLog) {
    this.id = id
    this.#log = log
  }

  /** Fails the step with the runner's two errors: what it could not do, and why. */
  fail(what: string, error: unknown): void {
    this.#log.issue('error', what)
    this.#log.issue('error', error instanceof Error ? error.message : String(error))
    this.failed = true
  }
}
