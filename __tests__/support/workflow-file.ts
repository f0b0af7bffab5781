/** The parts of workflow files and composite actions that running them needs. */
import { parse } from 'yaml'
import { computed, type Contexts, type Scalar } from './expressions.ts'

export interface WorkflowStep {
  readonly id?: string
  readonly name?: string
  readonly if?: Scalar
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, Scalar>>
  readonly env?: Readonly<Record<string, Scalar>>
  readonly 'continue-on-error'?: boolean
}

export interface WorkflowJob {
  readonly needs?: string | readonly string[]
  readonly if?: Scalar
  readonly env?: Readonly<Record<string, Scalar>>
  readonly outputs?: Readonly<Record<string, Scalar>>
  readonly strategy?: { readonly matrix?: Matrix }
  readonly steps?: readonly WorkflowStep[]
  /** A called workflow, with what it is given. */
  readonly uses?: string
  readonly with?: Readonly<Record<string, Scalar>>
  readonly secrets?: Readonly<Record<string, Scalar>>
}

export interface WorkflowFile {
  readonly on?: {
    readonly workflow_call?: { readonly outputs?: Readonly<Record<string, { readonly value: string }>> }
  }
  readonly env?: Readonly<Record<string, Scalar>>
  readonly jobs: Readonly<Record<string, WorkflowJob>>
}

interface CompositeAction {
  readonly inputs?: Readonly<Record<string, { readonly default?: Scalar; readonly required?: boolean }>>
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly WorkflowStep[] }
}

type Combination = Readonly<Record<string, unknown>>
/** An axis may come out of a job before. */
type Axis = readonly unknown[] | string
type Matrix = Readonly<Record<string, Axis>> & { readonly include?: readonly Combination[] }

export function readWorkflow(text: string): WorkflowFile {
  return parse(text) as WorkflowFile
}

export function readComposite(text: string): CompositeAction {
  return parse(text) as CompositeAction
}

/** What the matrix of a job comes to; one empty combination for a job without. */
export function combinations({ strategy }: WorkflowJob, contexts: Contexts = {}): Combination[] {
  const { include = [], ...axes } = strategy?.matrix ?? {}
  const isProduct = Object.keys(axes).length > 0
  if (!isProduct) return include.length > 0 ? [...include] : [{}]
  if (include.length > 0) throw new Error('A matrix with axes and include is more than is understood here')
  const valuesOf = (axis: Axis): readonly unknown[] =>
    typeof axis === 'string' ? (computed(axis, contexts) as unknown[]) : axis
  return Object.entries(axes as Readonly<Record<string, Axis>>).reduce<Combination[]>(
    (found, [name, axis]) =>
      found.flatMap((one) => valuesOf(axis).map((value) => ({ ...one, [name]: value }))),
    [{}],
  )
}

/** The job's `needs:` as a list. */
export function needed({ needs = [] }: WorkflowJob): readonly string[] {
  return typeof needs === 'string' ? [needs] : needs
}

/** What a step is called by people: its name, or what it does. */
export function titleOf({ name, uses, run }: WorkflowStep): string {
  return name ?? uses ?? run ?? ''
}
