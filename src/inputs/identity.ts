import { claimsOf } from '../platform/claims.ts'
import { DOMAINS, isLabel, type Domain } from '../platform/domains.ts'
import { tokenFlaw } from '../platform/token.ts'
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
  // Nobody has verified the token: no secret follows it to another domain than the run's.
  const issuer = claimed.tenant?.domain === domain ? claimed.tenant : undefined
  const home = tenant ?? (raw.subdomain === '' ? issuer : undefined)
  const sought = raw.subdomain === '' ? claimed.subdomain : subdomain
  const where = home ?? (sought === undefined ? undefined : { lookUp: sought })
  if (signsIn) checkComplete(raw, where, { domain, expired }, faults)
  checkText(raw, faults)
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
    : {
        kind: 'token' as const,
        token: new Secret(raw.token),
        tenant: tenant ?? issuer,
        expired,
        renewal,
      }
  return identity && { identity, subdomain, domain }
}

/** Whether everything is there that signs somebody in. */
function checkComplete(
  raw: RawInputs,
  where: SignIn['tenant'] | undefined,
  { domain, expired }: { domain: Domain; expired: number | undefined },
  faults: Faults,
): void {
  if (raw['tenant-id'] === '' && !where && raw.subdomain === '') {
    const tell = faults.about('tenant-id')
    if (expired === undefined) tell('tenantMissing', domain)
    else tell('tenantNotNamed', new Date(expired).toISOString(), domain)
  }
  if (raw['client-id'] === '') faults.about('client-id')('clientIdMissing')
  if (raw['client-secret'].trim() === '') faults.about('client-secret')('clientSecretMissing')
}

/** Whatever is given is checked, also where the run does without it. */
function checkText(raw: RawInputs, faults: Faults): void {
  if (hasControlCharacter(raw['client-id'])) faults.about('client-id')('controlCharacter')
  const flaw = raw.token && tokenFlaw(raw.token)
  if (flaw) faults.about('token')('tokenMalformed', flaw)
}

/** Whether there is somebody to sign in again, should the token be of no use. */
function hasCredentials(raw: RawInputs): boolean {
  return raw['client-id'] !== '' && raw['client-secret'].trim() !== ''
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
