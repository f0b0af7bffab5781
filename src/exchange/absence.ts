import type { RequestPlan } from '../inputs/plan.ts'
import { failure } from '../messages/failure.ts'
import type { NetworkTrouble } from '../messages/network-failures.ts'
import type { Session } from '../session/session.ts'
import { Failure } from '../vocabulary/failure.ts'
import type { Address } from './address.ts'

/**
 * What it means that the name of a service's host is not found: the tenant's was, or else there would be no token, so the
 * tenant may not have the service, or `service-url` is misspelled. Any other error is what it is.
 */
export function explainAbsence(
  error: unknown,
  { target }: RequestPlan,
  { url }: Address,
  { subdomain, domain }: Pick<Session, 'subdomain' | 'domain'>,
): unknown {
  if (!(error instanceof Failure) || error.kind !== 'network') return error
  const [{ phase, isProxy, code }] = error.facts as [NetworkTrouble]
  if (phase !== 'lookup' || isProxy || code === 'EAI_AGAIN') return error
  if (target.kind === 'url') return failure('serviceUrlAbsent', url.hostname, code)
  const { title, elsewhere, host } = target.service
  if (host === 'tenant') return error
  const other =
    elsewhere === undefined
      ? undefined
      : `https://${[subdomain, elsewhere].join('')}.${domain}${target.service.basePath}`
  return failure('serviceAbsent', title, url.hostname, code, other)
}
