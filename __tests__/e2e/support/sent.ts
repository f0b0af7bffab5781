/** Requests as they arrive at a tenant, in a shape that can be compared as a whole. */
import { expect } from '@jest/globals'
import type { RecordedRequest } from '../../../simulation/tenant/tenant.ts'

export interface Sent {
  readonly host: string
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What every request of the action has, with a body or without. */
function headersOf(host: string, body: string): Record<string, string> {
  return {
    host,
    'user-agent': 'cyberark-platform-token',
    'accept-encoding': 'identity',
    accept: 'application/json',
    connection: expect.stringMatching(/^(?:keep-alive|close)$/) as unknown as string,
    ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }),
  }
}

/** The whole of a request that arrived. */
export function whole({ host, method, path, headers, body }: RecordedRequest): Sent {
  return { host, method, path, headers, body }
}

/** A sign-in as it must arrive. */
export function signIn(host: string, clientId: string, clientSecret: string): Sent {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  }).toString()
  return {
    host,
    method: 'POST',
    path: '/oauth2/platformtoken',
    headers: { ...headersOf(host, body), 'content-type': 'application/x-www-form-urlencoded' },
    body,
  }
}

/** A look-up of the tenant as it must arrive: without any credentials. */
export function lookUp(subdomain: string, domain: string): Sent {
  const host = `platform-discovery.${domain}`
  const path = `/api/identity-endpoint/${subdomain}`
  return { host, method: 'GET', path, headers: headersOf(host, ''), body: '' }
}

/** The one authorized request as it must arrive; `headers` go over the usual ones. */
export function authorized(
  token: string | undefined,
  { host, method = 'GET', path, headers = {}, body = '' }: Partial<Sent> & Pick<Sent, 'host' | 'path'>,
): Sent {
  const type = body === '' ? {} : { 'content-type': 'application/json' }
  const authorization = `Bearer ${token ?? 'missing'}`
  return {
    host,
    method,
    path,
    headers: { ...headersOf(host, body), ...type, authorization, ...headers },
    body,
  }
}
