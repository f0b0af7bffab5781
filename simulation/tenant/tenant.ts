/**
 * A tenant of the platform on this machine: one TLS server for all its hosts, and a proxy in front that leads every
 * `*.cyberark.cloud` and `*.cyberarkgov.cloud` host to it, so that a client runs unchanged against production URLs.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority } from '../certificates.ts'
import { startProxy, type Proxy } from '../proxy.ts'
import type { RecordedRequest, Reply } from './exchange.ts'
import { TENANT_DEFAULTS, type TenantOptions } from './options.ts'
import { createRouter, type Origins } from './router.ts'
import { startServer } from './server.ts'
import { createMint } from './tokens.ts'

export type { RecordedRequest, Reply } from './exchange.ts'
export type { TenantOptions } from './options.ts'
export type { ServiceName } from './services/names.ts'

export interface Tenant {
  readonly options: TenantOptions
  /** Every request so far, in the order of their ends. */
  readonly requests: readonly RecordedRequest[]
  /** What a process needs in its environment to reach the tenant. */
  readonly env: Record<string, string>
  /** The origin of each service by name, and of `discovery`. */
  readonly origins: Origins
  /** PEM of the authority that the tenant's hosts are certified by. */
  readonly certificate: string
  readonly proxy: Proxy
  /** Where the TLS server behind the proxy listens, for clients that use none. */
  readonly port: number
  /** Every token handed out. */
  readonly issuedTokens: readonly string[]
  /** Number of TLS connections so far. */
  readonly connections: number
  /** A valid token without a sign-in; `claims` go over the usual ones. */
  issueToken(claims?: Readonly<Record<string, unknown>>): string
  /** Everything that must not leak: the client secret, tokens, and what answers contained so far. */
  secrets(): string[]
  /** Destroys all connections; afterwards nothing keeps the process alive. */
  stop(): Promise<void>
}

const PLATFORM_HOST = /(?:^|\.)cyberark(?:gov)?\.cloud$/i

/** Starts a tenant on free loopback ports. */
export async function startTenant(given: Partial<TenantOptions> = {}): Promise<Tenant> {
  const options: TenantOptions = { ...TENANT_DEFAULTS, ...given }
  const authority = createAuthority()
  const mint = createMint(options)
  const router = createRouter(options, mint)
  const requests: RecordedRequest[] = []
  const scripted = new Set<string>()

  function answer(request: RecordedRequest): Reply {
    requests.push(request)
    const reply = options.respond?.(request)
    for (const secret of reply?.secrets ?? []) scripted.add(secret)
    return reply ?? router.answer(request)
  }

  const server = await startServer({ authority, certificate: options.certificate ?? 'valid', answer })
  const { tls, ...proxyOptions } = options.proxy ?? {}
  const proxy = await startProxy({
    route: (host) => (PLATFORM_HOST.test(host) ? { host: '127.0.0.1', port: server.port } : 'refuse'),
    ...proxyOptions,
    tls: tls === true ? authority.issue(['localhost', '127.0.0.1']) : undefined,
  })
  const folder = await mkdtemp(join(tmpdir(), 'simulated-tenant-'))
  const authorityFile = join(folder, 'authority.pem')
  await writeFile(authorityFile, authority.certificate)
  const proxyPassword = options.proxy?.credentials?.password

  return {
    options,
    requests,
    env: { HTTPS_PROXY: proxy.url, NO_PROXY: '', NODE_EXTRA_CA_CERTS: authorityFile },
    origins: router.origins,
    certificate: authority.certificate,
    proxy,
    port: server.port,
    issuedTokens: mint.issued,
    get connections() {
      return server.connections()
    },
    issueToken: mint.issue,
    secrets: () => [
      options.clientSecret,
      ...(proxyPassword === undefined ? [] : [proxyPassword]),
      ...mint.issued,
      ...router.secrets,
      ...scripted,
    ],
    stop: async () => {
      await Promise.all([proxy.stop(), server.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
