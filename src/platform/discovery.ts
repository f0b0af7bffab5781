import { entriesOf, parseJson } from '../vocabulary/json.ts'
import type { Domain } from './domains.ts'
import { tenantOfUrl, type Tenant } from './tenant.ts'

/** Where the tenant of a subdomain is looked up; needs no credentials. Source: the vendor's SDK. */
export function discoveryEndpoint(subdomain: string, domain: Domain): URL {
  return new URL(`https://platform-discovery.${domain}/api/identity-endpoint/${subdomain}`)
}

/** The tenant named by discovery's answer, accepted only below the domain that was asked. */
export function discoveredTenant(body: string, domain: Domain): Tenant | undefined {
  const tenant = tenantOfUrl(entriesOf(parseJson(body)).get('endpoint'))
  return tenant?.domain === domain ? tenant : undefined
}
