import { readText } from '../http/body.ts'
import type { BodyReader, HttpBody } from '../http/message.ts'
import type { Http } from '../http/send.ts'
import type { Method, RequestBody, RequestPlan } from '../inputs/plan.ts'
import type { Session } from '../session/session.ts'
import { Secret } from '../vocabulary/secret.ts'
import type { Address } from './address.ts'
import type { ReceivedBody, ServiceResponse } from './response.ts'

/** Sending one of these twice does what sending it once does (RFC 9110, 9.2.2). */
const REPEATABLE: ReadonlySet<Method> = new Set<Method>(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

/**
 * Makes the request and reads the whole answer: into `response-file` when one is wanted and the status is a
 * success, else into memory.
 *
 * @throws Failure when there is no answer; one that lost its body says so.
 */
export async function exchange(
  plan: RequestPlan,
  address: Address,
  session: Session,
  http: Http,
): Promise<ServiceResponse> {
  const defaults = Object.entries(plan.target.service?.headers ?? {})
  const answer = http.send(
    {
      method: plan.method,
      url: address.url,
      headers: new Map<string, string | Secret>([
        ...defaults.map(([name, value]) => [name.toLowerCase(), value] as const),
        ...plan.headers,
        ['authorization', new Secret(`Bearer ${session.token.reveal()}`)],
      ]),
      body: await contentOf(plan.body),
      repeatable: REPEATABLE.has(plan.method),
      accepts: plan.expects,
    },
    await readerFor(plan),
  )
  return answer.catch(async (error: unknown) => {
    const { explainAbsence } = await import('./absence.ts')
    throw explainAbsence(error, plan, address, session)
  })
}

async function contentOf(body: RequestBody | undefined): Promise<HttpBody | undefined> {
  if (body?.kind !== 'file') return body?.text
  const { fileContent } = await import('./body-file.ts')
  return fileContent(body.path, body.bytes)
}

async function readerFor(plan: RequestPlan): Promise<BodyReader<ReceivedBody>> {
  const intoMemory: BodyReader<ReceivedBody> = async (head, body) => ({
    text: await readText()(head, body),
    file: undefined,
  })
  if (plan.responseFile === undefined) return intoMemory
  const { intoFile } = await import('./response-file.ts')
  const file = intoFile(plan.responseFile)
  return (head, body) => (body && plan.expects(head.status) ? file(head, body) : intoMemory(head, body))
}
