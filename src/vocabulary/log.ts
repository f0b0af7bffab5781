import type { Words } from './words.ts'

/** Where a room says what it does. The report implements it and cleans whatever goes through. */
export interface Log {
  info(words: Words): void
  /** Shown only when step debugging is on. */
  debug(words: Words): void
}
