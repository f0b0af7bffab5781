/** The Identity host of a tenant: the token endpoint, and the administration service beside it. */
import { timingSafeEqual } from 'node:crypto'
import type { PlainReply, RecordedRequest } from './exchange.ts'
import { parseForm } from './form.ts'
import type { TenantOptions } from './options.ts'
import { HTML_NOT_FOUND } from './pages.ts'
import { createRate } from './rate.ts'
import { listing } from './services/service.ts'
import type { TokenMint } from './tokens.ts'

type Answer = (request: RecordedRequest) => PlainReply

const FORM = /^application\/x-www-form-urlencoded(?:\s*;|$)/i

function refusal(status: number, error: string, description: string): PlainReply {
  return { status, body: { error, error_description: description } }
}

/** Identity answers 200 to most things and says in the body how it went. */
function envelope(result: object): PlainReply {
  return {
    status: 200,
    body: { success: true, Result: result, Message: null, MessageID: null, Exception: null, ErrorID: null },
  }
}

function failure(status: number, message: string): PlainReply {
  return {
    status,
    body: {
      success: false,
      Result: null,
      Message: message,
      MessageID: '_I18N_UnauthorizedAccess',
      Exception: null,
      ErrorID: 'a4b0d7f2-6f0c-4f4e-9a51-7a0f5b1e2c33:0c1d2e3f',
    },
  }
}

function same(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `POST /oauth2/platformtoken`, the OAuth client credentials grant (RFC 6749 section 4.4). */
function createTokenEndpoint(options: TenantOptions, mint: TokenMint): Answer {
  const { signInRate } = options
  const admitted = signInRate ? createRate(signInRate.perSecond) : () => true

  return (request) => {
    if (request.method !== 'POST') return { status: 405, headers: { Allow: 'POST' }, body: '' }
    if (!admitted()) {
      return {
        status: 429,
        headers: { 'Retry-After': String(signInRate?.retryAfterSeconds ?? 1) },
        body: { message: 'Too Many Requests' },
      }
    }
    if (!FORM.test(request.headers['content-type'] ?? '')) {
      return refusal(400, 'invalid_request', 'content type must be application/x-www-form-urlencoded')
    }
    const form = parseForm(request.body)
    if (!form) return refusal(400, 'invalid_request', 'malformed form')
    if (form.get('grant_type') !== 'client_credentials') {
      return refusal(400, 'unsupported_grant_type', 'grant_type must be client_credentials')
    }
    // Both are always compared, and one text serves every reason, as the platform does.
    const known = [
      same(form.get('client_id'), options.clientId),
      same(form.get('client_secret'), options.clientSecret),
    ]
    if (known.includes(false)) {
      return refusal(401, 'access_denied', 'invalid client creds or client not allowed')
    }
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' },
      body: { access_token: mint.issue(), token_type: 'Bearer', expires_in: options.tokenLifetimeSeconds },
    }
  }
}

/** A page of what a query found (pspete/IdentityCommand; cyberark/idsec-sdk-golang, pkg/services/identity). */
function queried(rows: readonly object[], request: RecordedRequest): PlainReply {
  const { Script, Args = {} } = JSON.parse(request.body) as { Script?: string; Args?: Record<string, number> }
  if (Script === undefined) return failure(200, 'The script is missing.')
  const size = Args['PageSize'] ?? 100
  const from = ((Args['PageNumber'] ?? 1) - 1) * size
  const Results = rows.slice(from, from + size).map((Row) => ({ Entities: [], Row }))
  return envelope({ Count: Results.length, FullCount: rows.length, IsAggregate: false, Results })
}

function administration(options: TenantOptions): Record<string, Answer> {
  const rows = listing(options.listLength)(1, (index) => ({
    ID: `user-${String(index)}`,
    Username: index === 1 ? options.clientId : `user-${String(index)}@cyberark.cloud.1234`,
  }))
  const user = { Name: options.clientId, DisplayName: 'CI runner', Status: 'Active', ServiceUser: true }
  return {
    '/Redrock/query': (request) => queried(rows, request),
    '/UserMgmt/GetUserInfo': () => envelope(user),
    '/CDirectoryService/GetUsers': () =>
      envelope({
        Count: 1,
        FullCount: 1,
        Results: [{ Entities: [{ Key: 'user-1', Type: 'User' }], Row: user }],
      }),
    '/CDirectoryService/GetUser': (request) =>
      request.body.includes('user-1') ? envelope(user) : failure(200, 'User not found.'),
  }
}

/** @param echo answers `/echo`, as every service's does */
export function createIdentity(options: TenantOptions, mint: TokenMint, echo: Answer): Answer {
  const signIn = createTokenEndpoint(options, mint)
  const paths = administration(options)
  const allowed = options.roles === 'all' || options.roles.includes('identity')

  return (request) => {
    const path = request.path.split('?')[0] ?? ''
    if (path === '/oauth2/platformtoken') return signIn(request)
    const answer = /^\/echo(?:\/|$)/.test(path) ? echo : paths[path]
    if (!answer) return HTML_NOT_FOUND
    if (request.headers['x-idap-native-client'] !== 'true') {
      return failure(403, 'The X-IDAP-NATIVE-CLIENT header is missing.')
    }
    if (mint.check(request.headers['authorization']) !== 'valid') {
      return failure(401, 'Not Authorized. Please login again.')
    }
    if (!allowed) return failure(403, 'You are not authorized to perform this operation.')
    if (answer !== echo && request.method !== 'POST') {
      return { status: 405, headers: { Allow: 'POST' }, body: '' }
    }
    return answer(request)
  }
}
