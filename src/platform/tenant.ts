import { DOMAINS, domainOf, isLabel, type Domain } from './domains.ts'

/** An Identity tenant: the directory that signs service users in. */
export interface Tenant {
  /** `abc1234` */
  readonly id: string
  readonly domain: Domain
}

/** `https://abc1234.id.cyberark.cloud` */
export function tenantUrl(tenant: Tenant): URL {
  return new URL(`https://${tenant.id}.id.${tenant.domain}`)
}

/** Where client credentials become a platform token. Source: the vendor's page "Create an API token". */
export function tokenEndpoint(tenant: Tenant): URL {
  return new URL('/oauth2/platformtoken', tenantUrl(tenant))
}

/** The tenant a host name stands for, or nothing when it is not of the form `<id>.id.<domain>`. */
export function tenantOfHost(host: string): Tenant | undefined {
  for (const domain of DOMAINS) {
    const end = `.id.${domain}`
    const id = host.slice(0, -end.length)
    if (host.endsWith(end) && isLabel(id)) return { id, domain }
  }
  return undefined
}

/** The tenant an address points at; for text from claims and servers, so anything unusual gives nothing. */
export function tenantOfUrl(text: unknown): Tenant | undefined {
  const url = typeof text === 'string' ? URL.parse(text) : null
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined
  return tenantOfHost(url.hostname)
}

/** The subdomain in a host name of the user portal or of a service, or nothing for any other host. */
export function subdomainOfHost(host: string): string | undefined {
  const labels = host.slice(0, -`.${domainOf(host) ?? host}`.length)
  const subdomain = /^(?!id$)([a-z0-9-]+?)(?:-userportal|\.(?!id$)[a-z0-9-]+)?$/.exec(labels)?.[1] ?? ''
  return isLabel(subdomain) ? subdomain : undefined
}
