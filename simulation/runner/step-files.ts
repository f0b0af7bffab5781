import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseKeyValueFile } from './file-commands.ts'
import { splitLines } from './lines.ts'
import type { StepLog } from './step-log.ts'
import type { StepState } from './step-state.ts'
import type { System } from './system.ts'

/** The folder below `RUNNER_TEMP` that holds the runner's own command files. */
export const commandFilesFolder = '_runner_file_commands'

/** Paths of one step's command files, by the environment variable that names them. */
export type CommandFiles = Readonly<Record<CommandFileVariable, string>>

type CommandFileVariable = keyof typeof prefixes

const prefixes = {
  GITHUB_PATH: 'add_path_',
  GITHUB_ENV: 'set_env_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
  GITHUB_STATE: 'save_state_',
  GITHUB_OUTPUT: 'set_output_',
}

/** Bytes that a step summary may have. */
const summaryLimit = 1024 * 1024

/** Creates the empty command files of one step, with a name no other step has. */
export function createCommandFiles(temp: string): CommandFiles {
  const folder = join(temp, commandFilesFolder)
  mkdirSync(folder, { recursive: true })
  const suffix = randomUUID()
  const create = (prefix: string): string => {
    const path = join(folder, prefix + suffix)
    writeFileSync(path, '')
    return path
  }
  return {
    GITHUB_PATH: create(prefixes.GITHUB_PATH),
    GITHUB_ENV: create(prefixes.GITHUB_ENV),
    GITHUB_STEP_SUMMARY: create(prefixes.GITHUB_STEP_SUMMARY),
    GITHUB_STATE: create(prefixes.GITHUB_STATE),
    GITHUB_OUTPUT: create(prefixes.GITHUB_OUTPUT),
  }
}

/** Reads what the step wrote, after its process ended and also when it failed; a fault fails the step. */
export function readCommandFiles(
  files: CommandFiles,
  { platform }: System,
  state: StepState,
  log: StepLog,
): void {
  const pairs = (file: string): Pairs => parseKeyValueFile(content(file), platform === 'win32')
  const readers: readonly (readonly [name: string, read: () => void])[] = [
    ['path', () => readPath(files.GITHUB_PATH, state)],
    ['env', () => readEnv(pairs(files.GITHUB_ENV), state, log)],
    ['step_summary', () => readSummary(files.GITHUB_STEP_SUMMARY, state, log)],
    ['state', () => readState(pairs(files.GITHUB_STATE), state, log)],
    ['output', () => readOutput(pairs(files.GITHUB_OUTPUT), state, log)],
  ]
  for (const [name, read] of readers) {
    try {
      read()
    } catch (error) {
      state.fail(`Unable to process file command '${name}' successfully.`, error)
    }
  }
}

type Pairs = Iterable<readonly [name: string, value: string]>

function readPath(path: string, state: StepState): void {
  state.path.push(...splitLines(content(path)).filter((line) => line !== ''))
}

function readEnv(pairs: Pairs, state: StepState, log: StepLog): void {
  for (const [name, value] of pairs) {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      log.issue('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
      continue
    }
    state.env.set(name, value)
    log.debug(`${name}='${value}'`)
  }
}

function readState(pairs: Pairs, state: StepState, log: StepLog): void {
  for (const [name, value] of pairs) {
    state.state.set(name, value)
    log.debug(`Save intra-action state ${name} = ${value}`)
  }
}

function readOutput(pairs: Pairs, state: StepState, log: StepLog): void {
  for (const [name, value] of pairs) {
    if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
    state.outputs.set(name, value)
    log.debug(`Set output ${name} = ${value}`)
  }
}

function readSummary(path: string, state: StepState, log: StepLog): void {
  state.summaryRaw = content(path)
  if (state.summaryRaw === '') return
  const { size } = statSync(path)
  if (size > summaryLimit) {
    const [limit, got] = [summaryLimit, size].map((bytes) => String(Math.floor(bytes / 1024)))
    // The runner shows the error but does not fail the step for it.
    log.issue(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${String(limit)}k, got ${String(got)}k.`,
    )
    return
  }
  const lines = splitLines(state.summaryRaw)
  if (lines.at(-1) === '') lines.pop()
  // Line by line, as the runner does: a secret that spans lines is hidden only when its lines are.
  state.summary = lines.map((line) => `${log.mask(line)}\n`).join('')
}

/** A command file that the action removed counts as empty. */
function content(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
