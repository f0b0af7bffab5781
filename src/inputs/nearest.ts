/** The candidate a misspelled word most likely meant, when one is near enough to be worth suggesting. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate) }))
    .sort((one, other) => one.distance - other.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined
}

/** Levenshtein's distance, a row at a time. Long words are cut: what is that long is no misspelling. */
function editDistance(one: string, other: string): number {
  const word = one.slice(0, 64)
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 0; i < word.length; i++) {
    const next = [i + 1]
    for (let j = 1; j <= other.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (word[i] === other[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
