import { DOMAINS, domainOf } from '../platform/domains.ts'
import { subdomainOfHost, tenantOfHost, type Tenant } from '../platform/tenant.ts'
import type { TellFault } from './faults.ts'

/** Says what a subdomain that is no label seems to be instead. */
export function explainSubdomain(text: string, tell: TellFault): void {
  const host = hostIn(text)
  const tenant = tenantOfHost(host)
  const subdomain = subdomainOfHost(host)
  if (tenant) tell('subdomainIsTenant', host, tenant.id)
  else if (subdomain !== undefined) tell('subdomainIsHost', subdomain)
  else tell('subdomainMalformed', text)
}

/** The tenant whose host or address a text is; says what it seems to be instead where there is none. */
export function tenantIn(text: string, tell: TellFault): Tenant | undefined {
  const host = hostIn(text)
  const tenant = tenantOfHost(host)
  if (tenant) return tenant
  const subdomain = subdomainOfHost(host)
  const domain = domainOf(host)
  if (subdomain === undefined) tell('tenantNotUnderstood', text)
  else tell('tenantIsPortal', subdomain, host, domain === DOMAINS[0] ? undefined : domain)
  return undefined
}

/** The host in a text that is a host name or an https address; an empty string for anything else. */
function hostIn(written: string): string {
  const text = written.toLowerCase()
  const url = URL.parse(/^[^/?#]*:\/\//.test(text) ? text : `https://${text}`)
  return url?.protocol === 'https:' && url.username + url.password + url.port === '' ? url.hostname : ''
}
