import type { RequestPlan } from '../inputs/plan.ts'
import { warning } from '../messages/failure.ts'
import { isPage } from '../platform/page.ts'
import { Failure, type Warning } from '../vocabulary/failure.ts'
import { entriesOf } from '../vocabulary/json.ts'
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
  const finding = findingIn(response, plan, isKnown)
  if (!finding) return { failure: undefined, warnings: unmasked }
  const { meaningOf } = await import('./meaning.ts')
  const meaning = await meaningOf(finding, response, address, plan, circumstances)
  return meaning instanceof Failure
    ? { failure: meaning, warnings: unmasked }
    : { failure: undefined, warnings: [...unmasked, meaning] }
}

function findingIn(
  { status, headers, body }: ServiceResponse,
  plan: RequestPlan,
  isKnown: boolean,
): Finding | undefined {
  if (!plan.expects(status)) return { kind: 'refused' }
  const isSuccess = status >= 200 && status < 300
  // To HEAD nothing comes but the type that GET would give.
  const start = plan.method === 'HEAD' ? undefined : (body.text ?? body.start)
  const isPageInstead = isSuccess && isPage(start, headers.get('content-type'))
  if (isPageInstead && !allowsPages(plan.headers.get('accept'))) return { kind: 'page' }
  if (body.unwritten) return { kind: 'unwritten', failure: body.unwritten }
  // What was known may be there in part only.
  if (isKnown) return undefined
  if (body.text === undefined && body.file === undefined) return { kind: 'too-large' }
  return isSuccess ? findingInDocument(documentOf(body), status) : undefined
}

function findingInDocument(document: unknown, status: number): Finding | undefined {
  const fields = entriesOf(document)
  if (fields.get('success') === false) return { kind: 'failed', as: 'operationFailed', error: document }
  const hasErrors = isFilled(fields.get('errors'))
  if (hasErrors && isGraphql(fields) && (fields.get('data') ?? null) === null)
    return { kind: 'failed', as: 'graphqlErrors', error: document }
  const parts = partsOf(document, status)
  if (parts.firstError !== undefined) return { kind: 'partly', parts }
  if (hasErrors) return { kind: 'partly', parts: { ...parts, firstError: document } }
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

/** A GraphQL answer has nothing but these keys; other services also list errors beside what they did. */
function isGraphql(fields: ReadonlyMap<string, unknown>): boolean {
  return [...fields.keys()].every((key) => ['data', 'errors', 'extensions'].includes(key))
}
