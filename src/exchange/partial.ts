import { entriesOf, visitValues } from '../vocabulary/json.ts'

/** What a success tells of its parts. */
interface Parts {
  /** The first value that tells of an error; undefined where none does. */
  readonly firstError: unknown
  /** Whether every part says of itself that it succeeded. */
  readonly allSucceeded: boolean
}

/**
 * Looks into a success for parts that failed. SCA answers 200 even when a target failed, and says so in `errorInfo`;
 * Secrets Hub answers 207 and gives each part a `result`, `SUCCESS` or `FAILED` (elsewhere `FAILURE`), and an
 * `errorMessage`. Sources: the vendor's descriptions of both, and its SDK.
 */
export function partsOf(document: unknown, status: number): Parts {
  let errorInfo: unknown
  let failedPart: unknown
  let successes = 0
  // The first value is visited last; of a list the elements come under its key.
  visitValues(document, (value, key) => {
    if (key === 'errorInfo' || (key === 'errorDetails' && status === 207)) {
      if (!Array.isArray(value) && isFilled(value)) errorInfo = value
    }
    if (key === 'diagnostics' && isPartly(entriesOf(value).get('status'))) errorInfo = value
    const part = status === 207 && key !== '' ? entriesOf(value) : entriesOf(undefined)
    const result = part.get('result') ?? part.get('status')
    // The elements of one list are visited in their order.
    if (typeof result === 'string' || typeof result === 'number') {
      if (isSuccess(result)) successes++
      else failedPart ??= value
    }
    return undefined
  })
  return {
    firstError: errorInfo ?? failedPart,
    allSucceeded: errorInfo === undefined && failedPart === undefined && successes > 0,
  }
}

function isSuccess(result: string | number): boolean {
  return /^(?:succe(?:ss|eded)|ok|completed|2\d\d)$/i.test(String(result))
}

/** SIA says `partial_success` where some of what was asked for is missing. */
function isPartly(status: unknown): boolean {
  return typeof status === 'string' && /^partial/i.test(status)
}

/** Whether a value under a key for errors says anything. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  if (Array.isArray(value)) return value.length > 0
  return [...entriesOf(value).values()].some((part) => part !== null && part !== '')
}
