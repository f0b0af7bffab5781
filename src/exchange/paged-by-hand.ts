import type { RequestPlan } from '../inputs/plan.ts'

/** Parameters that name a place in a list; those that say how long a page is are none. */
const PLACES =
  /^(?:.*offset|.*(?:page|next|continuation)_?token|token|page|page_?(?:number|no|index)|.*cursor|skip|start(?:_?(?:at|index|key))?|.*startkey|after|before|marker)$/i

/** Whether a request names its place in a list itself: what comes before and behind it is left out on purpose. */
export function isPagedByHand({ path }: RequestPlan): boolean {
  return [...new URLSearchParams(path.query).keys()].some((name) => PLACES.test(name))
}
