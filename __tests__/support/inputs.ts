/** What the input tests share: inputs that are all right, and the faults of those that are not, as a user reads them. */
import os from 'node:os'
import path from 'node:path'
import { checkInputs } from '../../src/inputs/check.ts'
import { Faults, type TellFault } from '../../src/inputs/faults.ts'
import type { FileContext } from '../../src/inputs/folders.ts'
import type { Plan, RequestPlan } from '../../src/inputs/plan.ts'
import { INPUTS, readInputs, type InputName, type RawInputs } from '../../src/inputs/table.ts'
import { inputFault } from '../../src/messages/input-faults.ts'
import { Failure, type Fault } from '../../src/vocabulary/failure.ts'
import { NOW } from './fake-clock.ts'
import { plain } from './words.ts'

export type Overrides = Partial<Record<InputName, string>>

/** Folders that are there on every system, and in which no test writes. */
export const FOLDERS: FileContext = { temp: os.tmpdir(), workspace: path.resolve('.'), runnerFiles: [] }

/** The runner's variables that say where they are. */
function environmentOf({ temp, workspace, runnerFiles: [output] }: FileContext): NodeJS.ProcessEnv {
  return { RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: output }
}

/** Who signs in. */
export const SIGN_IN = {
  'tenant-id': 'abc1234',
  'client-id': 'ci-runner@cyberark.cloud.1234',
  'client-secret': 'correct horse/battery+staple',
} satisfies Overrides

/** The inputs of a step, as the runner hands them over: defaults, someone who signs in, and what the test is about. */
export function rawInputs(overrides: Overrides = {}): RawInputs {
  const given = { ...INPUTS, ...SIGN_IN, ...overrides }
  return readInputs((name) => given[name])
}

export async function planOf(overrides: Overrides, folders = FOLDERS): Promise<Plan> {
  return checkInputs(rawInputs(overrides), environmentOf(folders), NOW)
}

/** The request of a step that calls Secrets Hub unless the test says otherwise. */
export async function requestOf(overrides: Overrides, folders = FOLDERS): Promise<RequestPlan> {
  return (await planOf({ service: 'secrets-hub', ...overrides }, folders)).request!
}

/** What is wrong with the inputs, a line each, as a user reads it; nothing when they are all right. */
export async function faultsOf(overrides: Overrides, folders = FOLDERS): Promise<string[]> {
  return (await faultsIn(rawInputs(overrides), folders)).map((fault) => plain(inputFault(fault)))
}

/** The same for a step that calls Secrets Hub unless the test says otherwise. */
export async function requestFaultsOf(overrides: Overrides, folders = FOLDERS): Promise<string[]> {
  return faultsOf({ service: 'secrets-hub', ...overrides }, folders)
}

/** @throws whatever is not a failure that lists faults. */
export async function faultsIn(raw: RawInputs, folders = FOLDERS): Promise<readonly Fault[]> {
  try {
    await checkInputs(raw, environmentOf(folders), NOW)
    return []
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalidInputs') throw error
    return error.facts[0] as readonly Fault[]
  }
}

/** What one rule tells of an input, without the input's name, and what it gives. */
export function judged<T>(rule: (tell: TellFault) => T): { readonly result: T; readonly told: string[] } {
  const faults = new Faults()
  const result = rule(faults.about('path'))
  return {
    result,
    told: faults.found.map((fault) => plain(inputFault(fault)).slice('path: '.length)),
  }
}
