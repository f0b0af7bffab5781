import { entriesOf, parseJson } from '../vocabulary/json.ts'
import { isDomain, isLabel, type Domain } from './domains.ts'
import { tenantOfUrl, type Tenant } from './tenant.ts'

/** What a token says of itself. Hints only: the token is not verified, and any of them may be missing. */
export interface Claims {
  readonly subdomain: string | undefined
  readonly domain: Domain | undefined
  readonly tenant: Tenant | undefined
  readonly user: string | undefined
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined
}

/** The last instant a JavaScript date can name, in milliseconds. */
const END_OF_TIME = 8.64e15

/**
 * Reads the claims of a JWT without verifying it. A token of another kind has none. A claim that is not what it
 * should be, such as a host outside the platform's domains, counts as missing.
 */
export function claimsOf(token: string): Claims {
  const payload = payloadOf(token)
  const domain = text(payload.get('platform_domain'))
    .toLowerCase()
    .replace(/^shell\./, '')
  const subdomain = text(payload.get('subdomain')).toLowerCase()
  const user = text(payload.get('unique_name'))
  const expiry = payload.get('exp')
  return {
    subdomain: isLabel(subdomain) ? subdomain : undefined,
    domain: isDomain(domain) ? domain : undefined,
    tenant: tenantOfUrl(payload.get('iss')),
    user: user === '' ? undefined : user,
    // What is before the first instant a token can name is over as well.
    expiresAt:
      typeof expiry === 'number' && expiry * 1000 <= END_OF_TIME ? Math.max(0, expiry * 1000) : undefined,
  }
}

function payloadOf(token: string): ReadonlyMap<string, unknown> {
  const payload = /^[^.]*\.([^.]*)\.[^.]*$/.exec(token)?.[1]
  if (payload === undefined) return new Map()
  return entriesOf(parseJson(Buffer.from(payload, 'base64url').toString()))
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : ''
}
