/** What a simulated tenant can be told to be. */
import type { ProxyOptions } from '../proxy.ts'
import type { RecordedRequest, Reply } from './exchange.ts'
import type { ServiceName } from './services/names.ts'

export interface TenantOptions {
  /** First label of the tenant's Identity host. */
  readonly tenantId: string
  /** First label of the services' hosts. */
  readonly subdomain: string
  readonly domain: string
  readonly clientId: string
  readonly clientSecret: string
  readonly tokenLifetimeSeconds: number
  /** The services the user has a role for. Default: all. */
  readonly roles: readonly ServiceName[] | 'all'
  /** Claims added to or put in place of a token's usual ones; `undefined` removes one. */
  readonly claims: Readonly<Record<string, unknown>>
  /** How many items each list that comes in pages has, where that is more than the few it has by itself. */
  readonly listLength?: number | undefined
  /** Asked before the tenant itself; answers when it returns something. */
  readonly respond?: ((request: RecordedRequest) => Reply | undefined) | undefined
  /** Sign-ins admitted a second; the others get 429 with `Retry-After` (1 second unless given). */
  readonly signInRate?: { readonly perSecond: number; readonly retryAfterSeconds?: number } | undefined
  /** Options of the proxy in front; `tls: true` makes it an `https://` proxy of the same authority. */
  readonly proxy?: (Partial<Omit<ProxyOptions, 'tls'>> & { readonly tls?: boolean | undefined }) | undefined
  /** The certificate the hosts show. Default: `valid`. */
  readonly certificate?: 'valid' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'untrusted' | undefined
}

/** Every character that some encoding on the way treats specially. */
export const CLIENT_SECRET = 'Kx7+&=%2B "q\' \\n<t>$(x)`ü€;#?/|^~{}[]!@Zz9'

export const TENANT_DEFAULTS: TenantOptions = {
  tenantId: 'abc1234',
  subdomain: 'acme',
  domain: 'cyberark.cloud',
  clientId: 'ci-runner@cyberark.cloud.1234',
  clientSecret: CLIENT_SECRET,
  tokenLifetimeSeconds: 900,
  roles: 'all',
  claims: {},
}
