/** Admission by a token bucket. */

/** @returns a function that says whether one more is admitted now; up to a second's worth at once. */
export function createRate(perSecond: number, now: () => number = Date.now): () => boolean {
  const capacity = Math.max(1, perSecond)
  let level = capacity
  let seen = now()
  return () => {
    const at = now()
    level = Math.min(capacity, level + ((at - seen) / 1000) * perSecond)
    seen = at
    if (level < 1) return false
    level -= 1
    return true
  }
}
