import type { Selection } from '../inputs/selection.ts'
import { failure } from '../messages/failure.ts'
import { Failure } from '../vocabulary/failure.ts'
import { entriesOf, isObject } from '../vocabulary/json.ts'
import { exactly } from './exact-json.ts'
import { documentOf, type ServiceResponse } from './response.ts'

/**
 * What an expression selects of a response: a string as it is, everything else as JSON.
 *
 * @throws Failure when the response is not JSON, or nothing is selected.
 */
export function selectFrom(response: ServiceResponse, selection: Selection): string {
  const document = documentOf(response.body)
  if (document === undefined) {
    throw response.body.text === undefined
      ? failure('selectTooLarge')
      : failure('selectNotJson', response.headers.get('content-type'))
  }
  const result = selection.apply(document)
  if (result instanceof Failure) throw result
  if (result === undefined || result === null) {
    throw failure(
      'selectNothing',
      selection.expression,
      isObject(document) ? [...entriesOf(document).keys()] : undefined,
    )
  }
  try {
    // Functions and comparisons need numbers, so the same is selected of those and of what was written.
    const written = selection.apply(exactly(String(response.body.text), document))
    return textOf(rounded(written) === rounded(result) ? written : result)
  } catch (error) {
    throw failure('selectFailed', selection.expression, (error as Error).message, 'select')
  }
}

/** What is the same of results that differ but in digits which a JavaScript number cannot hold, also where it was made a text. */
function rounded(result: unknown): string {
  return JSON.stringify(result ?? null).replace(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi, (digits) =>
    JSON.stringify(Number(digits)),
  )
}

/** @throws Error for a number that was computed, or compared, without all of its digits. */
function textOf(result: unknown): string {
  if (typeof result === 'string') return result
  return JSON.stringify(result, (_key, value: unknown) => {
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
      throw new Error('a number has too many digits')
    return value
  })
}
