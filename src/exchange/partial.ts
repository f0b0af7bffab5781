import { entriesOf, isObject, visitValues } from '../vocabulary/json.ts'

/** What a success tells of its parts. */
export interface Parts {
  /** The first value that tells of an error; undefined where none does. */
  readonly firstError: unknown
  /** How many parts failed, and of how many that are told of. */
  readonly failed: number
  readonly all: number
}

const NO_PARTS: Parts = { firstError: undefined, failed: 0, all: 0 }

/**
 * Looks into a success for parts that failed. SCA answers 200 even when a target failed, and says so in `errorInfo`;
 * Secrets Hub answers 207 and gives each part a `result`, `SUCCESS` or `FAILED` (elsewhere `FAILURE`), and an
 * `errorMessage`. Sources: the vendor's descriptions of both, and its SDK.
 */
export function partsOf(document: unknown, status: number): Parts {
  let listed = NO_PARTS
  // Where no list has parts, any value under a name may be one.
  let named = NO_PARTS
  let elsewhere: unknown
  visitValues(document, (value, key) => {
    if (Array.isArray(value)) {
      const parts = partsAmong(value, status)
      listed = together(listed, parts)
      // What a part holds has a status of its own, which tells nothing of the request.
      return parts.all > 0 ? NOTHING : undefined
    }
    if (key === 'errorInfo' ? isFilled(value) : key === 'diagnostics' && isPartly(value)) elsewhere ??= value
    if (key !== '' && isObject(value)) named = together(named, partsAmong([value], status))
    return undefined
  })
  const parts = listed.all > 0 ? listed : named
  return { ...parts, firstError: listed.firstError ?? elsewhere ?? parts.firstError }
}

/** Stands for a value that is not to be looked into. */
const NOTHING: readonly unknown[] = []

/** The parts in a list, if any element of it says how it went. */
function partsAmong(list: readonly unknown[], status: number): Parts {
  let isTold = false
  let failed = 0
  let firstError: unknown
  for (const part of list) {
    const error = errorOf(part, status)
    isTold ||= error !== undefined
    if (error === undefined || error === SUCCESS) continue
    failed++
    firstError ??= error
  }
  return isTold ? { firstError, failed, all: list.length } : NO_PARTS
}

/** What a part that says it succeeded tells of an error. */
const SUCCESS = Symbol('success')

/** Names under which a part says how it went; beside a status of HTTP, `status` may be that of what it is about. */
const RESULTS = ['result', 'statusCode', 'httpStatus', 'httpStatusCode', 'status', 'success']

/** What a part tells of an error; undefined where it does not say how it went. */
function errorOf(part: unknown, status: number): unknown {
  if (!isObject(part)) return undefined
  const info = part['errorInfo']
  const error: unknown = Array.isArray(info) ? info.find(isFilled) : info
  if (isFilled(error)) return error
  if (status !== 207) return undefined
  const result = RESULTS.map((name) => part[name]).find((value) => typeof (value ?? {}) !== 'object')
  if (result !== undefined) return isSuccess(result) ? SUCCESS : part
  return ['errorDetails', 'errorMessage', 'error', 'errors'].some((name) => isFilled(part[name]))
    ? part
    : undefined
}

function isSuccess(result: unknown): boolean {
  return /^(?:succe(?:ss|ssful|eded)|ok|completed|true|2\d\d)$/i.test(String(result))
}

function together(some: Parts, others: Parts): Parts {
  // As nearly all are: a large answer has very many values.
  if (others === NO_PARTS) return some
  return {
    firstError: some.firstError ?? others.firstError,
    failed: some.failed + others.failed,
    all: some.all + others.all,
  }
}

/** SIA says `partial_success` where some of what was asked for is missing. */
function isPartly(diagnostics: unknown): boolean {
  const status = entriesOf(diagnostics).get('status')
  return typeof status === 'string' && /^partial/i.test(status)
}

/** Whether a value under a key for errors says anything. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length > 0
  if (!isObject(value)) return false
  return Object.values(value).some((part) => part !== null && part !== '')
}
