import { readShortText } from '../http/body.ts'
import type { HttpRequest } from '../http/message.ts'
import type { Http } from '../http/send.ts'
import { failure } from '../messages/failure.ts'
import { tokenEndpoint, type Tenant } from '../platform/tenant.ts'
import { tokenFlaw } from '../platform/token.ts'
import { entriesOf, parseJson } from '../vocabulary/json.ts'
import { Secret } from '../vocabulary/secret.ts'

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
  const fields = entriesOf(answer.status >= 200 && answer.status < 300 ? parseJson(answer.body) : undefined)
  const token = fields.get('access_token')
  if (typeof token !== 'string' || token === '' || fields.get('success') === false) {
    // What it means is loaded only when there is none.
    const { explainNoToken } = await import('./refusal.ts')
    throw await explainNoToken(answer, url, { clientId, clientSecret })
  }
  const flaw = tokenFlaw(token)
  if (flaw) throw failure('tokenUnusable', url.hostname, flaw)
  return { token: new Secret(token), expiresIn: secondsIn(fields.get('expires_in')) }
}

/** A lifetime in seconds, as a number or in digits; nothing for what cannot be one. */
function secondsIn(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? Math.floor(seconds) : undefined
}
