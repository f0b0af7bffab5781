import { hasDotSegment } from '../inputs/dot-segments.ts'
import type { RequestBody, RequestPath } from '../inputs/plan.ts'
import type { PagedList } from '../platform/paging.ts'
import { queried, placeOf, valueAt, withValue } from '../platform/places.ts'
import { parseJson } from '../vocabulary/json.ts'
import { rootOf } from './address.ts'
import { asWritten, exactly } from './exact-json.ts'
import { isNo, saysNothing } from './more.ts'

/** One page as it was read. */
export interface Page {
  readonly url: URL
  readonly document: unknown
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  /** How many there are. */
  readonly items: number
}

/** What of a request differs from page to page. */
export interface PageRequest {
  readonly path: RequestPath
  readonly body: RequestBody | undefined
}

/** How an answer says that its list goes on. */
export type Onward = (
  | /** A whole address, or only the query of one. */
    { readonly by: 'address'; readonly address: string; readonly isQueryOnly: boolean }
  | { readonly by: 'query' | 'body'; readonly parameter: string; readonly value: string | number }
  /** A bookmark that is none: an object, or longer than any. */
  | { readonly by: 'nothing' }
) & {
  /** Whether nothing in the answer says that there is more: an empty page would be the last. */
  readonly isGuess?: boolean
}

/** The most characters of a bookmark. */
const LONGEST_BOOKMARK = 8192

/** The first request, and what was read since. */
interface SoFar extends PageRequest {
  readonly pages: number
  readonly items: number
}

/** How a list goes on behind a page, by what is known of it; undefined where it ends there. */
export function onwardBy(ways: PagedList['ways'], page: Page, soFar: SoFar): Onward | undefined {
  for (const way of ways) {
    const onward =
      way.by === 'link'
        ? bookmarkAt(page, way.at, (address) => ({ by: 'address', address, isQueryOnly: true }))
        : way.by === 'token'
          ? bookmarkAt(page, way.at, (value) =>
              way.endsRepeated && valueAt(queried(page.url.search), way.parameter) === value
                ? undefined
                : { by: way.in ?? 'query', parameter: way.parameter, value },
            )
          : counted(way, page, soFar)
    if (onward) return onward
  }
  return undefined
}

type Counted = Extract<PagedList['ways'][number], { readonly by: 'items' | 'pages' }>

function counted(way: Counted, page: Page, { path, body, pages, items }: SoFar): Onward | undefined {
  const sent = saidBy(body)
  const given = Number(asWritten(valueAt(way.in === 'body' ? sent : queried(path.query), way.parameter)))
  // What is no number, or not given, the service reads as the beginning.
  const start = Number.isInteger(given) && given > 0 ? given : way.by === 'pages' ? 1 : 0
  const begun = way.by === 'items' ? start : 0
  const said = (document: unknown, at?: string): unknown => at && valueAt(document, at)
  const total = said(page.document, way.total)
  const size = said(sent, way.size)
  const isNotLast = isNo(said(page.document, way.last))
  const isTold = typeof total === 'number' || way.last !== undefined
  // A service may give smaller pages than it is asked for, so a short one says nothing where there is a total.
  const isShort = !isTold && typeof size === 'number' && page.items < size
  const isLast =
    (page.items === 0 && !(isNotLast && way.by === 'pages')) ||
    (way.last !== undefined && !isNotLast) ||
    (typeof total === 'number' && begun + items >= total) ||
    (way.in === 'query' && way.total !== undefined && typeof total !== 'number') ||
    isShort
  if (isLast) return undefined
  const value = start + (way.by === 'items' ? items : pages)
  return { by: way.in, parameter: way.parameter, value, isGuess: !isTold }
}

/** Where addresses and texts for the query stand by convention. */
const LINKS = [
  'nextLink',
  '@odata.nextLink',
  'links.next',
  '_links.next',
  'links.next.href',
  '_links.next.href',
]
const TOKENS = ['nextToken', 'continuationToken', 'page.nextToken', 'page.continuationToken']
export const BOOKMARKS: readonly string[] = [...LINKS, ...TOKENS]

/**
 * How a list goes on by the usual conventions, for services that nothing is known of: `nextLink`, `links.next`,
 * `nextToken`, `continuationToken`, and the header `Link` (RFC 8288).
 */
