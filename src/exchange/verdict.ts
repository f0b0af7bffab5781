import type { RequestPlan } from '../inputs/plan.ts'
import { warning } from '../messages/failure.ts'
import { isPage } from '../platform/page.ts'
import { Failure, type Warning } from '../vocabulary/failure.ts'
import { entriesOf, isObject, parseJson } from '../vocabulary/json.ts'
import type { Address } from './address.ts'
import type { Circumstances, Finding } from './finding.ts'
import { isFilled, partsOf } from './partial.ts'
import { documentOf, type ServiceResponse } from './response.ts'

/** Whether the request succeeded, and what somebody should look at even so. */
export interface Verdict {
  readonly failure: Failure | undefined
  readonly warnings: readonly Warning[]
}

/**
 * Judges a response by its status, and a success also by what its body says. What that means is loaded only where there is
 * something to say.
 */
export async function judge(
  response: ServiceResponse,
  address: Address,
  plan: RequestPlan,
  circumstances: Circumstances,
): Promise<Verdict> {
  const { text, file } = response.body
  const { isKnown } = circumstances
  const isUnmasked = !isKnown && file !== undefined && text === undefined && plan.mask !== 'none'
  const unmasked = isUnmasked ? [warning('notMasked')] : []
  const finding = findingIn(response, address.url, plan, isKnown)
  if (!finding) return { failure: undefined, warnings: unmasked }
  const { meaningOf } = await import('./meaning.ts')
  const meaning = await meaningOf(finding, response, address, plan, circumstances)
  return meaning instanceof Failure
    ? { failure: meaning, warnings: unmasked }
    : { failure: undefined, warnings: [...unmasked, meaning] }
}

function findingIn(
  { status, headers, body, lost }: ServiceResponse,
  url: URL,
  plan: RequestPlan,
  isKnown: boolean,
): Finding | undefined {
  if (!plan.expects(status)) return { kind: 'refused' }
  const isSuccess = status >= 200 && status < 300
  // To HEAD nothing comes but the type that GET would give.
  const start = plan.method === 'HEAD' ? undefined : (body.text ?? body.start)
  if (isSuccess && isPage(start, headers.get('content-type')) && !allowsPages(plan.headers.get('accept')))
    return { kind: 'page' }
  const unwritten = lost ?? body.unwritten
  if (unwritten) return { kind: 'unwritten', failure: unwritten }
  // What was known may be there in part only.
  if (isKnown) return undefined
  if (body.text === undefined && body.file === undefined) return { kind: 'too-large' }
  return isSuccess ? findingInDocument(documentOf(body), status, url, plan) : undefined
}

/** Where Identity answers, and where GraphQL does; other services mean other things by `success` and `errors`. */
const IDENTITY = /^[^.]+\.id\.|\/api\/idadmin\b/i
const GRAPHQL = /^[^.]+\.inventory\.|\/graphql\/?$/i
/** What tells Identity's envelope anywhere, and what may stand in one. */
const ENVELOPE = /^(?:Message|MessageID|ErrorID|Result)$/
const IN_ENVELOPE = /^(?:success|message|code|error\w*)$/i

function findingInDocument(
  document: unknown,
  status: number,
  { hostname, pathname }: URL,
  plan: RequestPlan,
): Finding | undefined {
  const fields = entriesOf(document)
  const place = hostname + pathname
  const keys = [...fields.keys()]
  const isEnvelope =
    IDENTITY.test(place) ||
    keys.some((key) => ENVELOPE.test(key)) ||
    keys.every((key) => IN_ENVELOPE.test(key))
  if (fields.get('success') === false && isEnvelope)
    return { kind: 'failed', as: 'operationFailed', error: document }
  // A list of queries is answered by a list.
  const answers: readonly unknown[] = Array.isArray(document) ? document : [document]
  const faulty = answers
    .filter(isObject)
    .filter(({ errors, success }) => isFilled(errors) || success === false)
  const [firstError] = faulty
  const [failed, all] = [faulty.length, answers.length]
  const isQuery = failed > 0 && (GRAPHQL.test(place) || isQueryOf(plan, faulty))
  if (isQuery && failed === all && faulty.every(({ data }) => (data ?? null) === null))
    return { kind: 'failed', as: 'graphqlErrors', error: firstError }
  const parts = partsOf(document, status)
  if (parts.firstError !== undefined) return { kind: 'partly', parts }
  if (isQuery || (failed > 0 && isObject(document)))
    return { kind: 'partly', parts: { firstError, failed, all } }
  return status === 207 && parts.all === 0 ? { kind: 'perhaps-partly', document } : undefined
}

/** Whether somebody asked for pages: who did not has no use for one. */
function allowsPages(accept = ''): boolean {
  const ranges = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
  const isAccepted = (type: string): boolean | undefined => {
    const range = ranges.find(([name]) => name === type)
    return range && !range.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter))
  }
  // The most specific range counts (RFC 9110, 12.5.1).
  return (
    ['text/html', 'text/*', '*/*'].map(isAccepted).find((is) => is !== undefined) ??
    isAccepted('application/xhtml+xml') ??
    false
  )
}

/** Whether a query of GraphQL was sent, or the answers have GraphQL's keys alone, and errors as it has them. */
function isQueryOf({ body, target }: RequestPlan, answers: readonly Record<string, unknown>[]): boolean {
  const sent = body?.kind === 'text' ? [parseJson(body.text)].flat() : []
  return (
    sent.some((query) => String(entriesOf(query).get('query')).includes('{')) ||
    answers.every(
      (answer) =>
        Object.keys(answer).every((key) => ['data', 'errors', 'extensions'].includes(key)) &&
        (!target.service || 'data' in answer || ![answer['errors']].flat().some(isOfPart)),
    )
  )
}

/** GraphQL's errors are objects that have their code, if any, in `extensions`. */
function isOfPart(error: unknown): boolean {
  return !isObject(error) || 'code' in error
}
