import { claimsOf } from '../platform/claims.ts'
import { DOMAINS, isLabel, type Domain } from '../platform/domains.ts'
import { isTokenText, LONGEST_TOKEN } from '../platform/token.ts'
import { hasControlCharacter } from '../vocabulary/control-characters.ts'
import { Secret } from '../vocabulary/secret.ts'
import type { Faults, TellFault } from './faults.ts'
import type { Identity, SignIn } from './plan.ts'
import { given, type RawInputs } from './table.ts'

/** What the inputs say of the tenant and of who the run acts as there. */
interface WhoAndWhere {
  readonly identity: Identity
  readonly subdomain: string | undefined
  readonly domain: Domain
}

/** Checks the inputs under "Who signs in". @param now milliseconds since 1970. */
export async function checkIdentity(
  raw: RawInputs,
  now: number,
  faults: Faults,
): Promise<WhoAndWhere | undefined> {
  const domainText = given(raw, 'domain').toLowerCase()
  const rootDomain = DOMAINS.find((candidate) => candidate === domainText)
  if (!rootDomain) faults.about('domain')('domainUnknown', raw.domain)
  const subdomain =
    raw.subdomain === '' ? undefined : await checkSubdomain(raw.subdomain, faults.about('subdomain'))
  const named =
    raw['tenant-id'] === '' ? undefined : await checkTenant(raw['tenant-id'], faults.about('tenant-id'))
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
  const home = tenant ?? (raw.subdomain === '' ? claimed.tenant : undefined)
  const sought = raw.subdomain === '' ? claimed.subdomain : subdomain
  const where = home ?? (sought === undefined ? undefined : { lookUp: sought })
  if (signsIn) checkCredentials(raw, where, faults)
  const signIn = where && {
    kind: 'sign-in' as const,
    tenant: where,
    clientId: raw['client-id'],
    clientSecret: new Secret(raw['client-secret']),
    insteadOfExpired: expired,
  }
  const renewal = hasCredentials(raw) ? signIn : undefined
  const identity = signsIn
    ? signIn
    : checkToken(raw, { tenant: tenant ?? claimed.tenant, expired, renewal }, faults)
  return identity && { identity, subdomain, domain }
}

function checkCredentials(raw: RawInputs, where: SignIn['tenant'] | undefined, faults: Faults): void {
  if (raw['tenant-id'] === '' && !where && raw.subdomain === '') faults.about('tenant-id')('tenantMissing')
  if (raw['client-id'] === '') faults.about('client-id')('clientIdMissing')
  if (hasControlCharacter(raw['client-id'])) faults.about('client-id')('clientIdUnprintable')
  if (raw['client-secret'].trim() === '') faults.about('client-secret')('clientSecretMissing')
}

/** Whether there is somebody to sign in again, should the token be of no use. */
function hasCredentials(raw: RawInputs): boolean {
  return raw['client-id'] !== '' && raw['client-secret'].trim() !== ''
}

function checkToken(
  raw: RawInputs,
  known: Omit<Extract<Identity, { kind: 'token' }>, 'kind' | 'token'>,
  faults: Faults,
): Identity {
  const tell = faults.about('token')
  if (!isTokenText(raw.token)) tell('tokenMalformed')
  else if (raw.token.length > LONGEST_TOKEN) tell('tokenTooLong', LONGEST_TOKEN)
  return { kind: 'token', token: new Secret(raw.token), ...known }
}

/** What is not simply a label is rare, and so looked at in a file of its own. */
async function checkSubdomain(text: string, tell: TellFault): Promise<string | undefined> {
  const lower = text.toLowerCase()
  if (isLabel(lower)) return lower
  const { explainSubdomain } = await import('./hosts.ts')
  explainSubdomain(text, tell)
  return undefined
}

/** The tenant's ID, and its domain when the text was a host or an address. */
async function checkTenant(
  text: string,
  tell: TellFault,
): Promise<{ id: string; domain?: Domain } | undefined> {
  const lower = text.toLowerCase()
  return isLabel(lower) ? { id: lower } : (await import('./hosts.ts')).tenantIn(text, tell)
}
