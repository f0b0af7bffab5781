/** Runs the steps of a job: those that use this action through dist/, the others as the test tells. */
import { expect } from '@jest/globals'
import { HOME } from '../../scripts/home/home.ts'
import { Masker } from '../../simulation/runner/runner.ts'
import { holds, resolved, resolvedAll, type Contexts, type Status } from './expressions.ts'
import { readText } from './repository-files.ts'
import type { Scene, StepRun } from './step.ts'
import { readComposite, titleOf, type WorkflowStep } from './workflow-file.ts'

/** How this action is named in an example. */
export const THIS_ACTION = `${HOME}@v1`

type Texts = Readonly<Record<string, string>>

/** What comes of a step that is not this action. */
interface Told {
  readonly outcome?: Status
  readonly outputs?: Texts
  /** Variables for later steps. */
  readonly env?: Texts
  /** Values it masks. */
  readonly masks?: readonly string[]
}

/** What surrounds a workflow. */
export interface Surroundings {
  readonly scene: Scene
  readonly secrets: Texts
  readonly vars: Texts
  readonly inputs?: Texts
  readonly github?: Contexts
  /** By the step's name; a step that is not here succeeds and does nothing. */
  readonly told?: Readonly<Record<string, Told>>
  /** Files in this repository by the name under which a workflow uses them. */
  readonly files?: Texts
  /** Text of the workflow → what is there on this machine, such as the path of a certificate. */
  readonly replaced?: Texts
}

/** A step that was reached, and how it went. */
export interface StepRecord {
  readonly job: string
  readonly title: string
  readonly outcome: Status | 'skipped'
  /** As the step sees it, over the job's. */
  readonly env: Texts
  readonly outputs: Texts
  /** When it uses this action. */
  readonly run?: StepRun
}

/** A job under way. */
export class JobSteps {
  readonly records: StepRecord[] = []
  readonly masker = new Masker()
  readonly #around: Surroundings
  readonly #job: string
  readonly #contexts: Contexts
  readonly #env: Record<string, string>
  status: Status = 'success'

  constructor(around: Surroundings, job: string, contexts: Contexts, env: Texts) {
    this.#around = around
    this.#job = job
    this.#contexts = contexts
    this.#env = { ...env }
    for (const secret of Object.values(around.secrets)) this.masker.add(secret)
  }

  /** Runs steps in order. @returns the `steps` context at the end */
  async run(steps: readonly WorkflowStep[], contexts: Contexts = {}): Promise<Contexts> {
    const done: Record<string, unknown> = {}
    for (const step of steps) {
      const visible = { ...this.#contexts, env: this.#env, ...contexts, steps: done }
      const record = await this.#step(step, visible)
      const failed = record.outcome === 'failure' && step['continue-on-error'] !== true
      if (failed) this.status = 'failure'
      const conclusion = record.outcome === 'failure' && !failed ? 'success' : record.outcome
      if (step.id) done[step.id] = { outputs: record.outputs, outcome: record.outcome, conclusion }
    }
    return done
  }

  async #step(step: WorkflowStep, contexts: Contexts): Promise<StepRecord> {
    const title = titleOf(step)
    if (!holds(step.if, contexts, this.status)) {
      return this.#record({ job: this.#job, title, outcome: 'skipped', env: {}, outputs: {} })
    }
    const env = this.#onThisMachine(resolvedAll(step.env, contexts))
    const given = resolvedAll(step.with, { ...contexts, env: { ...this.#env, ...env } })
    this.#expectNothingShown(title, { ...env, ...given })
    if (step.uses === THIS_ACTION) return this.#action(step, title, env, given)
    const file = this.#around.files?.[step.uses ?? '']
    if (file !== undefined) return this.#composite(file, title, given)
    const { outcome = 'success', outputs = {}, env: exported, masks = [] } = this.#around.told?.[title] ?? {}
    for (const mask of masks) this.masker.add(mask)
    Object.assign(this.#env, exported)
    return this.#record({ job: this.#job, title, outcome, env, outputs })
  }

  async #action({ id }: WorkflowStep, title: string, env: Texts, given: Texts): Promise<StepRecord> {
    // Given as empty, so that the scene does not fill in what an example forgot.
    const unsaid = { 'tenant-id': '', 'client-id': '', 'client-secret': '' }
    const run = await this.#around.scene.run(
      { ...unsaid, ...given },
      {
        ...(id !== undefined && { id }),
        env,
        jobEnv: this.#onThisMachine(this.#env),
        masker: this.masker,
        secrets: Object.values(this.#around.secrets),
      },
    )
    expect(run.outcome).not.toBe('cancelled')
    Object.assign(this.#env, run.env)
    const outcome = run.outcome === 'success' ? 'success' : 'failure'
    return this.#record({ job: this.#job, title, outcome, env, outputs: run.outputs, run })
  }

  async #composite(file: string, title: string, given: Texts): Promise<StepRecord> {
    const { inputs = {}, outputs = {}, runs } = readComposite(readText(file))
    const missing = Object.keys(inputs).filter((name) => inputs[name]?.required && !given[name])
    expect(missing).toEqual([])
    const defaults = Object.fromEntries(
      Object.entries(inputs).map(([name, one]) => [name, one.default ?? '']),
    )
    const scope = { inputs: { ...defaults, ...given }, secrets: {}, vars: {} }
    const steps = await this.run(runs.steps, scope)
    const results = Object.entries(outputs).map(([name, { value }]) => [name, resolved(value, { steps })])
    return this.#record({
      job: this.#job,
      title,
      outcome: this.status,
      env: {},
      outputs: Object.fromEntries(results) as Texts,
    })
  }

  #record(record: StepRecord): StepRecord {
    this.records.push(record)
    return record
  }

  #onThisMachine(env: Texts): Record<string, string> {
    const replaced = this.#around.replaced ?? {}
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, replaced[value] ?? value]))
  }

  /** The runner prints what a step is given before the step starts. */
  #expectNothingShown(title: string, given: Texts): void {
    const shown = Object.entries(given).map(([name, value]) => `  ${name}: ${this.masker.mask(value)}`)
    const secrets = [...this.#around.scene.tenant.secrets(), ...Object.values(this.#around.secrets)]
    // As they are is enough here, and quick: every form of them is looked for where the action runs.
    expect(secrets.filter((secret) => shown.join('\n').includes(secret)).map(() => title)).toEqual([])
  }
}
