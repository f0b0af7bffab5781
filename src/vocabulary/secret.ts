import { inspect } from 'node:util'

const HIDDEN = '***'

/**
 * A value nobody may read in a log. Printing, concatenating, inspecting or serializing it gives `***`;
 * `reveal` is the only way to the value, so every use of it can be found by name.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The value itself, for a request that is about to be sent, a mask, or the runner's own files. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }

  [inspect.custom](): string {
    return HIDDEN
  }
}
