import { Failure, type Warning } from '../vocabulary/failure.ts'
import type { Failures } from './failures.ts'
import type { Warnings } from './warnings.ts'

/** Makes a failure. Only types are taken from the prose, so that a run that succeeds never loads it. */
export function failure<Kind extends keyof Failures>(
  kind: Kind,
  ...facts: Parameters<Failures[Kind]>
): Failure {
  return new Failure(kind, facts)
}

/** Makes a warning, likewise without its words. */
export function warning<Kind extends keyof Warnings>(
  kind: Kind,
  ...facts: Parameters<Warnings[Kind]>
): Warning {
  return { kind, facts }
}
