import type { PagedList } from '../platform/paging.ts'
import { isObject, parseJson } from '../vocabulary/json.ts'
import type { Faults } from './faults.ts'
import type { Course, Method, RequestBody, RequestPath, Target } from './plan.ts'
import { given, INPUTS, type RawInputs } from './table.ts'

/** What of the request decides whether it can be repeated; undefined is what was told as a fault already. */
export interface CourseContext {
  readonly target: Target | undefined
  readonly method: Method | undefined
  readonly path: RequestPath
  readonly body: RequestBody | undefined
}

/** The most pages that are read: a list that is longer is taken for one that never ends. */
const MOST_PAGES = 1000

/** Checks `pages` and `wait-until`, one of which was given. */
export async function checkCourse(raw: RawInputs, request: CourseContext, faults: Faults): Promise<Course> {
  const pages = given(raw, 'pages')
  const expression = raw['wait-until']
  if (expression === '') {
    const isWhole = pages.toLowerCase() === 'all'
    const most = isWhole ? MOST_PAGES : Number(/^\d{1,4}$/.test(pages) ? pages : NaN)
    if (!(most >= 1 && most <= MOST_PAGES)) faults.about('pages')('pagesMalformed', pages)
    const known = await checkList(request, faults)
    return most === 1 ? { kind: 'once' } : { kind: 'pages', most, isWhole, known }
  }
  if (pages !== INPUTS.pages) faults.about('wait-until')('waitWithPages')
  const { method } = request
  if (method && method !== 'GET') faults.about('wait-until')('waitWithoutUse', method)
  const { checkSelection } = await import('./expression.ts')
  const condition = await checkSelection(expression, 'wait-until', faults)
  return condition ? { kind: 'until', condition } : { kind: 'once' }
}

/** Lists are read by GET, and by searches that are known to come in pages. @returns what is known of this one */
async function checkList(
  { target, method, path, body }: CourseContext,
  faults: Faults,
): Promise<PagedList | undefined> {
  if (!target || !method) return undefined
  const { knownList } = await import('./known-list.ts')
  const known = knownList(target, method, path)
  if (method === 'GET') return known
  const tell = faults.about('pages')
  // The next page is asked for by a field of it.
  const isSearch = known && (body?.kind !== 'text' || isObject(parseJson(body.text)))
  if (!isSearch) tell('pagesWithoutUse', method)
  else if (body?.kind === 'file') tell('pagesOfFile')
  return known
}
