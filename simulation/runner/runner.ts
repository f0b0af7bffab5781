import { fileURLToPath } from 'node:url'
import { buildEnvironment } from './environment.ts'
import { createFolders, keepFolders, listFiles, removeFolders } from './folders.ts'
import { Masker } from './masker.ts'
import { inputVariables, readMetadata } from './metadata.ts'
import { type ProcessResult, runProcess } from './process.ts'
import { StepCommands } from './step-commands.ts'
import { createCommandFiles, readCommandFiles } from './step-files.ts'
import { StepLog } from './step-log.ts'
import { StepState } from './step-state.ts'
import type { Step, StepResult } from './step.ts'
import { channels, defaultNode, systemOf } from './system.ts'

export type { Step, StepResult } from './step.ts'
export { Masker } from './masker.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Runs one step of a job: starts the action as GitHub's runner does and tells what came of it. */
export async function runAction(step: Step = {}): Promise<StepResult> {
  const metadata = readMetadata(step.action ?? repository)
  const inputs = inputVariables(metadata, step.with)
  const masker = step.masker ?? new Masker()
  for (const secret of step.secrets ?? []) masker.add(secret.trim())
  const debug = step.debug ?? false

  const node = step.node ?? defaultNode()
  const system = systemOf(node)
  const folders = createFolders(step.workspaceFiles)
  const commandFiles = createCommandFiles(folders.temp)
  const environment = buildEnvironment(
    system,
    folders,
    commandFiles,
    debug,
    step.jobEnv ?? {},
    step.env ?? {},
    inputs,
  )
  const log = new StepLog(masker, debug)
  const state = new StepState(step.id ?? 'step', log)
  const commands = new StepCommands(log, state, masker, debug)
  const header = masker.mask(headerOf(step))
  const { cancelWhen } = step

  const [program, args] = system.command(node, [...(step.nodeOptions ?? []), system.path(metadata.main)])
  const end = await startOrFail(state, {
    program,
    args,
    cwd: folders.workspace,
    env: environment,
    channels: channels(system, folders.root),
    onLine: (line) => {
      commands.line(line)
    },
    cancelNow: () => cancelWhen?.(log.lines.join('\n')) ?? false,
    cancelAfterMs: step.cancelAfterMs,
    killAfterMs: step.killAfterMs ?? 30_000,
  })
  log.debug(`Node Action run completed with exit code ${String(end.exitCode)}`)
  readCommandFiles(commandFiles, system, state, log)
  if (end.cancelled) log.issue('error', 'The operation was canceled.')
  if (step.keep) keepFolders(folders)

  return {
    exitCode: end.exitCode,
    signal: end.signal,
    outcome: outcomeOf(end, state),
    timedOut: end.timedOut,
    header,
    log: log.lines.join('\n'),
    rawStdout: end.stdout,
    rawStderr: end.stderr,
    annotations: log.annotations,
    outputs: Object.fromEntries(state.outputs),
    undeclaredOutputs: [...state.outputs.keys()].filter((name) => !metadata.outputs.has(name)),
    env: Object.fromEntries(state.env),
    state: Object.fromEntries(state.state),
    path: state.path,
    summary: state.summary,
    summaryRaw: state.summaryRaw,
    masks: state.masks,
    maskLines: state.maskLines,
    durationMs: end.durationMs,
    files: listFiles(folders, system, step.workspaceFiles),
    workspace: system.path(folders.workspace),
    temp: system.path(folders.temp),
    jobOutputs: (names) => jobOutputs(state.outputs, masker, names),
    cleanup: () => {
      if (!step.keep) removeFolders(folders)
    },
  }
}

/** A process that cannot start (its environment is too large, say) fails the step like one that ended badly. */
async function startOrFail(
  state: StepState,
  options: Parameters<typeof runProcess>[0],
): Promise<ProcessResult> {
  try {
    return await runProcess(options)
  } catch (error) {
    state.fail('An error occurred trying to start the action.', error)
    return {
      exitCode: null,
      signal: null,
      stdout: '',
      stderr: '',
      cancelled: false,
      timedOut: false,
      durationMs: 0,
    }
  }
}

function outcomeOf(end: ProcessResult, state: StepState): StepResult['outcome'] {
  if (end.cancelled) return 'cancelled'
  return end.exitCode === 0 && !state.failed ? 'success' : 'failure'
}

function headerOf(step: Step): string {
  const block = (title: string, values: Readonly<Record<string, string>>): string[] => {
    const lines = Object.entries(values).filter(([, value]) => value !== '')
    return lines.length === 0 ? [] : [title, ...lines.map(([name, value]) => `  ${name}: ${value}`)]
  }
  return [
    '##[group]Run the action',
    ...block('with:', step.with ?? {}),
    ...block('env:', { ...step.jobEnv, ...step.env }),
    '##[endgroup]',
  ].join('\n')
}

/** Bytes of UTF-16 that all outputs of a job may have together. */
const jobOutputLimit = 1024 * 1024

function jobOutputs(
  outputs: ReadonlyMap<string, string>,
  masker: Masker,
  names: readonly string[] = [...outputs.keys()],
): Record<string, string> {
  const passed = names.flatMap((name) => {
    const value = outputs.get(name) ?? ''
    return value === '' || masker.mask(value) !== value ? [] : [[name, value] as const]
  })
  const bytes = passed.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0)
  if (bytes > jobOutputLimit) {
    throw new Error(`The job's outputs have ${String(bytes)} bytes in UTF-16; GitHub accepts 1 MiB`)
  }
  return Object.fromEntries(passed)
}
