import type { RequestPlan } from '../inputs/plan.ts'
import { warning } from '../messages/failure.ts'
import { plainKey } from '../platform/hidden-secrets.ts'
import type { PagedList } from '../platform/paging.ts'
import { aroundValue, placeOf, queried, valueAt, withValue } from '../platform/places.ts'
import type { Warning } from '../vocabulary/failure.ts'
import { asWritten, exactly } from './exact-json.ts'
import { JoinedList } from './joined-list.ts'
import { isNo, listsIn, saysMore } from './more.ts'
import { BOOKMARKS, onwardBy, onwardByConvention, type Onward, type Page } from './next-page.ts'
import { isPagedByHand } from './paged-by-hand.ts'
import { documentOf, type ServiceResponse } from './response.ts'

/** The most bytes of all pages together: 64 MiB. */
const MOST_BYTES = 64 * 1024 * 1024

/** The pages of one list, as they come. */
export class List {
  readonly #plan: RequestPlan
  readonly #known: PagedList | undefined
  readonly #ways: PagedList['ways']
  /** Where the items stand; empty for a document that is the list itself. */
  #at = ''
  #first: unknown
  #last: Page
  #lastBytes = Buffer.alloc(0)
  /** How it was said to go on before the last page. */
  #onward: Onward | undefined
  /** The items of each page as JSON, without the brackets. As bytes they are no concern of V8, which would take a multiple. */
  readonly #written: Buffer[] = []
  #isTooDeep = false
  #bytes = 0
  /** The time all answers took. */
  milliseconds = 0
  /** As if all had been one request: the first, and those that were repeated. */
  attempts = 1
  /** How many were read. */
  pages = 0
  /** How many items all pages have. */
  items = 0
  /** Whether the last page was the one before once more. */
  isRepeated = false

  /** @param known how it goes on, where that is known. */
  constructor(plan: RequestPlan, url: URL, known: PagedList | undefined) {
    this.#plan = plan
    this.#known = known
    const given = queried(plan.path.query)
    this.#ways = (known?.ways ?? []).filter((way) => !('unless' in way && valueAt(given, way.unless)))
    this.#last = { url, document: undefined, headers: new Map(), items: 0 }
  }

  /** How many items the last page has. */
  get itemsOfLast(): number {
    return this.#last.items
  }

  /** Whether all pages together are more than is put together, or nested too deeply. */
  get isTooLarge(): boolean {
    return this.#isTooDeep || this.#bytes > MOST_BYTES
  }

