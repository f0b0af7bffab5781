import { LARGEST_BODY } from '../http/body.ts'
import { redirectTarget } from '../http/redirect.ts'
import type { Http } from '../http/send.ts'
import type { RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import type { Refusal } from '../messages/request-failures.ts'
import type { ServerSaid } from '../messages/server-said.ts'
import { saidIn, serverSaid } from '../platform/error-body.ts'
import { pageIn } from '../platform/page.ts'
import type { Session } from '../session/session.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { entriesOf } from '../vocabulary/json.ts'
import type { Address } from './address.ts'
import type { FoundSecrets } from './body-secrets.ts'
import { isFilled, partsOf } from './partial.ts'
import { documentOf, type ServiceResponse } from './response.ts'

/** Whether the request succeeded, and what somebody should look at even so. */
export interface Verdict {
  readonly failure: Failure | undefined
  readonly warnings: readonly Warning[]
}

/** What is known of a run besides its response. */
type Circumstances = Pick<FoundSecrets, 'isComplete'> & Pick<Session, 'wasExpired'> & Pick<Http, 'clockAhead'>

/** Judges a response by its status, and a success also by what its body says. */
export function judge(
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  { isComplete, wasExpired, clockAhead }: Circumstances,
): Verdict {
  // Where not every secret could be found and masked, the server is not quoted.
  const quotable = (said: ServerSaid): ServerSaid => (isComplete ? said : { correlation: said.correlation })
  const { status, body } = response
  const isWhole = body.text !== undefined || body.file !== undefined
  const unmasked = isWhole && body.text === undefined && plan.mask !== 'none' ? [warning('notMasked')] : []
  if (!plan.expects(status)) {
    const isTokenExpired = status === 401 && wasExpired
    return {
      failure: refusal(response, address, plan, { quotable, isTokenExpired, clockAhead }),
      warnings: unmasked,
    }
  }
  if (body.unwritten) return { failure: body.unwritten, warnings: [] }
  if (!isWhole) return { failure: failure('bodyTooLarge', LARGEST_BODY), warnings: [] }
  const isSuccess = status >= 200 && status < 300
  const page =
    isSuccess && !wantsPages(plan) ? pageIn(body.text, response.headers.get('content-type')) : undefined
  if (page) {
    const facts = { host: address.url.hostname, service: plan.target.service?.title, title: page.title }
    return { failure: failure('pageInstead', address.line, status, facts), warnings: unmasked }
  }
  const document = isSuccess ? documentOf(body) : undefined
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
  const { firstError, allSucceeded } = partsOf(document, status)
  // Of a success only what it says of an error is told, and a code.
  const part = firstError ?? (hasErrors ? document : undefined)
  const warnings = [...unmasked]
  if (part !== undefined) warnings.push(warning('partlyFailed', address.line, said(part)))
  else if (status === 207 && !allSucceeded) {
    warnings.push(warning('maybePartlyFailed', address.line, said({ code: saidIn(document).code })))
  }
  return { failure: undefined, warnings }
}

function refusal(
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  {
    quotable,
    ...token
  }: { quotable: (said: ServerSaid) => ServerSaid } & Pick<Refusal, 'isTokenExpired' | 'clockAhead'>,
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
    ...token,
    isTrailingSlashMissing: isSlashMissing(response, address, plan),
    isPathUnknown: entriesOf(documentOf(body)).get('message') === 'Missing Authentication Token',
  })
}

/** Whether the user asked for pages: who did not has no use for one. */
function wantsPages({ headers }: RequestPlan): boolean {
  return /text\/html|xhtml|text\/\*|\*\/\*/i.test(headers.get('accept') ?? '')
}

/**
 * Privilege Cloud's web server takes a path whose last part has a dot for a file, and answers with its page for files that
 * are not there. Source: cyberark/epv-api-scripts, psPAS.
 */
function isSlashMissing({ status, body }: ServiceResponse, { url }: Address, plan: RequestPlan): boolean {
  const isPrivilegeCloud =
    plan.target.service?.name === 'privilege-cloud' || url.hostname.includes('.privilegecloud.')
  return (
    status === 404 && isPrivilegeCloud && /\.[^/]*$/.test(url.pathname) && pageIn(body.text) !== undefined
  )
}

/** A GraphQL answer has nothing but these keys; other services also list errors beside what they did. */
function isGraphql(fields: ReadonlyMap<string, unknown>): boolean {
  return [...fields.keys()].every((key) => ['data', 'errors', 'extensions'].includes(key))
}
