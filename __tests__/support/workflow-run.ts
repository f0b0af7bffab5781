/** Runs a workflow file as GitHub would: jobs by their needs, each combination of a matrix, called workflows. */
import { holds, resolved, resolvedAll, type Contexts, type Status } from './expressions.ts'
import { readText } from './repository-files.ts'
import { combinations, needed, readWorkflow, type WorkflowFile, type WorkflowJob } from './workflow-file.ts'
import { JobSteps, type StepRecord, type Surroundings } from './workflow-steps.ts'

type Texts = Readonly<Record<string, string>>

interface JobResult {
  readonly result: Status | 'skipped'
  readonly outputs: Texts
}

export interface WorkflowRun {
  readonly records: readonly StepRecord[]
  /** By the name of the job; of a matrix, what its last combination gave, and `failure` when any failed. */
  readonly jobs: Readonly<Record<string, JobResult>>
  /** Of a called workflow. */
  readonly outputs: Texts
}

const github = {
  event_name: 'workflow_dispatch',
  ref: 'refs/heads/main',
  repository: 'octocat/example',
  run_id: '1234567890',
  sha: '0123456789abcdef0123456789abcdef01234567',
}

/** Runs all jobs of a file in `examples/`. */
export async function runWorkflow(path: string, around: Surroundings): Promise<WorkflowRun> {
  const file = readWorkflow(readText(path))
  const records: StepRecord[] = []
  const jobs: Record<string, JobResult> = {}
  const waiting = new Map(Object.entries(file.jobs))
  while (waiting.size > 0) {
    const [name, job] = [...waiting].find(([, one]) => needed(one).every((need) => need in jobs)) ?? []
    if (name === undefined || job === undefined) throw new Error('Jobs wait for one another')
    waiting.delete(name)
    jobs[name] = await runJob(name, job, { file, around, jobs, records })
  }
  const declared = file.on?.workflow_call?.outputs ?? {}
  const outputs = Object.entries(declared).map(([name, { value }]) => [name, resolved(value, { jobs })])
  return { records, jobs, outputs: Object.fromEntries(outputs) as Texts }
}

interface UnderWay {
  readonly file: WorkflowFile
  readonly around: Surroundings
  readonly jobs: Readonly<Record<string, JobResult>>
  readonly records: StepRecord[]
}

async function runJob(name: string, job: WorkflowJob, run: UnderWay): Promise<JobResult> {
  const { around, jobs } = run
  const needs = Object.fromEntries(needed(job).map((need) => [need, jobs[need]]))
  const status = Object.values(needs).every((need) => need?.result === 'success') ? 'success' : 'failure'
  const contexts = {
    github: { ...github, ...around.github },
    inputs: around.inputs ?? {},
    needs,
    runner: { os: 'Linux', temp: '/home/runner/work/_temp' },
    secrets: around.secrets,
    vars: around.vars,
  }
  if (!holds(job.if, contexts, status)) return { result: 'skipped', outputs: {} }
  const called = job.uses === undefined ? undefined : around.files?.[job.uses]
  if (called !== undefined) return callWorkflow(called, job, contexts, run)
  const results: JobResult[] = []
  for (const matrix of combinations(job, contexts))
    results.push(await runCombination(name, job, { ...contexts, matrix }, run))
  const failed = results.some(({ result }) => result === 'failure')
  return { result: failed ? 'failure' : 'success', outputs: results.at(-1)?.outputs ?? {} }
}

async function runCombination(
  name: string,
  job: WorkflowJob,
  contexts: Contexts,
  { file, around, records }: UnderWay,
): Promise<JobResult> {
  const workflowEnv = resolvedAll(file.env, contexts)
  const env = { ...workflowEnv, ...resolvedAll(job.env, { ...contexts, env: workflowEnv }) }
  const steps = new JobSteps(around, name, contexts, env)
  const done = await steps.run(job.steps ?? [])
  records.push(...steps.records)
  const outputs = Object.entries(resolvedAll(job.outputs, { ...contexts, steps: done }))
  // GitHub drops an output that its masker would change.
  const passed = outputs.filter(([, value]) => steps.masker.mask(value) === value)
  return { result: steps.status, outputs: Object.fromEntries(passed) }
}

/** A called workflow sees what it is handed, and the caller's variables. */
async function callWorkflow(
  path: string,
  job: WorkflowJob,
  contexts: Contexts,
  run: UnderWay,
): Promise<JobResult> {
  const around = {
    ...run.around,
    inputs: resolvedAll(job.with, contexts),
    secrets: resolvedAll(job.secrets, contexts),
  }
  const { records, jobs, outputs } = await runWorkflow(path, around)
  run.records.push(...records)
  const failed = Object.values(jobs).some(({ result }) => result === 'failure')
  return { result: failed ? 'failure' : 'success', outputs }
}
