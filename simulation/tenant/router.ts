/** From a host to the service behind it. */
import { randomBytes, randomUUID } from 'node:crypto'
import { answerDiscovery } from './discovery.ts'
import type { PlainReply, RecordedRequest } from './exchange.ts'
import { createIdentity } from './identity.ts'
import type { TenantOptions } from './options.ts'
import { HTML_NOT_FOUND } from './pages.ts'
import { echoed, serve } from './services/dispatch.ts'
import type { ServiceName } from './services/names.ts'
import { createServices } from './services/table.ts'
import type { TokenMint } from './tokens.ts'

export type Origins = Readonly<Record<ServiceName | 'discovery', string>>

interface Router {
  readonly origins: Origins
  /** Secret values in the answers so far. */
  readonly secrets: ReadonlySet<string>
  answer(request: RecordedRequest): PlainReply
}

type Answer = (request: RecordedRequest) => PlainReply

function gatewayIds(): Record<string, string> {
  return { 'x-amzn-requestid': randomUUID(), 'x-amz-apigw-id': randomBytes(11).toString('base64') }
}

function identityIds(): Record<string, string> {
  return { 'x-cfy-tx-id': randomBytes(8).toString('hex'), 'x-cfy-tx-tm': '12' }
}

function correlationIds(): Record<string, string> {
  return { 'x-correlation-id': randomUUID(), 'x-request-id': randomUUID() }
}

function identified(answer: Answer, ids: () => Record<string, string>): Answer {
  return (request) => {
    const reply = answer(request)
    return { ...reply, headers: { ...ids(), ...reply.headers } }
  }
}

export function createRouter(options: TenantOptions, mint: TokenMint): Router {
  const { tenantId, subdomain, domain } = options
  const secrets = new Set<string>()
  const hosts = new Map<string, Answer>()
  const origins: Partial<Record<ServiceName | 'discovery', string>> = {}

  function add(name: ServiceName | 'discovery', host: string, answer: Answer): void {
    hosts.set(host, answer)
    // The first host of a service is its usual one.
    origins[name] ??= `https://${host}`
  }

  add(
    'discovery',
    `platform-discovery.${domain}`,
    identified((request) => answerDiscovery(options, request), gatewayIds),
  )
  const identity = identified(createIdentity(options, mint, echoed), identityIds)
  add('identity', `${tenantId}.id.${domain}`, identity)
  // The host of the portal has it as well (cyberark/idsec-sdk-golang, pkg/services/identity).
  add('identity', `${subdomain}.${domain}`, (request) => {
    const [, path] = /^\/api\/idadmin(\/.*)/s.exec(request.path) ?? []
    return path === undefined ? HTML_NOT_FOUND : identity({ ...request, path })
  })
  for (const service of createServices(options.listLength)) {
    const ids = service.gateway ? gatewayIds : correlationIds
    const answer = identified((request) => serve(service, { options, mint, secrets }, request), ids)
    for (const host of service.hosts) add(service.name, `${subdomain}${host}.${domain}`, answer)
  }

  return {
    origins: origins as Origins,
    secrets,
    answer: (request) => hosts.get(request.host)?.(request) ?? HTML_NOT_FOUND,
  }
}
