import type { Course, RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import { listProgress } from '../messages/list-progress.ts'
import { withoutQueryValues } from '../messages/progress.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { LARGEST_OUTPUT } from '../vocabulary/limits.ts'
import type { Words } from '../vocabulary/words.ts'
import { requestUrl, type Address } from './address.ts'
import { List } from './list.ts'
import { nextRequest, type Onward, type PageRequest } from './next-page.ts'
import type { ServiceResponse } from './response.ts'
import type { Outcome, Series } from './series.ts'

/** The most warnings of pages that are told: each names its page. */
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
  const { log, deadline, mask } = series.tools
  const list = new List(plan, address.url, known)
  const asked = new Set<string>()
  const warnings: Warning[] = []
  let isMasked = true
  const readPage = async (request: PageRequest): Promise<Outcome | PageRequest> => {
    asked.add(keyOf(request))
    deadline.pursue(listProgress.pursued(list.pages, list.items))
    const url = requestUrl(address.serviceUrl, request.path)
    const line = `${plan.method} ${withoutQueryValues(url)}`
    const pageAddress = { ...address, url, line }
    const response = await series.ask({ ...plan, ...request }, pageAddress, soFar(list))
    const { refusal } = series
    if (refusal)
      return { response, warnings: [], isComplete: isMasked, verdict: () => refusal.behind(soFar(list)) }
    const isComplete = await mask(response)
    const judged = await series.judge(response, pageAddress, plan, isComplete)
    isMasked &&= isComplete
    if (judged.failure) return failed(response, judged.failure, list, isMasked)
    if (warnings.length < MOST_WARNINGS) warnings.push(...judged.warnings)
    if (!list.add(response, url)) {
      // An answer without a list is one like any other.
      if (list.pages === 0) return { response: await series.keep(response, plan), warnings: list.doubts() }
      return failed(response, failure('pageUnlike', list.pages + 1, response.status), list, isMasked)
    }
    log.info(listProgress.page(list.pages, list.itemsOfLast, list.items))
    if (list.isTooLarge) return withheld(response, failure('pagesTooLarge'), list)
    if (list.isRepeated) return withheld(response, failure('pageRepeated', list.pages), list)
    const onward = list.onward()
    if (!onward || (list.pages >= most && !isWhole)) {
      deadline.pursue([])
      // Before the bookmarks are taken out of what is looked at.
      warnings.push(...left(list, onward))
      const pieces = list.joined()
      const text = textOf(pieces, plan)
      if (text === undefined && !plan.responseFile)
        warnings.push(warning('outputTooLarge', 'response', undefined))
      const { milliseconds } = list
      const whole = { ...response, milliseconds, body: { text, file: undefined } }
      const kept = await series.keep(whole, plan, pieces)
      return { response: kept, warnings, isComplete: isMasked, isKnown: true }
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
  const isMore = onward && !onward.isGuess
  return isMore ? [warning('pagesLeft', list.pages, list.items)] : list.doubts()
}

/** What is too large for an output is made a text only where something is selected from it: that takes three times the memory. */
function textOf(pieces: readonly Buffer[], { select }: RequestPlan): string | undefined {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return select || length <= LARGEST_OUTPUT ? Buffer.concat(pieces).toString() : undefined
}

function soFar(list: List): Words {
  return listProgress.soFar(list.pages, list.items)
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
