import { plainKey } from '../platform/hidden-secrets.ts'
import { entriesOf } from '../vocabulary/json.ts'
import { MOST_KEYS } from '../vocabulary/limits.ts'

/**
 * What may follow `next`, `more`, `has next` or `has more` in a name that says whether there is more; names are written
 * small and without separators. The first is nothing at all, as in `next`; `nextRotation` is something else.
 */
const NEXT: ReadonlySet<string | undefined> = new Set(
  ' page link token cursor key offset url uri href marker start batch number items pages results data'.split(
    ' ',
  ),
)
const MORE_ENDINGS = ['cursor', 'continuation', 'continuationtoken', 'lastevaluatedkey', 'truncated']
/** Names under which answers say whether this is the last page. */
const LAST: ReadonlySet<string> = new Set(['last', 'islast', 'lastpage', 'islastpage'])
/** What may follow `total` where that tells how many items there are, nothing again among it. */
const TOTAL: ReadonlySet<string | undefined> = new Set(
  ' count items records elements entities results rows resources'.split(' '),
)
/** Objects about pages, and envelopes, in which they may say so. */
const AROUND: ReadonlySet<string> = new Set(
  'page paging pagination pageinfo meta metadata links data result results response'.split(' '),
)

/** Lists beside the items of a page. */
const NO_ITEMS: ReadonlySet<string> = new Set('links errors warnings messages facets'.split(' '))

/** How deep is looked: `meta.pagination.next`. */
const DEPTH = 2

/** The fields of an object, unless it has too many for one about a list. */
function fieldsOf(document: unknown): ReadonlyMap<string, unknown> {
  const fields = entriesOf(document)
  return fields.size > MOST_KEYS ? new Map() : fields
}

/** Whether a value under such a name says that there is nothing. */
export function saysNothing(value: unknown): boolean {
  return !value || isNo(value)
}

/** Whether a value is a no, also as a text. */
export function isNo(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && /^false$/i.test(value))
}

/** The keys of a document under which its items may stand. */
export function listsIn(document: unknown): string[] {
  return [...fieldsOf(document)].flatMap(([key, value]) =>
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
  // Some services write null for an empty list, of which a total says nothing.
  const isEmpty = [...fieldsOf(document).values()].includes(null)
  const most = items ?? longestIn(document, DEPTH) ?? (isEmpty ? Infinity : undefined)
  // An answer without a list leaves nothing behind.
  if (most === undefined) return false
  const [, last, all] = /-(\d+)\/(\d+)/.exec(headers.get('content-range') ?? '') ?? []
  return (
    fieldsSayMore(document, { items: most, pages, judged }, DEPTH) ||
    Number(all) > Number(last) + 1 ||
    /;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(headers.get('link') ?? '')
  )
}

function fieldsSayMore(document: unknown, known: Required<Known>, depth: number): boolean {
  return [...fieldsOf(document)].some(([key, value]) => {
    const name = plainKey(key)
    if (AROUND.has(name) && depth > 0) {
      const inner: unknown = Array.isArray(value) ? value.find(isNextLink) : value
      if (inner !== undefined && (Array.isArray(value) || fieldsSayMore(inner, known, depth - 1))) return true
    }
    if (known.judged.has(name)) return false
    if (isAboutMore(name)) return !saysNothing(value)
    if (LAST.has(name)) return isNo(value)
    if (typeof value !== 'number') return false
    return (isTotal(name) && value > known.items) || (name === 'totalpages' && value > known.pages)
  })
}

function isAboutMore(name: string): boolean {
  const what = /^(?:@odata\.|has)?(?:next|more)(?:page(?=.))?(.*)/.exec(name)?.[1]
  return NEXT.has(what) || MORE_ENDINGS.some((ending) => name.endsWith(ending))
}

function isTotal(name: string): boolean {
  return name === 'count' || TOTAL.has(/^(?:total|full|filtered)(.*)/.exec(name)?.[1])
}

/** `{"rel": "next", "href": …}` */
function isNextLink(link: unknown): boolean {
  return String(entriesOf(link).get('rel')).toLowerCase() === 'next'
}

/** The most items of a list in a document, or in an envelope; undefined where there is none. */
function longestIn(document: unknown, depth: number): number | undefined {
  if (Array.isArray(document)) return document.length
  const fields = fieldsOf(document)
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
