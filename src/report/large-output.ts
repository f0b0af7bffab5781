import { warning } from '../messages/failure.ts'
import { notices } from '../messages/notices.ts'
import type { Warning } from '../vocabulary/failure.ts'
import { LARGEST_OUTPUT } from '../vocabulary/limits.ts'
import type { Words } from '../vocabulary/words.ts'
import type { OutputName } from './outputs.ts'

/**
 * What the system takes as one environment variable. Sources: Linux, `MAX_ARG_STRLEN` (execve(2)), which counts the name
 * and the bytes around it; Windows, "Environment Variables" in the reference of its API, which counts UTF-16.
 */
const VARIABLE_LIMITS = {
  windows: { largest: 32_767, words: '32,767 characters', sizeOf: (value: string) => value.length },
  others: { largest: 128 * 1024, words: '128 KiB', sizeOf: (value: string) => Buffer.byteLength(value) },
}

/** Whom it is told. */
interface Told {
  readonly platform: NodeJS.Platform
  warn(warnings: readonly Warning[]): Promise<void>
  notice(words: Words): void
}

/** Room for a variable's name. */
const NAME = 256

/**
 * A value that is large for an output, or nothing when it is too large to be one. Either is told, with what else to do.
 *
 * @param value nothing for one that was too large to be held.
 * @param file where the response is whole.
 */
export async function largeOutput(
  name: OutputName,
  value: string | undefined,
  file: string | undefined,
  report: Told,
): Promise<string | undefined> {
  if (value === undefined || Buffer.byteLength(value) > LARGEST_OUTPUT) {
    await report.warn([warning('outputTooLarge', name, file)])
    return undefined
  }
  const { largest, words, sizeOf } = VARIABLE_LIMITS[report.platform === 'win32' ? 'windows' : 'others']
  if (sizeOf(value) > largest - NAME) report.notice(notices.outputLarge(name, words, file !== undefined))
  return value
}
