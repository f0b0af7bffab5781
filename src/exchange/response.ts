import type { Answer } from '../http/message.ts'

/** A body in memory, or in a file, or both; the text is missing when it was too large to be held. */
export interface ReceivedBody {
  readonly text: string | undefined
  readonly file: string | undefined
}

/** The answer to the one authorized request, whatever its status. */
export type ServiceResponse = Answer<ReceivedBody>
