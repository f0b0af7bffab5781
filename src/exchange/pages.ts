import type { Course, RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import { listProgress } from '../messages/list-progress.ts'
import { withoutQueryValues } from '../messages/progress.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import type { Words } from '../vocabulary/words.ts'
import { requestUrl, type Address } from './address.ts'
import { inFile } from './in-file.ts'
import { List } from './list.ts'
import { nextRequest, type PageRequest } from './next-page.ts'
import type { ServiceResponse } from './response.ts'
import type { Outcome, Series } from './series.ts'

/** The most pages that are read: a list that is longer is taken for one that never ends. */
const MOST_PAGES = 1000

/**
 * Reads a list page by page and puts it together: the first page's document with the items of all, without bookmarks.
 *
 * @throws Failure when a page has no whole answer.
 */
export async function readPages(
  plan: RequestPlan,
  { most, known }: Extract<Course, { kind: 'pages' }>,
  address: Address,
  series: Series,
): Promise<Outcome> {
  const list = new List(plan, address.url, known)
  const asked = new Set<string>()
  let request: PageRequest = { path: plan.path, body: plan.body }
  for (;;) {
    asked.add(keyOf(request))
    const soFar = listProgress.soFar(list.pages, list.items)
    const url = requestUrl(address.serviceUrl, request.path)
    const line = `${plan.method} ${withoutQueryValues(url)}`
    const response = await series.ask({ ...plan, ...request }, { ...address, url, line }, soFar)
    if (series.ranOut) return failed(response, () => failure('tokenRanOut'), soFar)
    const unlike = list.add(response, url)
    // An answer without a list is one like any other.
    if (unlike && list.pages === 0) return { response: await inFile(response, plan), warnings: list.doubts() }
    // What a page says for itself comes before what can be told of it from outside.
    if (unlike) return failed(response, (own) => own ?? unlike, soFar)
    series.tools.log.info(listProgress.page(list.pages, list.itemsOfLast, list.items))
    const onward = list.onward()
    if (!onward || list.pages >= most) {
      const warnings = onward ? [warning('pagesLeft', list.pages, list.items)] : list.doubts()
      return { response: await inFile(list.joined(response), plan), warnings }
    }
    const next = nextRequest(address.serviceUrl, url, request, onward)
    const fault = next ? faultIn(list, asked.has(keyOf(next))) : failure('pageForeign', list.pages)
    if (fault || !next) return withheld(response, fault, listProgress.soFar(list.pages, list.items))
    request = next
  }
}

/** Warns of what a single request leaves behind, where its answer says by the usual conventions that there is more. */
export function leftBehind(response: ServiceResponse, plan: RequestPlan, address: Address): Warning[] {
  const list = new List(plan, address.url, undefined)
  const hasMore = list.add(response, address.url) === undefined && list.onward() !== undefined
  return hasMore ? [warning('pagesLeft', list.pages, list.items)] : []
}

function keyOf({ path, body }: PageRequest): string {
  return JSON.stringify([path, body])
}

function faultIn(list: List, isRepeated: boolean): Failure | undefined {
  if (isRepeated) return failure('pageRepeated', list.pages)
  return list.pages >= MOST_PAGES ? failure('pagesEndless') : undefined
}

function failed(
  response: ServiceResponse,
  because: (own: Failure | undefined) => Failure,
  soFar: Words,
): Outcome {
  return { response, warnings: [], verdict: (own) => because(own).behind(soFar) }
}

/** Of an answer that is one of several, of which not all came, nothing is set but status and headers. */
function withheld(response: ServiceResponse, fault: Failure | undefined, soFar: Words): Outcome {
  const body = { text: '', file: undefined }
  return { response: { ...response, body }, warnings: [], verdict: () => fault?.behind(soFar) }
}
