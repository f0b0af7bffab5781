import type { Answer } from '../http/message.ts'
import { redirectTarget } from '../http/redirect.ts'
import { failure } from '../messages/failure.ts'
import type { ServerSaid } from '../messages/server-said.ts'
import { mayPassLater } from '../vocabulary/attempt.ts'
import type { Failure } from '../vocabulary/failure.ts'
import type { Secret } from '../vocabulary/secret.ts'
import { strayCharacters } from './stray-characters.ts'

/** Who was refused. */
export interface Credentials {
  readonly clientId: string
  readonly clientSecret: Secret
}

/** What it means that a tenant did not sign the user in. */
export async function explainRefusal(
  answer: Answer<string>,
  url: URL,
  { clientId, clientSecret }: Credentials,
): Promise<Failure> {
  const { status, attempts, gaveUp } = answer
  const said = await saidBy(answer)
  if (status >= 300 && status < 400)
    return failure('signInRedirected', url.hostname, status, redirectTarget(answer, url))
  if (mayPassLater(status)) {
    return failure('signInUnavailable', url.hostname, status, attempts, gaveUp, said)
  }
  // Identity also refuses with status 200, in its own envelope. It speaks JSON or plain words: whoever sends
  // nothing, a page or other markup is somebody else.
  const isForeign = /^\s*(?:<|$)/.test(answer.body)
  const isRefusal = status < 300 || ([400, 401, 403].includes(status) && !isForeign)
  return isRefusal
    ? failure('signInRefused', url.hostname, status, clientId, said, {
        'client-id': strayCharacters(clientId),
        'client-secret': strayCharacters(clientSecret.reveal()),
      })
    : failure('signInWrongPlace', url.hostname, status, said)
}

/**
 * What it means that a tenant's success is not the JSON a token comes in. Of the body only is told whether it is a
 * page: it may well be half a token.
 */
export async function explainUnreadable(answer: Answer<string>, url: URL): Promise<Failure> {
  const { page, correlation } = await saidBy(answer)
  return failure('signInUnreadable', url.hostname, answer.status, { page, correlation })
}

/** What it means that the discovery service names no tenant. */
export async function explainNoTenant(answer: Answer<string>, url: URL): Promise<Failure> {
  return failure('discoveryFailed', url.hostname, answer.status, await saidBy(answer))
}

/** Late, because refusals of services need it as well: what two late files need is in a file of its own. */
async function saidBy({ body, headers }: Answer<string>): Promise<ServerSaid> {
  const { serverSaid } = await import('../platform/error-body.ts')
  return serverSaid(body, headers)
}
