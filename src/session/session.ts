import type { Http } from '../http/send.ts'
import type { Identity, Plan, SignIn } from '../inputs/plan.ts'
import { warning } from '../messages/failure.ts'
import { progress } from '../messages/progress.ts'
import { claimsOf, type Claims } from '../platform/claims.ts'
import type { Whereabouts } from '../platform/service-address.ts'
import { tenantUrl } from '../platform/tenant.ts'
import type { Clock } from '../vocabulary/clock.ts'
import type { Warning } from '../vocabulary/failure.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Secret } from '../vocabulary/secret.ts'
import { signIn } from './sign-in.ts'

/** A platform token and what is known around it. */
export interface Session extends Whereabouts {
  readonly token: Secret
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined
  /** `https://abc1234.id.cyberark.cloud`, when this run signed in. */
  readonly tenantUrl: string | undefined
  readonly user: string | undefined
  /** Whether the token had expired by the runner's clock before it was used. */
  readonly wasExpired: boolean
  /** What does not fit together, to be told once the token is masked. */
  readonly warnings: readonly Warning[]
}

export interface SessionTools {
  readonly http: Http
  readonly clock: Clock
  readonly log: Log
}

/**
 * Gets the token: by signing in, or from the plan.
 *
 * @throws Failure when there is none to be had.
 */
export async function openSession(plan: Plan, tools: SessionTools): Promise<Session> {
  return plan.identity.kind === 'token'
    ? takeToken(plan, plan.identity)
    : signInto(plan, plan.identity, tools)
}

function takeToken(plan: Plan, identity: Extract<Identity, { kind: 'token' }>): Session {
  const claims = claimsOf(identity.token.reveal())
  return {
    token: identity.token,
    expiresAt: claims.expiresAt,
    tenant: identity.tenant,
    tenantUrl: undefined,
    user: claims.user,
    wasExpired: identity.expired !== undefined,
    ...placeOf(plan, claims),
  }
}

async function signInto(plan: Plan, identity: SignIn, { http, clock, log }: SessionTools): Promise<Session> {
  if (identity.insteadOfExpired !== undefined) {
    log.info(progress.tokenReplaced(new Date(identity.insteadOfExpired).toISOString()))
  }
  const tenant =
    'id' in identity.tenant ? identity.tenant : await findTenant(identity.tenant.lookUp, plan, http, log)
  const grant = await signIn(tenant, identity.clientId, identity.clientSecret, http)
  const claims = claimsOf(grant.token.reveal())
  const now = clock.now()
  const { expiresAt = Infinity } = claims
  const told = expiresAt > now ? [] : [warning('expiredWhenIssued', expiresAt, now, http.clockAhead)]
  return {
    token: grant.token,
    expiresAt: grant.expiresIn === undefined ? claims.expiresAt : now + grant.expiresIn * 1000,
    tenant,
    tenantUrl: tenantUrl(tenant).origin,
    user: identity.clientId,
    wasExpired: false,
    ...placeOf(plan, claims, told),
  }
}

/** Looking a tenant up is rare, so it is loaded only when it happens. */
async function findTenant(subdomain: string, plan: Plan, http: Http, log: Log) {
  const { lookUpTenant } = await import('./look-up.ts')
  const tenant = await lookUpTenant(subdomain, plan.domain, http)
  log.info(progress.tenantFound(subdomain, tenantUrl(tenant).hostname))
  return tenant
}

/**
 * Where the services are: the inputs say so, or else the token does; where they differ somebody should know.
 *
 * @param told what else somebody should know.
 */
function placeOf(
  plan: Plan,
  claims: Claims,
  told: Warning[] = [],
): Pick<Session, 'subdomain' | 'domain' | 'warnings'> {
  if (plan.subdomain !== undefined && claims.subdomain !== undefined && claims.subdomain !== plan.subdomain) {
    told.push(warning('subdomainDiffers', plan.subdomain, claims.subdomain))
  }
  const other = [claims.domain, claims.tenant?.domain].find((domain) => domain && domain !== plan.domain)
  if (other) told.push(warning('domainDiffers', plan.domain, other))
  return { subdomain: plan.subdomain ?? claims.subdomain, domain: plan.domain, warnings: told }
}