export function onwardByConvention(page: Page): Onward | undefined {
  for (const at of LINKS) {
    const onward =
      typeof valueAt(page.document, at) === 'object'
        ? undefined
        : bookmarkAt(page, at, (address) => ({ by: 'address', address, isQueryOnly: false }))
    if (onward) return onward
  }
  for (const at of TOKENS) {
    const onward = bookmarkAt(page, at, (value, key) => ({ by: 'query', parameter: key, value }))
    if (onward) return onward
  }
  const address = linkedNext(page.headers.get('link') ?? '')
  return address === undefined ? undefined : { by: 'address', address, isQueryOnly: false }
}

/** The address with the relation `next` in a header `Link`. */
function linkedNext(header: string): string | undefined {
  for (const part of header.split(/,\s*(?=<)/)) {
    const [, address, relations] = /^\s*<([^>]*)>[^]*?;\s*rel\s*=\s*"?([^";]*)/i.exec(part) ?? []
    if (relations?.toLowerCase().split(/\s/).includes('next')) return address
  }
  return undefined
}

function bookmarkAt(
  { document }: Page,
  at: string,
  onward: (bookmark: string, key: string) => Onward | undefined,
): Onward | undefined {
  const place = placeOf(document, at)
  if (!place || saysNothing(place.value)) return undefined
  const bookmark = asWritten(place.value)
  if (!bookmark?.isWellFormed() || bookmark.length > LONGEST_BOOKMARK) return { by: 'nothing' }
  return onward(bookmark, place.key)
}

/**
 * The request for the next page; undefined where the bookmark leads anywhere else than below the base URL, or nowhere.
 *
 * @param base of the service.
 * @param own query of the user's request: what a bookmark says nothing of stays.
 */
export function nextRequest(
  base: URL,
  url: URL,
  request: PageRequest,
  onward: Onward,
  own: string,
): PageRequest | undefined {
  const asking = (query: string): PageRequest => ({
    ...request,
    path: { below: request.path.below, query: withOthers(query, own) },
  })
  switch (onward.by) {
    case 'nothing':
      return undefined
    case 'body': {
      const sent = exactly(textIn(request.body), saidBy(request.body))
      const text = JSON.stringify(withValue(sent, onward.parameter, onward.value))
      return { path: request.path, body: { kind: 'text', text } }
    }
    case 'query': {
      // By the name that the user gave it: some services heed no case.
      const { key = onward.parameter } = placeOf(queried(own), onward.parameter) ?? {}
      return asking(`${encodeURIComponent(key)}=${encodeURIComponent(onward.value)}`)
    }
    case 'address': {
      const target = URL.parse(fromRoot(onward.address, url), url.href)
      if (target?.origin !== base.origin || target.username !== '' || target.password !== '') return undefined
      const query = target.search.slice(1)
      if (!onward.isQueryOnly) return onAddress(base, target, request)
      return query === '' ? undefined : asking(query)
    }
  }
}

/** A whole address, which is taken as it is where it stays below the base path. */
function onAddress(base: URL, { pathname, search }: URL, { body }: PageRequest): PageRequest | undefined {
  const query = search.slice(1)
  const root = `${rootOf(base)}/`
  if (`${pathname}/` === root) return { body, path: { below: '', query } }
  if (!pathname.startsWith(root) || hasDotSegment(pathname)) return undefined
  return { body, path: { below: pathname.slice(root.length), query } }
}

/** Some services write an address from their root, without the slash: `api/things?p=2` on the page of `/api/things`. */
function fromRoot(address: string, { pathname }: URL): string {
  const path = address.replace(/\?.*/s, '')
  return path !== '' && pathname.endsWith(`/${path}`) ? pathname + address.slice(path.length) : address
}

/** What a link leaves out of the request's own query stays; Privilege Cloud leaves out `savedfilter`. Source: psPAS. */
function withOthers(query: string, own: string): string {
  const named = queried(query)
  const others = own
    .split('&')
    .filter((pair) => Object.keys(queried(pair)).some((name) => !placeOf(named, name)))
  return [...others, query].join('&')
}

/** What the body of a request says, where it is JSON. */
export function saidBy(body: RequestBody | undefined): unknown {
  return parseJson(textIn(body))
}

function textIn(body: RequestBody | undefined): string {
  return body?.kind === 'text' ? body.text : ''
}
