/**
 * Text that is not ours: typed by a user, claimed by a token, sent by a server. It is kept apart from our own
 * words until the report prints it, because secrets must be removed before it may be cut to its `limit`.
 */
export class Quoted {
  readonly text: string
  /** The most characters of it that are ever shown. */
  readonly limit: number

  constructor(text: string, limit = 200) {
    this.text = text
    this.limit = limit
  }
}

/** A sentence: our own words, with foreign text between them. Only the report turns it into a string. */
export type Words = readonly (string | Quoted)[]

/**
 * The way to write a sentence: the literal parts are ours, every interpolated string is somebody else's.
 *
 *     say`The tenant ${host} answered ${status}.`
 */
export function say(
  literals: TemplateStringsArray,
  ...values: readonly (string | number | Quoted | Words)[]
): Words {
  return literals.flatMap((literal, index) => {
    const value = values[index]
    if (value === undefined) return [literal]
    if (typeof value === 'number') return [literal, String(value)]
    if (typeof value === 'string') return [literal, new Quoted(value)]
    return value instanceof Quoted ? [literal, value] : [literal, ...value]
  })
}

/** Marks a string as our own words, for lists and names that come from our own tables. */
export function own(text: string): Words {
  return [text]
}

/** Sentences one after the other, empty ones left out. */
export function sentences(...parts: readonly (Words | undefined)[]): Words {
  return parts
    .map((part) => part ?? [])
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? [...part] : [' ', ...part]))
}
