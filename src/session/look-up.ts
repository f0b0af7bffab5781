import { readShortText } from '../http/body.ts'
import type { Http } from '../http/send.ts'
import { discoveredTenant, discoveryEndpoint } from '../platform/discovery.ts'
import type { Domain } from '../platform/domains.ts'
import type { Tenant } from '../platform/tenant.ts'

const LARGEST_ANSWER = 64 * 1024

/**
 * Finds the tenant of a subdomain, without credentials.
 *
 * @throws Failure when there is none, or when the answer names a host that is no tenant of the domain.
 */
export async function lookUpTenant(subdomain: string, domain: Domain, http: Http): Promise<Tenant> {
  const url = discoveryEndpoint(subdomain, domain)
  const headers = new Map([['accept', 'application/json']])
  const answer = await http.send(
    { method: 'GET', url, headers, repeatable: true },
    readShortText(LARGEST_ANSWER),
  )
  if (answer.status === 200 && answer.lost) throw answer.lost
  const tenant = answer.status === 200 ? discoveredTenant(answer.body, domain) : undefined
  if (tenant) return tenant
  const { explainNoTenant } = await import('./refusal.ts')
  throw await explainNoTenant(answer, url, subdomain, domain)
}
