import type { RequestPlan } from '../inputs/plan.ts'

/** Whether a request names its place in a list itself: what comes before and behind it is left out on purpose. */
export function isPagedByHand({ path }: RequestPlan): boolean {
  return /offset|page(?:number)?=|token|cursor/i.test(path.query)
}
