import type { RequestBody, RequestPath } from '../inputs/plan.ts'
import type { PagedList } from '../platform/paging.ts'
import { placeOf, valueAt } from '../platform/places.ts'
import { entriesOf, parseJson } from '../vocabulary/json.ts'

/** One page as it was read. */
export interface Page {
  readonly url: URL
  readonly document: unknown
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly items: readonly unknown[]
}

/** What of a request differs from page to page. */
export interface PageRequest {
  readonly path: RequestPath
  readonly body: RequestBody | undefined
}

/** How an answer says that its list goes on. */
export type Onward =
  /** A whole address, or only the query of one. */
  | { readonly by: 'address'; readonly address: string; readonly isQueryOnly: boolean }
  | { readonly by: 'query' | 'body'; readonly parameter: string; readonly value: string | number }
  /** A bookmark that is none: an object, or longer than any. */
  | { readonly by: 'nothing' }

/** The most characters of a bookmark. */
const LONGEST_BOOKMARK = 8192

/** The first request, and what was read since. */
interface SoFar extends PageRequest {
  readonly pages: number
  readonly items: number
}

/** How a list goes on behind a page, by what is known of it; undefined where it ends there. */
export function onwardBy({ ways }: PagedList, page: Page, soFar: SoFar): Onward | undefined {
  for (const way of ways) {
    const onward =
      way.by === 'link'
        ? bookmarkAt(page, way.at, (address) => ({ by: 'address', address, isQueryOnly: true }))
        : way.by === 'token'
          ? bookmarkAt(page, way.at, (value) =>
              way.endsRepeated && page.url.searchParams.get(way.parameter) === value
                ? undefined
                : { by: 'query', parameter: way.parameter, value },
            )
          : counted(way, page, soFar)
    if (onward) return onward
  }
  return undefined
}

type Counted = Extract<PagedList['ways'][number], { readonly by: 'items' | 'pages' }>

function counted(way: Counted, page: Page, { path, body, pages, items }: SoFar): Onward | undefined {
  const sent = documentIn(body)
  const start = Number(
    (way.in === 'body' ? valueAt(sent, way.parameter) : new URLSearchParams(path.query).get(way.parameter)) ??
      (way.by === 'pages' ? 1 : 0),
  )
  const begun = way.by === 'items' ? start : 0
  const total = way.total === undefined ? undefined : valueAt(page.document, way.total)
  const size = way.size === undefined ? undefined : valueAt(sent, way.size)
  const isLast =
    page.items.length === 0 ||
    (way.last !== undefined && valueAt(page.document, way.last) !== false) ||
    (typeof total === 'number' && begun + items >= total) ||
    (way.in === 'query' && way.total !== undefined && typeof total !== 'number') ||
    (typeof size === 'number' && page.items.length < size)
  if (isLast) return undefined
  return { by: way.in, parameter: way.parameter, value: start + (way.by === 'items' ? items : pages) }
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
    const { key = '' } = placeOf(page.document, at) ?? {}
    const onward = bookmarkAt(page, at, (value) => ({ by: 'query', parameter: key, value }))
    if (onward) return onward
  }
  const address = linkedNext(page.headers.get('link') ?? '')
  return address === undefined ? undefined : { by: 'address', address, isQueryOnly: false }
}

/** The address with the relation `next` in a header `Link`. */
function linkedNext(header: string): string | undefined {
  for (const part of header.split(/,\s*(?=<)/)) {
    const [, address, relations = ''] = /^\s*<([^>]*)>[^]*?;\s*rel\s*=\s*"?([^";]*)/i.exec(part) ?? []
    if (relations.toLowerCase().split(/\s+/).includes('next')) return address
  }
  return undefined
}

function bookmarkAt(
  { document }: Page,
  at: string,
  onward: (bookmark: string) => Onward | undefined,
): Onward | undefined {
  const value = valueAt(document, at)
  if (value === undefined || value === null || value === '' || value === false) return undefined
  if (typeof value !== 'string' && typeof value !== 'number') return { by: 'nothing' }
  const bookmark = String(value)
  return bookmark.length > LONGEST_BOOKMARK ? { by: 'nothing' } : onward(bookmark)
}

/**
 * The request for the next page; undefined where the bookmark leads anywhere else than below the base URL, or nowhere.
 *
 * @param base of the service.
 */
export function nextRequest(
  base: URL,
  url: URL,
  request: PageRequest,
  onward: Onward,
): PageRequest | undefined {
  switch (onward.by) {
    case 'nothing':
      return undefined
    case 'body': {
      const sent = documentIn(request.body)
      const text = JSON.stringify(withValue(sent, onward.parameter, onward.value))
      return { path: request.path, body: { kind: 'text', text } }
    }
    case 'query': {
      const name = encodeURIComponent(onward.parameter)
      const kept = request.path.query
        .split('&')
        .filter((pair) => pair !== '' && nameOf(pair) !== onward.parameter)
      const query = [...kept, `${name}=${encodeURIComponent(onward.value)}`].join('&')
      return { ...request, path: { below: request.path.below, query } }
    }
    case 'address':
      return onAddress(base, url, request, onward)
  }
}

function onAddress(
  base: URL,
  url: URL,
  request: PageRequest,
  { address, isQueryOnly }: Extract<Onward, { by: 'address' }>,
): PageRequest | undefined {
  const target = URL.parse(address, url.href)
  if (target?.origin !== base.origin || target.username !== '' || target.password !== '') return undefined
  const query = target.search.slice(1)
  if (isQueryOnly)
    return query === '' ? undefined : { ...request, path: { below: request.path.below, query } }
  const root = `${base.pathname.replace(/\/+$/, '')}/`
  if (!target.pathname.startsWith(root) || /%2e|%2f|%5c|;/i.test(target.pathname)) {
    return `${target.pathname}/` === root ? { ...request, path: { below: '', query } } : undefined
  }
  return { ...request, path: { below: target.pathname.slice(root.length), query } }
}

function documentIn(body: RequestBody | undefined): unknown {
  return body?.kind === 'text' ? parseJson(body.text) : undefined
}

function nameOf(pair: string): string {
  return [...new URLSearchParams(pair).keys()].join('')
}

/** A copy of a document with another value at a place; keys on the way are taken as they are written there. */
function withValue(document: unknown, path: string, value: unknown): unknown {
  const dot = path.indexOf('.')
  const first = dot < 0 ? path : path.slice(0, dot)
  const key = placeOf(document, first)?.key ?? first
  const fields = entriesOf(document)
  return {
    ...Object.fromEntries(fields),
    [key]: dot < 0 ? value : withValue(fields.get(key), path.slice(dot + 1), value),
  }
}
