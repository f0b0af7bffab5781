import type { RequestPlan } from '../inputs/plan.ts'
import { failure, warning } from '../messages/failure.ts'
import { plainKey } from '../platform/hidden-secrets.ts'
import type { PagedList } from '../platform/paging.ts'
import { placeOf, valueAt } from '../platform/places.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { entriesOf } from '../vocabulary/json.ts'
import { BOOKMARKS, onwardBy, onwardByConvention, type Onward, type Page } from './next-page.ts'
import { isPagedByHand } from './paged-by-hand.ts'
import { bodyHolding, documentOf, type ServiceResponse } from './response.ts'

/** The most bytes of all pages together: 64 MiB. */
const MOST_BYTES = 64 * 1024 * 1024

/** The pages of one list, as they come. */
export class List {
  readonly #plan: RequestPlan
  readonly #known: PagedList | undefined
  /** Where the items stand; empty for a document that is the list itself. */
  #at = ''
  #first: unknown
  #last: Page
  readonly #items: unknown[] = []
  #bytes = 0
  #milliseconds = 0
  /** How many were read. */
  pages = 0

  /** @param known how it goes on, where that is known. */
  constructor(plan: RequestPlan, url: URL, known: PagedList | undefined) {
    this.#plan = plan
    this.#known = known
    this.#last = { url, document: undefined, headers: new Map(), items: [] }
  }

  /** How many items all pages have. */
  get items(): number {
    return this.#items.length
  }

  /** How many items the last page has. */
  get itemsOfLast(): number {
    return this.#last.items.length
  }

  /** Takes a page. @returns why there can be no more of them, when it is none */
  add(response: ServiceResponse, url: URL): Failure | undefined {
    const { status, body, headers } = response
    const document =
      status >= 200 && status < 300 && this.#plan.expects(status) ? documentOf(body) : undefined
    if (this.pages === 0) {
      this.#first = document
      this.#at = this.#placeIn(document)
    }
    const items = this.#at === '' ? document : valueAt(document, this.#at)
    const isList = Array.isArray(items)
    this.#last = { url, document, headers, items: isList ? (items as unknown[]) : [] }
    if (!isList) return failure('pageUnlike', this.pages + 1)
    this.#bytes += Buffer.byteLength(String(body.text))
    if (this.#bytes > MOST_BYTES) return failure('pagesTooLarge')
    this.#milliseconds += response.milliseconds
    this.pages++
    for (const item of this.#last.items) this.#items.push(item)
    return undefined
  }

  /** Which list of a document it is: the one that is known, or else the only one. */
  #placeIn(document: unknown): string {
    if (Array.isArray(document)) return ''
    if (this.#known && Array.isArray(valueAt(document, this.#known.list))) return this.#known.list
    const lists = [...entriesOf(document)].filter(
      ([key, value]) => Array.isArray(value) && !/^_?links$/i.test(key),
    )
    return lists.length === 1 ? String(lists[0]?.[0]) : ''
  }

  /** How the list goes on behind the last page; undefined at its end. */
  onward(): Onward | undefined {
    const { path, body } = this.#plan
    if (!this.#known) return onwardByConvention(this.#last)
    return onwardBy(this.#known, this.#last, { path, body, pages: this.pages, items: this.items })
  }

  /** What to say of a last page that looks as if there were more. */
  doubts(): Warning[] {
    const known = this.#known?.ways.flatMap((way) => ('at' in way ? [way.at] : [])) ?? []
    const most = isPagedByHand(this.#plan) ? Infinity : this.items
    return goesOn(this.#last.document, most, known) ? [warning('pagesUnknown', this.items)] : []
  }

  /** All pages as if they had come in one answer, which has status and headers of the last. */
  joined(last: ServiceResponse): ServiceResponse {
    if (this.pages === 1) return last
    const place = this.#at === '' ? undefined : placeOf(this.#first, this.#at)
    if (place) Object.assign(place.holder, { [place.key]: this.#items })
    const ways = this.#known?.ways ?? []
    const marks = ways.flatMap((way) => ('at' in way ? [way.at] : (way.last ?? [])))
    for (const mark of [...marks, ...BOOKMARKS]) {
      const { holder, key = '' } = placeOf(this.#first, mark) ?? {}
      if (holder) Reflect.deleteProperty(holder, key)
    }
    const body = bodyHolding(place ? this.#first : this.#items)
    if (!body) throw failure('pagesTooLarge')
    return { ...last, milliseconds: this.#milliseconds, body }
  }
}

/** Names under which answers say that there is more, at the top or in an object about pages. */
const MORE = /^(?:@odata\.)?(?:next.*|.*cursor|.*continuation.*|has_?(?:more|next).*|is_?truncated)$/i
const TOTAL = /^total_?(?:count|items|records|elements|results)?$/i
const ABOUT_PAGES = /^(?:page|paging|pagination|pageinfo|meta|metadata|_?links)$/i

/**
 * Whether an answer says that there is more than it holds.
 *
 * @param items how many a total may say without being more.
 * @param known names that were judged already.
 */
function goesOn(document: unknown, items: number, known: readonly string[]): boolean {
  const says = (fields: ReadonlyMap<string, unknown>): boolean =>
    [...fields].some(
      ([key, value]) =>
        (MORE.test(key) && !known.some((at) => plainKey(at).endsWith(plainKey(key))) && !isEmpty(value)) ||
        (TOTAL.test(key) && typeof value === 'number' && value > items),
    )
  const fields = entriesOf(document)
  return says(fields) || [...fields].some(([key, value]) => ABOUT_PAGES.test(key) && says(entriesOf(value)))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === false || value === '' || value === 0
}
