/** The platform's discovery service: from a services' subdomain to the Identity tenant, without credentials. */
import type { PlainReply, RecordedRequest } from './exchange.ts'
import type { TenantOptions } from './options.ts'

export function answerDiscovery(options: TenantOptions, request: RecordedRequest): PlainReply {
  const [path] = request.path.split('?')
  const [, subdomain] = /^\/api\/identity-endpoint\/([^/]+)$/.exec(path ?? '') ?? []
  if (subdomain === undefined) return { status: 403, body: { message: 'Missing Authentication Token' } }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET' }, body: { message: 'Method Not Allowed' } }
  }
  if (subdomain !== options.subdomain) return { status: 404, body: { message: 'Not Found' } }
  return { status: 200, body: { endpoint: `https://${options.tenantId}.id.${options.domain}` } }
}
