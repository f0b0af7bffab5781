/** Platform tokens that look like real ones: JWTs whose signature nobody but the services checks. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { TenantOptions } from './options.ts'

type TokenState = 'missing' | 'unknown' | 'expired' | 'valid'

export interface TokenMint {
  /** Every token handed out so far. */
  readonly issued: readonly string[]
  /** A new token; `claims` go over the tenant's. */
  readonly issue: (claims?: Readonly<Record<string, unknown>>) => string
  /** What a service finds in an `Authorization` header. */
  readonly check: (authorization: string | undefined) => TokenState
}

function segment(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function usualClaims(options: TenantOptions, now: number): Record<string, unknown> {
  return {
    iss: `https://${options.tenantId}.id.${options.domain}/__idaptive_cybr_user_oidc/`,
    aud: '__idaptive_cybr_user_oidc',
    sub: randomUUID(),
    user_uuid: randomUUID(),
    unique_name: options.clientId,
    preferred_username: options.clientId,
    tenant_id: options.tenantId,
    subdomain: options.subdomain,
    platform_domain: `shell.${options.domain}`,
    scope: 'openid profile api',
    auth_time: now,
    iat: now,
    exp: now + options.tokenLifetimeSeconds,
    internalSessionId: randomUUID(),
    csrf_token: randomBytes(12).toString('hex'),
    last_login: String(now - 86_400),
    groups: ['Everybody'],
  }
}

/** The part of a tenant that hands tokens out and knows them again. */
export function createMint(options: TenantOptions): TokenMint {
  const issued: string[] = []
  const expiry = new Map<string, number>()

  function issue(claims: Readonly<Record<string, unknown>> = {}): string {
    const now = Math.floor(Date.now() / 1000)
    const header = { alg: 'RS256', kid: randomBytes(20).toString('hex'), typ: 'JWT' }
    const payload: Record<string, unknown> = { ...usualClaims(options, now), ...options.claims, ...claims }
    const token = [segment(header), segment(payload), randomBytes(256).toString('base64url')].join('.')
    const exp = payload['exp']
    expiry.set(token, typeof exp === 'number' ? exp : now + options.tokenLifetimeSeconds)
    issued.push(token)
    return token
  }

  function check(authorization: string | undefined): TokenState {
    const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? []
    if (token === undefined) return 'missing'
    const exp = expiry.get(token)
    if (exp === undefined) return 'unknown'
    return exp * 1000 <= Date.now() ? 'expired' : 'valid'
  }

  return { issued, issue, check }
}
