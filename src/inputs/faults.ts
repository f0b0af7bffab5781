import type { InputFaults } from '../messages/input-faults.ts'
import type { Fault } from '../vocabulary/failure.ts'
import type { InputName } from './table.ts'

/** Tells what is wrong with the input that is being checked, by the facts its words are made of. */
export type TellFault = <Kind extends keyof InputFaults>(
  kind: Kind,
  ...facts: Parameters<InputFaults[Kind]>
) => void

/** Collects what is wrong with the inputs, so that a user sees all of it at once. */
export class Faults {
  readonly #found: Fault[] = []

  about(input: InputName): TellFault {
    return (kind, ...facts) => {
      this.#found.push({ input, kind, facts })
    }
  }

  get found(): readonly Fault[] {
    return this.#found
  }
}
