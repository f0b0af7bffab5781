import type { Words } from './words.ts'

/** Where a room says what it does. The report implements it and cleans whatever goes through. */
export interface Log {
  info(words: Words): void
  /** Shown only when step debugging is on. */
  debug(words: Words): void
  /**
   * A foreign text without the secrets in it, for whoever takes it apart, alters or cuts it before it is printed: half a secret
   * would not be known for one. No more than 64 Ki characters of it.
   */
  readonly hide: (text: string) => string
  /** Keeps out of what is printed from now on what needs no mask, since only the action hears of it. */
  conceal(secrets: readonly string[]): void
}
