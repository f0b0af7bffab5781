/** A JSON text's value; undefined, which JSON cannot express, for a text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The keys and values of a JSON object, away from its prototype; empty for anything else. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [],
  )
}

/**
 * Visits every value in a JSON document, at any depth, without recursion. An array's elements bear the key of the
 * array.
 *
 * @param visit may return a further document to visit in place of a string, such as JSON that the string holds.
 */
export function visitValues(document: unknown, visit: (value: unknown, key: string) => unknown): void {
  const values: unknown[] = [document]
  const keys: string[] = ['']
  while (values.length > 0) {
    const value = values.pop()
    const key = keys.pop() ?? ''
    const inner = visit(value, key) ?? value
    if (typeof inner !== 'object' || inner === null) continue
    if (Array.isArray(inner)) {
      for (const element of inner as unknown[]) {
        values.push(element)
        keys.push(key)
      }
    } else {
      for (const name of Object.keys(inner)) {
        values.push((inner as Record<string, unknown>)[name])
        keys.push(name)
      }
    }
  }
}
