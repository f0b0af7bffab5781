import { explain } from '../messages/failures.ts'
import type { Failure } from '../vocabulary/failure.ts'
import type { Words } from '../vocabulary/words.ts'
import type { PrintedFailure } from './summary.ts'

/** The most characters of an annotation: the runner cuts at 4,096. */
const LONGEST_ANNOTATION = 4000

/** A failure's words, as `print` makes them ready to be shown. */
export function printedFailure(failure: Failure, print: (words: Words) => string): PrintedFailure {
  const { title, happened, details, cause, remedy } = explain(failure)
  return {
    title: print([title]),
    happened: print(happened),
    details: (details ?? []).map(print),
    cause: print(cause ?? []),
    remedy: print(remedy),
  }
}

/** The text of the annotation. What to do is never cut off, however much there is to say. */
export function annotationOf({ happened, details, cause, remedy }: PrintedFailure): string {
  const tail = [...(cause === '' ? [] : [`Likely cause: ${cause}`]), `What to do: ${remedy}`].join('\n')
  const head = [happened, ...details.map((detail) => `- ${detail}`)].join('\n')
  return `${head.slice(0, LONGEST_ANNOTATION - tail.length)}\n${tail}`
}
