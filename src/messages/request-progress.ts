import { say, type Words } from '../vocabulary/words.ts'
import { requestLine } from './request-line.ts'

/** The lines a run prints of a request. */
export const requestProgress = {
  requesting: (line: string): Words => [requestLine(line)],
  answered: (status: number, milliseconds: number, attempts: number): Words =>
    say`Answered with status ${status} in ${milliseconds} ms${attempts > 1 ? say` by attempt ${attempts}` : ''}.`,
  maskedBare: (bare: number, masked: number): Words =>
    say`${bare} of ${masked} secrets found are masked as they are, but not in all encodings (base64, hex …): the job pays for every mask.`,
  fileWritten: (path: string): Words => say`The response is in ${path}.`,
}
