import type { Course, RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import { listProgress } from '../messages/list-progress.ts'
import { withoutQueryValues } from '../messages/progress.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { isJsonType } from '../vocabulary/json.ts'
import { LARGEST_OUTPUT } from '../vocabulary/limits.ts'
import type { Words } from '../vocabulary/words.ts'
import { requestUrl, type Address } from './address.ts'
import { List } from './list.ts'
import { nextRequest, type Onward, type PageRequest } from './next-page.ts'
import { documentOf, rememberDocument, type ServiceResponse } from './response.ts'
import type { Outcome, Series } from './series.ts'

/** The most warnings of pages that are told one by one: each names its page. */
const MOST_WARNINGS = 10

/**
 * Reads a list page by page and puts it together: the first page's document with the items of all, without bookmarks.
 *
 * @throws Failure when a page has no whole answer.
 */
export async function readPages(
  plan: RequestPlan,
  { most, isWhole, known }: Extract<Course, { kind: 'pages' }>,
  address: Address,
  series: Series,
): Promise<Outcome> {
  const { log, mask } = series.tools
  const list = new List(plan, address.url, known)
  const asked = new Set<string>()
  const warnings: Warning[] = []
  let untold = 0
  let isMasked = true
  const readPage = async (request: PageRequest): Promise<Outcome | PageRequest> => {
    asked.add(keyOf(request))
    const url = requestUrl(address.serviceUrl, request.path)
    const line = `${plan.method} ${withoutQueryValues(url)}`
    const pageAddress = { ...address, url, line }
    // The first request may have had no body.
    const headers = request.body
      ? new Map([['content-type', 'application/json'], ...plan.headers])
      : plan.headers
    const response = await series.ask({ ...plan, ...request, headers }, pageAddress, soFar(list))
    const { refusal } = series
    if (refusal)
      return { response, warnings: [], isComplete: isMasked, verdict: () => refusal.behind(soFar(list)) }
    const isComplete = await mask(response)
    const judged = await series.judge(response, pageAddress, plan, isComplete)
    isMasked &&= isComplete
    if (judged.failure) return failed(response, judged.failure, list, isMasked)
    if (warnings.length < MOST_WARNINGS) warnings.push(...judged.warnings)
    else untold += judged.warnings.length
    if (!list.add(response, url)) {
      // An answer without a list is one like any other, unless it was cut off.
      if (list.pages === 0) {
        const type = response.headers.get('content-type')
        const verdict = isCut(response) ? () => failure('answerNotJson', 'pages', type) : undefined
        return { response: await series.keep(response, plan), warnings: list.doubts(), verdict }
      }
      return failed(response, failure('pageUnlike', list.pages + 1, response.status), list, isMasked)
    }
    log.info(listProgress.page(list.pages, list.itemsOfLast, list.items))
    if (list.isTooLarge) return withheld(response, failure('pagesTooLarge'), list)
    if (list.isRepeated) return withheld(response, failure('pageRepeated', list.pages, true), list)
    const onward = list.onward()
    if (!onward || (list.pages >= most && !isWhole)) {
      if (untold > 0) warnings.push(warning('pagesUntold', untold))
      // Before the bookmarks are taken out of what is looked at.
      warnings.push(...left(list, onward))
      const { milliseconds, attempts } = list
      const joined = list.joined()
      const text = joined.text(LARGEST_OUTPUT)
      const body = { text, file: undefined, isLarge: text === undefined }
      const whole = await series.keep({ ...response, milliseconds, attempts, body }, plan, joined)
      if (plan.select) rememberDocument(whole.body, joined.document())
      return { response: whole, warnings, isComplete: isMasked, isKnown: true }
    }
    const next = nextRequest(address.serviceUrl, url, request, onward, plan.path.query)
    if (!next) return withheld(response, failure('pageForeign', list.pages), list)
    if (asked.has(keyOf(next))) return withheld(response, failure('pageRepeated', list.pages), list)
    return list.pages >= most ? withheld(response, failure('pagesEndless'), list) : next
  }
  // Each page in a call of its own: whatever is held while the next is waited for makes V8 take more memory for good.
  let step: Outcome | PageRequest = plan
  while (!('response' in step)) step = await readPage(step)
  return step
}

/** Warns of what a single request leaves behind. */
export async function leftBehind(
  response: ServiceResponse,
  plan: RequestPlan,
  address: Address,
): Promise<Warning[]> {
  const { knownList } = await import('../inputs/known-list.ts')
  const known = knownList(plan.target, plan.method, plan.path)
  if (plan.method !== 'GET' && !known) return []
  const list = new List(plan, address.url, known)
  if (list.isPagedByHand) return []
  return list.add(response, address.url) ? left(list, list.onward()) : list.doubts()
}

/** What to say of a list behind its last page that was read. */
function left(list: List, onward: Onward | undefined): Warning[] {
  const doubts = list.doubts()
  const isMore = onward && (!onward.isGuess || doubts.length > 0)
  return isMore ? [warning('pagesLeft', list.pages, list.items)] : doubts
}

function soFar(list: List): Words {
  return listProgress.soFar(list.pages, list.items)
}

/** Whether an answer says that it is JSON, and is not. */
function isCut({ headers, body }: ServiceResponse): boolean {
  const isJson = isJsonType(headers.get('content-type') ?? '')
  return isJson && body.text?.trim() !== '' && documentOf(body) === undefined
}

function keyOf({ path, body }: PageRequest): string {
  return JSON.stringify([path, body])
}

/** A page that is none, told in its own words where it has some; those may quote what pages before it said. */
function failed(response: ServiceResponse, because: Failure, list: List, isComplete: boolean): Outcome {
  return { response, warnings: [], isComplete, verdict: (own) => (own ?? because).behind(soFar(list)) }
}

/** Of an answer that is one of several, of which not all came, nothing is set but status and headers. */
function withheld(response: ServiceResponse, fault: Failure, list: List): Outcome {
  const body = { text: '', file: undefined }
  return { response: { ...response, body }, warnings: [], verdict: () => fault.behind(soFar(list)) }
}
