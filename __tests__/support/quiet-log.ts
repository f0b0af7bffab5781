import type { Log } from '../../src/vocabulary/log.ts'

/** Hides nothing, for want of secrets. */
export const asItIs = (text: string): string => text

/** A log that nobody reads, of a run that knows no secret. */
export const quietLog: Log = {
  info: () => undefined,
  debug: () => undefined,
  hide: asItIs,
  conceal: () => undefined,
}
