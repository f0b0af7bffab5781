import { readShortText } from '../http/body.ts'
import type { Answer, HttpRequest } from '../http/message.ts'
import type { Http } from '../http/send.ts'
import { failure } from '../messages/failure.ts'
import { tokenEndpoint, type Tenant } from '../platform/tenant.ts'
import { isTokenText, LONGEST_TOKEN } from '../platform/token.ts'
import type { Failure } from '../vocabulary/failure.ts'
import { entriesOf, parseJson } from '../vocabulary/json.ts'
import { Secret } from '../vocabulary/secret.ts'
import type { Credentials } from './refusal.ts'

/** The most bytes of a token endpoint's answer that are read. */
const LARGEST_ANSWER = 1024 * 1024

export interface Grant {
  readonly token: Secret
  /** Seconds, when the answer says so. */
  readonly expiresIn: number | undefined
}

/**
 * Exchanges client credentials for a platform token. Source: the vendor's page "Create an API token".
 *
 * @throws Failure for anything but a usable token.
 */
export async function signIn(
  tenant: Tenant,
  clientId: string,
  clientSecret: Secret,
  http: Http,
): Promise<Grant> {
  const url = tokenEndpoint(tenant)
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret.reveal(),
  })
  const request: HttpRequest = {
    method: 'POST',
    url,
    headers: new Map([
      ['accept', 'application/json'],
      ['content-type', 'application/x-www-form-urlencoded'],
    ]),
    body: new Secret(form.toString()),
    // Asking twice for a token does no more than asking once; refusals are never repeated.
    repeatable: true,
  }
  const answer = await http.send(request, readShortText(LARGEST_ANSWER))
  if (answer.status < 200 || answer.status >= 300)
    throw await refusal(answer, url, { clientId, clientSecret })
  return grantIn(answer, url, { clientId, clientSecret })
}

async function grantIn(answer: Answer<string>, url: URL, credentials: Credentials): Promise<Grant> {
  const host = url.hostname
  const document = parseJson(answer.body)
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw await unreadable(answer, url)
  }
  const fields = entriesOf(document)
  if (fields.get('success') === false) throw await refusal(answer, url, credentials)
  const token = fields.get('access_token')
  if (typeof token !== 'string' || token === '') throw failure('tokenMissing', host, [...fields.keys()])
  if (!isTokenText(token)) throw failure('tokenUnusable', host, 'contains white space or control characters')
  if (token.length > LONGEST_TOKEN) {
    throw failure('tokenUnusable', host, `is longer than ${String(LONGEST_TOKEN)} characters`)
  }
  return { token: new Secret(token), expiresIn: secondsIn(fields.get('expires_in')) }
}

/** What a refusal means is loaded only when there is one. */
async function refusal(answer: Answer<string>, url: URL, credentials: Credentials): Promise<Failure> {
  const { explainRefusal } = await import('./refusal.ts')
  return explainRefusal(answer, url, credentials)
}

async function unreadable(answer: Answer<string>, url: URL): Promise<Failure> {
  const { explainUnreadable } = await import('./refusal.ts')
  return explainUnreadable(answer, url)
}

/** A lifetime in seconds, as a number or in digits; nothing for what cannot be one. */
function secondsIn(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? Math.floor(seconds) : undefined
}
