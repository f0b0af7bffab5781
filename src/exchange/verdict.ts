import { LARGEST_BODY } from '../http/body.ts'
import { redirectTarget } from '../http/redirect.ts'
import type { RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import type { ServerSaid } from '../messages/server-said.ts'
import { saidIn, serverSaid } from '../platform/error-body.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { entriesOf, visitValues } from '../vocabulary/json.ts'
import type { Address } from './address.ts'
import type { FoundSecrets } from './body-secrets.ts'
import { documentOf, type ServiceResponse } from './response.ts'

/** Whether the request succeeded, and what somebody should look at even so. */
export interface Verdict {
  readonly failure: Failure | undefined
  readonly warnings: readonly Warning[]
}

/** Judges a response by its status, and a success also by what its body says. */
export function judge(
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  { isComplete }: Pick<FoundSecrets, 'isComplete'>,
): Verdict {
  // Where not every secret could be found and masked, the server is not quoted.
  const quotable = (said: ServerSaid): ServerSaid => (isComplete ? said : { correlation: said.correlation })
  const { status, body } = response
  const isWhole = body.text !== undefined || body.file !== undefined
  const unmasked = isWhole && body.text === undefined && plan.mask !== 'none' ? [warning('notMasked')] : []
  if (!plan.expects(status)) {
    return { failure: refusal(response, address, plan, quotable), warnings: unmasked }
  }
  if (!isWhole) return { failure: failure('bodyTooLarge', LARGEST_BODY), warnings: [] }
  const document = status >= 200 && status < 300 ? documentOf(body) : undefined
  const said = (part: unknown): ServerSaid =>
    quotable({ ...serverSaid('{}', response.headers), ...saidIn(part) })
  const fields = entriesOf(document)
  if (fields.get('success') === false) {
    return { failure: failure('operationFailed', address.line, said(document)), warnings: unmasked }
  }
  const hasErrors = isFilled(fields.get('errors'))
  if (hasErrors && isGraphql(fields) && (fields.get('data') ?? null) === null) {
    return { failure: failure('graphqlErrors', address.line, said(document)), warnings: unmasked }
  }
  const errorInfo = firstFilled(document, status === 207 ? ['errorInfo', 'errorDetails'] : ['errorInfo'])
  // Of a success only what it says of an error is told, and a code.
  const part = errorInfo ?? (hasErrors ? document : undefined)
  const warnings = [...unmasked]
  if (part !== undefined) warnings.push(warning('partlyFailed', address.line, said(part)))
  else if (status === 207) {
    warnings.push(warning('maybePartlyFailed', address.line, said({ code: saidIn(document).code })))
  }
  return { failure: undefined, warnings }
}

function refusal(
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  quotable: (said: ServerSaid) => ServerSaid,
): Failure {
  const { status, attempts, gaveUp, headers, body } = response
  const text = body.text ?? ''
  const { service } = plan.target
  return failure('refused', {
    line: address.line,
    status,
    expected: plan.expected,
    service: service?.title,
    role: service?.role,
    location: redirectTarget(response, address.url),
    attempts,
    gaveUp,
    // A success is never quoted, even one that was not expected.
    said: quotable(serverSaid(status < 300 ? '' : text, headers)),
    isPathUnknown: entriesOf(documentOf(body)).get('message') === 'Missing Authentication Token',
  })
}

/** A GraphQL answer has nothing but these keys; other services also list errors beside what they did. */
function isGraphql(fields: ReadonlyMap<string, unknown>): boolean {
  return [...fields.keys()].every((key) => ['data', 'errors', 'extensions'].includes(key))
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  if (Array.isArray(value)) return value.length > 0
  return [...entriesOf(value).values()].some((part) => part !== null && part !== '')
}

/**
 * The first value under one of these keys that says anything: SCA answers 200 even when a target failed, and says so
 * in `errorInfo`; Secrets Hub answers 207 and has `errorDetails`.
 */
function firstFilled(document: unknown, keys: readonly string[]): unknown {
  let found: unknown
  // The first value is visited last; of a list the elements come under its key.
  visitValues(document, (value, key) => {
    if (keys.includes(key) && !Array.isArray(value) && isFilled(value)) found = value
    return undefined
  })
  return found
}
