import { claimsOf } from '../platform/claims.ts'
import { DOMAINS, domainOf, isLabel, type Domain } from '../platform/domains.ts'
import { subdomainOfHost, tenantOfHost, type Tenant } from '../platform/tenant.ts'
import { isTokenText, LONGEST_TOKEN } from '../platform/token.ts'
import { hasControlCharacter } from '../vocabulary/control-characters.ts'
import { Secret } from '../vocabulary/secret.ts'
import type { Faults, TellFault } from './faults.ts'
import type { Identity } from './plan.ts'
import { given, type RawInputs } from './table.ts'

/** What the inputs say of the tenant and of who the run acts as there. */
interface WhoAndWhere {
  readonly identity: Identity
  readonly subdomain: string | undefined
  readonly domain: Domain
}

/** Checks the inputs under "Who signs in". @param now milliseconds since 1970. */
export function checkIdentity(raw: RawInputs, now: number, faults: Faults): WhoAndWhere | undefined {
  const domainText = given(raw, 'domain').toLowerCase()
  const rootDomain = DOMAINS.find((candidate) => candidate === domainText)
  if (!rootDomain) faults.about('domain')('domainUnknown', raw.domain)
  const subdomain =
    raw.subdomain === '' ? undefined : checkSubdomain(raw.subdomain, faults.about('subdomain'))
  const named = raw['tenant-id'] === '' ? undefined : checkTenant(raw['tenant-id'], faults.about('tenant-id'))
  const claimed = claimsOf(raw.token)
  // A token says where it belongs; the default of domain knows no better.
  const isDefault = rootDomain === DOMAINS[0]
  const told = isDefault && !named ? (claimed.domain ?? claimed.tenant?.domain) : undefined
  const domain = named?.domain ?? told ?? rootDomain ?? DOMAINS[0]
  const tenant = named && { id: named.id, domain }
  if (rootDomain && rootDomain !== DOMAINS[0] && domain !== rootDomain) {
    faults.about('tenant-id')('tenantContradictsDomain', domain, rootDomain)
  }
  const expired = claimed.expiresAt !== undefined && claimed.expiresAt <= now ? claimed.expiresAt : undefined
  const signsIn = raw.token === '' || (expired !== undefined && hasCredentials(raw))
  const identity = signsIn
    ? checkSignIn(
        raw,
        tenant ?? (raw.subdomain === '' ? claimed.tenant : undefined),
        subdomain,
        expired,
        faults,
      )
    : checkToken(raw, tenant ?? claimed.tenant, expired, faults)
  return identity && { identity, subdomain, domain }
}

function checkSignIn(
  raw: RawInputs,
  tenant: Tenant | undefined,
  subdomain: string | undefined,
  insteadOfExpired: number | undefined,
  faults: Faults,
): Identity | undefined {
  if (raw['tenant-id'] === '' && raw.subdomain === '' && !tenant) faults.about('tenant-id')('tenantMissing')
  if (raw['client-id'] === '') faults.about('client-id')('clientIdMissing')
  if (hasControlCharacter(raw['client-id'])) faults.about('client-id')('clientIdUnprintable')
  if (raw['client-secret'].trim() === '') faults.about('client-secret')('clientSecretMissing')
  const where = tenant ?? (subdomain === undefined ? undefined : { lookUp: subdomain })
  return (
    where && {
      kind: 'sign-in',
      tenant: where,
      clientId: raw['client-id'],
      clientSecret: new Secret(raw['client-secret']),
      insteadOfExpired,
    }
  )
}

/** Whether there is somebody to sign in again, should the token be of no use. */
function hasCredentials(raw: RawInputs): boolean {
  return raw['client-id'] !== '' && raw['client-secret'].trim() !== ''
}

function checkToken(
  raw: RawInputs,
  tenant: Tenant | undefined,
  expired: number | undefined,
  faults: Faults,
): Identity {
  const tell = faults.about('token')
  if (!isTokenText(raw.token)) tell('tokenMalformed')
  else if (raw.token.length > LONGEST_TOKEN) tell('tokenTooLong', LONGEST_TOKEN)
  return { kind: 'token', token: new Secret(raw.token), tenant, expired }
}

function checkSubdomain(text: string, tell: TellFault): string | undefined {
  const lower = text.toLowerCase()
  if (isLabel(lower)) return lower
  const host = hostIn(lower)
  const tenant = tenantOfHost(host)
  const subdomain = subdomainOfHost(host)
  if (tenant) tell('subdomainIsTenant', host, tenant.id)
  else if (subdomain !== undefined) tell('subdomainIsHost', subdomain)
  else tell('subdomainMalformed', text)
  return undefined
}

/** The tenant's ID, and its domain when the text was a host or an address. */
function checkTenant(text: string, tell: TellFault): { id: string; domain?: Domain } | undefined {
  const lower = text.toLowerCase()
  if (isLabel(lower)) return { id: lower }
  const host = hostIn(lower)
  const tenant = tenantOfHost(host)
  if (tenant) return tenant
  const subdomain = subdomainOfHost(host)
  const domain = domainOf(host)
  if (subdomain === undefined) tell('tenantNotUnderstood', text)
  else tell('tenantIsPortal', subdomain, host, domain === DOMAINS[0] ? undefined : domain)
  return undefined
}

/** The host in a text that is a host name or an https address; an empty string for anything else. */
function hostIn(text: string): string {
  const url = URL.parse(text.includes('://') ? text : `https://${text}`)
  return url?.protocol === 'https:' && !text.includes('@') && url.port === '' ? url.hostname : ''
}
