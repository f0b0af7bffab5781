import type { Answer } from '../http/message.ts'
import type { Failure } from '../vocabulary/failure.ts'
import { parseJson } from '../vocabulary/json.ts'

/** A body in memory, or in a file, or both; the text is missing when it was too large to be held. */
export interface ReceivedBody {
  readonly text: string | undefined
  readonly file: string | undefined
  /** Whether it is there, but larger than an output may be, so that nobody made a text of it. */
  readonly isLarge?: boolean
  /** Why it is not in the file that it was meant for. */
  readonly unwritten?: Failure | undefined
  /** How a text begins that was too large to be held, where that was kept. */
  readonly start?: string
}

/** The answer to the one authorized request, whatever its status. */
export type ServiceResponse = Answer<ReceivedBody>

const documents = new WeakMap<ReceivedBody, { readonly document: unknown }>()

/** The JSON document in a body; undefined for a body that is not JSON. It is parsed once, however often it is asked for. */
export function documentOf(body: ReceivedBody): unknown {
  const known = documents.get(body) ?? { document: parseJson(body.text ?? '') }
  documents.set(body, known)
  return known.document
}

/** Notes what a body says that is not there as a text. */
export function rememberDocument(body: ReceivedBody, document: unknown): void {
  documents.set(body, { document })
}

/** The same body, which now is in a file as well, or could not be put there. */
export function withFile(
  body: ReceivedBody,
  { file, unwritten }: Pick<ReceivedBody, 'file' | 'unwritten'>,
): ReceivedBody {
  const kept = { text: body.text, file, unwritten }
  documents.set(kept, { document: documentOf(body) })
  return kept
}
