import { Failure } from '../vocabulary/failure.ts'
import type { Failures } from './failures.ts'
import type { InputFaults } from './input-faults.ts'
import type { Warnings } from './warnings.ts'

/** Something wrong with an input: which, and the facts its words are made of. */
export interface Fault {
  readonly input: string
  readonly kind: keyof InputFaults
  readonly facts: readonly unknown[]
}

/** Makes a failure. Only types are taken from the prose, so that a run that succeeds never loads it. */
export function failure<Kind extends keyof Failures>(
  kind: Kind,
  ...facts: Parameters<Failures[Kind]>
): Failure {
  return new Failure(kind, facts)
}

/** Something that does not fail a run, but that somebody should look at. */
export interface Warning {
  readonly kind: keyof Warnings
  readonly facts: readonly unknown[]
}

export function warning<Kind extends keyof Warnings>(
  kind: Kind,
  ...facts: Parameters<Warnings[Kind]>
): Warning {
  return { kind, facts }
}
