import type { Domain } from './domains.ts'
import type { Service } from './services.ts'
import { tenantUrl, type Tenant } from './tenant.ts'

/** What is known of the tenant by the time a service is called; each part may be missing. */
export interface Whereabouts {
  readonly subdomain: string | undefined
  readonly domain: Domain
  readonly tenant: Tenant | undefined
}

/** Base URL without a slash at its end, or what must be known before it can be told. */
export function baseUrl(row: Service, where: Whereabouts): URL | 'needs-subdomain' | 'needs-tenant' {
  if (row.host === 'tenant') return where.tenant ? tenantUrl(where.tenant) : 'needs-tenant'
  if (where.subdomain === undefined) return 'needs-subdomain'
  const host = row.host === 'portal' ? `${where.subdomain}-${row.label}` : `${where.subdomain}.${row.label}`
  return new URL(`https://${host}.${where.domain}${row.basePath}`)
}
