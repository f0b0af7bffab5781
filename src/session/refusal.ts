import type { Answer } from '../http/message.ts'
import { redirectTarget } from '../http/redirect.ts'
import { failure } from '../messages/failure.ts'
import type { ServerSaid } from '../messages/server-said.ts'
import type { Domain } from '../platform/domains.ts'
import { isTrouble } from '../vocabulary/attempt.ts'
import type { Failure } from '../vocabulary/failure.ts'
import { entriesOf, isObject, parseJson } from '../vocabulary/json.ts'
import type { Secret } from '../vocabulary/secret.ts'
import { strayCharacters } from './stray-characters.ts'

/** Who was refused. */
interface Credentials {
  readonly clientId: string
  readonly clientSecret: Secret
}

/** What it means that a tenant's answer holds no token. */
export async function explainNoToken(
  answer: Answer<string>,
  url: URL,
  { clientId, clientSecret }: Credentials,
): Promise<Failure> {
  const { status, attempts, gaveUp, body, lost } = answer
  if (lost && status < 300) return lost
  const host = url.hostname
  const said = await saidBy(answer)
  if (status >= 300 && status < 400) {
    return failure('signInRedirected', host, status, redirectTarget(answer, url))
  }
  if (isTrouble(status)) return failure('signInUnavailable', host, status, attempts, gaveUp, said)
  const document = parseJson(body)
  if (
    status < 300 ? tellsOfError(document) : [400, 401, 403].includes(status) && (lost || !isForeign(body))
  ) {
    return failure('signInRefused', host, status, clientId, said, {
      'client-id': strayCharacters(clientId),
      'client-secret': strayCharacters(clientSecret.reveal()),
    })
  }
  if (status >= 300) return failure('signInWrongPlace', host, status, said)
  if (isObject(document)) return failure('tokenMissing', host, Object.keys(document))
  // Only whether it is a page is told of it: it may well be half a token.
  return failure('signInUnreadable', host, status, { page: said.page, correlation: said.correlation })
}

/** Whether a success is a refusal: by Identity's own envelope, or by an error that is not empty, as OAuth and others have it. */
function tellsOfError(document: unknown): boolean {
  return [...entriesOf(document)].some(([name, value]) =>
    name === 'success'
      ? value === false
      : /^(?:error|fault)/i.test(name) && Object.keys(Object(value) as object).length > 0,
  )
}

/** Identity speaks JSON or plain words: whoever sends nothing, a page or other markup is somebody else. */
function isForeign(body: string): boolean {
  return /^\s*(?:<|$)/.test(body)
}

/** What it means that the discovery service names no tenant. A page is not its way to say that there is none. */
export async function explainNoTenant(
  answer: Answer<string>,
  url: URL,
  subdomain: string,
  domain: Domain,
): Promise<Failure> {
  const said = await saidBy(answer)
  return answer.status === 404 && !said.page
    ? failure('tenantUnknown', subdomain, domain)
    : failure('discoveryFailed', url.hostname, answer.status, said)
}

/** Late, because refusals of services need it as well: what two late files need is in a file of its own. */
async function saidBy({ body, headers, hide }: Answer<string>): Promise<ServerSaid> {
  const { serverSaid } = await import('../platform/error-body.ts')
  return serverSaid(body, headers, hide)
}
