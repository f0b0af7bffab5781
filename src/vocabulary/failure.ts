import type { Words } from './words.ts'

/**
 * The one way in which a run can fail: a kind, and the facts its words are made of. The words themselves stand
 * together in src/messages, which is loaded only by a run that fails. It extends Error to be thrown; its message is
 * only its kind, so that an accidental print shows nothing that the report has not cleaned.
 */
export class Failure extends Error {
  readonly kind: string
  readonly facts: readonly unknown[]
  /** What went well before it, told first. */
  readonly before: Words

  constructor(kind: string, facts: readonly unknown[], before: Words = []) {
    super(kind)
    this.name = 'Failure'
    this.kind = kind
    this.facts = facts
    this.before = before
  }

  /** The same failure, of a run that had come so far. */
  behind(before: Words): Failure {
    return new Failure(this.kind, this.facts, before)
  }
}

/** Something wrong with an input: which, what kind of wrong, and the facts its words are made of. */
export interface Fault {
  readonly input: string
  readonly kind: string
  readonly facts: readonly unknown[]
}

/** Something that does not fail a run, but that somebody should look at. */
export interface Warning {
  readonly kind: string
  readonly facts: readonly unknown[]
}