  /** Whether the last page was asked for by counting, so that nobody had said there was one. */
  get #isCounted(): boolean {
    const onward = this.#onward
    return onward !== undefined && 'value' in onward && typeof onward.value === 'number'
  }

  /** Takes a page. @returns whether it is one */
  add(response: ServiceResponse, url: URL): boolean {
    const { status, body, headers } = response
    const text = String(body.text)
    // Another status may be expected, but is no page.
    const isWanted = status >= 200 && status < 300
    const document = isWanted ? exactly(text, documentOf(body)) : undefined
    if (this.pages === 0) this.#at = this.#placeIn(document)
    const items = this.#itemsIn(document, isWanted && text.trim() === '')
    const bytes = Buffer.from(text)
    if (!items) {
      this.#last = { url, document, headers, items: 0 }
      return false
    }
    // Who counts on may be given the same page for ever; a bookmark tells that by itself. Up to a total rows may be alike.
    this.isRepeated =
      this.#isCounted &&
      items.length > 0 &&
      bytes.equals(this.#lastBytes) &&
      !(totalIn(document, this.#ways) >= this.items + items.length)
    // Of the items only what was written is kept; whoever gave the document still has it whole.
    const shell = this.#at === '' ? undefined : withValue(document, this.#at, undefined)
    this.#last = { url, document: shell, headers, items: items.length }
    this.#lastBytes = bytes
    this.#bytes += bytes.length
    this.milliseconds += response.milliseconds
    this.attempts += response.attempts - 1
    this.pages++
    this.items += items.length
    if (this.pages === 1) this.#first = shell
    this.#write(items)
    return true
  }

  #write(items: readonly unknown[]): void {
    try {
      // What stands around the items has to be written as well.
      if (this.pages === 1) JSON.stringify(this.#first)
      if (items.length > 0) this.#written.push(Buffer.from(JSON.stringify(items).slice(1, -1)))
    } catch {
      this.#isTooDeep = true
    }
  }

  /** The items of a page; one with nothing in place of them is empty, and so is nothing at all where no bookmark led to it. */
  #itemsIn(document: unknown, isEmpty: boolean): unknown[] | undefined {
    if (isEmpty && this.#isCounted) return []
    const place = placeOf(document, this.#at)
    const items = this.#at === '' ? document : place?.value
    if (Array.isArray(items)) return items as unknown[]
    return place && items === null ? [] : undefined
  }

  /** Which list of a document it is: the one that is known, or else the only one. */
  #placeIn(document: unknown): string {
    const known = this.#known && placeOf(document, this.#known.list)
    if (this.#known && known && (known.value === null || Array.isArray(known.value))) return this.#known.list
    const [only, ...others] = listsIn(document)
    return only !== undefined && others.length === 0 ? only : ''
  }

  /** Whether the user's own request names a place in the list, in its query or in its body. */
  get isPagedByHand(): boolean {
    return isPagedByHand(this.#plan, this.#ways)
  }

  /** How the list goes on behind the last page; undefined at its end. */
  onward(): Onward | undefined {
    const { path, body } = this.#plan
    const soFar = { path, body, pages: this.pages, items: this.items }
    this.#onward = this.#known ? onwardBy(this.#ways, this.#last, soFar) : onwardByConvention(this.#last)
    return this.#onward
  }

  /** What to say of a last page that looks as if there were more. */
  doubts(): Warning[] {
    const { document, headers } = this.#last
    const names = this.#known?.ways.flatMap((way) =>
      'at' in way ? way.at : [way.last ?? '', way.total ?? ''],
    )
    const judged = new Set(names?.map((at) => plainKey(at.replace(/.*\./, ''))))
    const items = this.isPagedByHand ? Infinity : this.items
    // Only the first page may have told how many there are.
    const isShort =
      [this.#first, document].some((page) => totalIn(page, this.#ways) > items) ||
      // An empty page leads no further where items are counted, although it says that it is not the last.
      this.#ways.some((way) => 'last' in way && isNo(valueAt(document, way.last)))
    // Without a list a total may be one of anything, unless a list is known to stand there.
    const known =
      this.pages > 0 ? { items, pages: this.pages, judged } : { items: this.#known ? items : Infinity }
    const isMore = isShort || saysMore(document, headers, known)
    return isMore ? [warning('pagesUnknown')] : []
  }

  /** All pages as if they had come in one answer. */
  joined(): JoinedList {
    const marks = [...namesIn(this.#ways), ...BOOKMARKS].flatMap((at) => placeOf(this.#first, at) ?? [])
    // What is whole as it came stays as it came.
    if (this.pages === 1 && marks.length === 0) return new JoinedList([this.#lastBytes])
    for (const { holder, key } of marks) Reflect.deleteProperty(holder, key)
    const at = this.#at
    const [before = '', behind = ''] = at === '' ? [] : aroundValue(this.#first, at)
    return new JoinedList(this.#written.splice(0), { before, behind, at })
  }
}

/** How many items an answer says there are in all, where that is known. */
function totalIn(document: unknown, ways: PagedList['ways']): number {
  return Number(asWritten(ways.map((way) => 'total' in way && valueAt(document, way.total)).find(Boolean)))
}

/** Where an answer says how its list goes on, if it says so; a total is no bookmark. */
function namesIn(ways: PagedList['ways']): readonly string[] {
  return ways.flatMap((way) => ('at' in way ? way.at : way.last) ?? [])
}
