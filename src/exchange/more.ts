import { plainKey } from '../platform/hidden-secrets.ts'
import { entriesOf } from '../vocabulary/json.ts'

/** Names, written small and without separators, under which answers say that there is more. */
const MORE: ReadonlySet<string> = new Set([
  ...['next', 'nextlink', 'nextpage', 'nexttoken', 'nextpagetoken', 'nextpagelink', 'nextpageurl', 'nexturl'],
  ...['nexthref', 'nexturi', 'nextcursor', 'nextkey', 'nextoffset', 'nextmarker', 'nextstart', 'nextbatch'],
  ...[
    'nextpagenumber',
    'nextitems',
    'nextresults',
    'more',
    'moreitems',
    'morepages',
    'moreresults',
    'moredata',
  ],
  ...['hasmore', 'hasnext', 'hasnextpage', 'hasmoreitems', 'hasmorepages', 'hasmoreresults', 'hasmoredata'],
  ...['istruncated', 'truncated', '@odata.nextlink'],
])
const MORE_ENDINGS = ['cursor', 'continuation', 'continuationtoken', 'continuationkey', 'lastevaluatedkey']
/** Names under which they say whether this is the last page, and how many items or pages there are. */
const LAST: ReadonlySet<string> = new Set(['last', 'islast', 'lastpage', 'islastpage'])
const TOTAL: ReadonlySet<string> = new Set([
  ...[
    'total',
    'count',
    'totalcount',
    'fullcount',
    'filteredcount',
    'totalitems',
    'totalrecords',
    'totalelements',
  ],
  ...['totalentities', 'totalresults', 'totalrows', 'totalresources'],
])
const TOTAL_PAGES = 'totalpages'
/** Objects about pages, and envelopes, in which they may say so. */
const AROUND: ReadonlySet<string> = new Set([
  ...['page', 'paging', 'pagination', 'pageinfo', 'meta', 'metadata', 'links', 'data', 'result', 'results'],
  ...['response'],
])

/** Lists beside the items of a page. */
const NO_ITEMS: ReadonlySet<string> = new Set(['links', 'errors', 'warnings', 'messages', 'facets'])

/** How deep is looked: `meta.pagination.next`. */
const DEPTH = 2

/** Whether a value under such a name says that there is nothing. */
export function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === false || value === '' || value === 0
}

/** The keys of a document under which its items may stand. */
export function listsIn(document: unknown): string[] {
  return [...entriesOf(document)].flatMap(([key, value]) =>
    Array.isArray(value) && !NO_ITEMS.has(plainKey(key)) ? [key] : [],
  )
}

/** What is known of a list when its last answer is looked at. */
interface Known {
  /** How many items a total may say without there being more; of the answer itself where it is the only one. */
  readonly items?: number
  /** How many pages a total may say. */
  readonly pages?: number
  /** Names, written small and without separators, that were judged already. */
  readonly judged?: ReadonlySet<string>
}

/** Whether an answer with a list says, in any of the usual ways, that the list goes on behind it. */
export function saysMore(
  document: unknown,
  headers: ReadonlyMap<string, string>,
  { items, pages = 1, judged = new Set() }: Known = {},
): boolean {
  const most = items ?? longestIn(document, DEPTH)
  // An answer without a list leaves nothing behind.
  if (most === undefined) return false
  const [, last, all] = /^\s*\w+\s+\d+-(\d+)\/(\d+)/.exec(headers.get('content-range') ?? '') ?? []
  return (
    fieldsSayMore(document, { items: most, pages, judged }, DEPTH) ||
    Number(all) > Number(last) + 1 ||
    /;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(headers.get('link') ?? '')
  )
}

function fieldsSayMore(document: unknown, known: Required<Known>, depth: number): boolean {
  return [...entriesOf(document)].some(([key, value]) => {
    const name = plainKey(key)
    if (AROUND.has(name) && depth > 0) {
      const inner: unknown = Array.isArray(value) ? value.find(isNextLink) : value
      if (inner !== undefined && (Array.isArray(value) || fieldsSayMore(inner, known, depth - 1))) return true
    }
    if (known.judged.has(name)) return false
    if (MORE.has(name) || MORE_ENDINGS.some((ending) => name.endsWith(ending))) return !saysNothing(value)
    if (LAST.has(name)) return value === false
    if (typeof value !== 'number') return false
    return (TOTAL.has(name) && value > known.items) || (name === TOTAL_PAGES && value > known.pages)
  })
}

/** `{"rel": "next", "href": …}` */
function isNextLink(link: unknown): boolean {
  return String(entriesOf(link).get('rel')).toLowerCase() === 'next'
}

/** The most items of a list in a document, or in an envelope; undefined where there is none. */
function longestIn(document: unknown, depth: number): number | undefined {
  if (Array.isArray(document)) return document.length
  const fields = entriesOf(document)
  const lengths = [
    ...listsIn(document).map((key) => (fields.get(key) as unknown[]).length),
    ...[...fields].flatMap(([key, value]) =>
      depth > 0 && AROUND.has(plainKey(key)) && !Array.isArray(value)
        ? (longestIn(value, depth - 1) ?? [])
        : [],
    ),
  ]
  return lengths.length === 0 ? undefined : Math.max(...lengths)
}
