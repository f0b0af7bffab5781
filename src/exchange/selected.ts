import type { Selection } from '../inputs/selection.ts'
import { failure } from '../messages/failure.ts'
import { Failure } from '../vocabulary/failure.ts'
import { entriesOf } from '../vocabulary/json.ts'
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
    const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
    throw failure(
      'selectNothing',
      selection.expression,
      isObject ? [...entriesOf(document).keys()] : undefined,
    )
  }
  return typeof result === 'string' ? result : asJson(result, selection.expression)
}

function asJson(result: unknown, expression: string): string {
  try {
    return JSON.stringify(result)
  } catch (error) {
    throw failure('selectFailed', expression, (error as Error).message, 'select')
  }
}
