import { LARGEST_BODY } from '../http/body.ts'
import { redirectTarget } from '../http/redirect.ts'
import type { RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import type { Refusal } from '../messages/request-failures.ts'
import type { ServerSaid } from '../messages/server-said.ts'
import { otherBases } from '../platform/other-bases.ts'
import { isBinary } from '../vocabulary/control-characters.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { entriesOf } from '../vocabulary/json.ts'
import type { Address } from './address.ts'
import type { Circumstances, Finding } from './finding.ts'
import { documentOf, type ServiceResponse } from './response.ts'

/** What it means that an answer is not simply a success: a failure, or something to be told. */
export async function meaningOf(
  finding: Finding,
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  { isComplete, wasExpired, clockAhead }: Circumstances,
): Promise<Failure | Warning> {
  const { saidIn, serverSaid } = await import('../platform/error-body.ts')
  const { status, headers, body, hide } = response
  const { text = '' } = body
  const read = (foreign = ''): ServerSaid => serverSaid(foreign, headers, hide)
  // Where not every secret could be found and masked, the server is not quoted.
  const quotable = (said: ServerSaid): ServerSaid => (isComplete ? said : { ...read(), text: undefined })
  const said = (document: unknown): ServerSaid => quotable(saidIn(document, headers))
  switch (finding.kind) {
    case 'refused':
      return refusal(response, address, plan, {
        // A success is never quoted, even one that was not expected, nor is what is no text.
        said: quotable(read(status < 300 || isBinary(text) ? '' : text)),
        isTokenExpired: status === 401 && wasExpired,
        clockAhead,
      })
    case 'unwritten':
      return finding.failure
    case 'too-large':
      return failure('bodyTooLarge', LARGEST_BODY, plan.course.kind === 'once')
    case 'page':
      return failure('pageInstead', address.line, status, {
        host: address.url.hostname,
        service: plan.target.service?.title,
        contentType: headers.get('content-type'),
        // Of the beginning of a page that was too large to be held only a whole title, which is not cut in a secret.
        page: read(body.text ?? /^[^]*<\/title/i.exec(body.start ?? '')?.[0]).page ?? { title: '' },
      })
    case 'failed':
      return failure(finding.as, address.line, said(finding.error))
    // Of a success only what it says of an error is told, and a code.
    case 'partly': {
      const { firstError, failed, all } = finding.parts
      const own = said(firstError)
      // A part of its own status holds the answer that bears it.
      const { code = own.code, text = own.text } = said(entriesOf(firstError).get('body'))
      return warning('partlyFailed', address.line, { ...own, code, text }, { failed, all })
    }
    case 'perhaps-partly':
      return warning(
        'maybePartlyFailed',
        address.line,
        said({ code: saidIn(finding.document, headers).code }),
      )
  }
}

async function refusal(
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  known: Pick<Refusal, 'said' | 'isTokenExpired' | 'clockAhead'>,
): Promise<Failure> {
  const { otherServiceAt } = await import('../platform/other-services.ts')
  const { status, attempts, gaveUp, body } = response
  const { service } = plan.target
  const { hostname } = address.url
  return failure('refused', {
    line: address.line,
    status,
    expected: plan.expected,
    service: service?.title,
    role: service?.role,
    location: redirectTarget(response, address.url),
    attempts,
    gaveUp,
    ...known,
    isTrailingSlashMissing: isSlashMissing(status, address, plan) && known.said.page !== undefined,
    isPathUnknown: entriesOf(documentOf(body)).get('message') === 'Missing Authentication Token',
    otherService: otherServiceAt(hostname),
    otherBases: otherBases(address.url),
  })
}

/**
 * Privilege Cloud's web server takes a path whose last part has a dot for a file, and answers with its page for files that
 * are not there. Source: cyberark/epv-api-scripts, psPAS.
 */
function isSlashMissing(status: number, { url }: Address, plan: RequestPlan): boolean {
  const isPrivilegeCloud =
    plan.target.service?.name === 'privilege-cloud' || url.hostname.includes('.privilegecloud.')
  return status === 404 && isPrivilegeCloud && /(?:\.|%2e)(?:[^/.%]|%(?!2e))*$/i.test(url.pathname)
}
