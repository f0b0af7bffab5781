import type { RequestPlan } from '../inputs/plan.ts'
import { plainKey } from '../platform/hidden-secrets.ts'
import type { PagedList } from '../platform/paging.ts'
import { placeOf } from '../platform/places.ts'
import { asWritten } from './exact-json.ts'
import { saidBy } from './next-page.ts'

/** Parameters, written small and without separators, that hold a bookmark whatever it looks like. */
const MARKS = /(?:(?:page|next|continuation|skip)token|cursor|startkey|marker)$/

/**
 * Those that count, the first ones from 1, or hold a bookmark in some lists; in others the last ones say since when, or what
 * is looked for.
 */
const COUNTS =
  /^\$?(?:(page(?:no|number)?|startindex)|pageindex|(?:page|start)?offset|skip|start(?:at)?|after|before|token)$/

/** A number that is no time, or a text that nobody would think of. */
const PLACE = /^(?:\d{1,7}|(?!20\d\d)(?=.*\d)[\w+/=~.-]{16,})$/

/**
 * Whether a request names its place in a list itself: what comes before and behind it is left out on purpose. The beginning
 * is no place, nor is how long a page is.
 */
export function isPagedByHand({ path, body }: RequestPlan, ways: PagedList['ways']): boolean {
  const sent = saidBy(body)
  const inBody = ways.flatMap((way) => (way.by === 'link' ? [] : (placeOf(sent, way.parameter) ?? [])))
  const inQuery = Array.from(new URLSearchParams(path.query), ([key, value]) => ({ key, value }))
  return [...inQuery, ...inBody].some(({ key, value }) => {
    const place = asWritten(value) ?? ''
    const name = plainKey(key)
    const [count, fromOne] = COUNTS.exec(name) ?? []
    if (count === undefined) return MARKS.test(name) && Number(place) !== 0
    return PLACE.test(place) && !(Number(place) <= (fromOne ? 1 : 0))
  })
}
