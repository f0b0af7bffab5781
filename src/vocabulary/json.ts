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
 * Visits every value in a JSON document, at any depth, without recursion, with its key and the key of the object it
 * stands in. An array's elements bear the keys of the array.
 *
 * @param visit may return a further document to visit in place of a string, such as JSON that the string holds.
 */
export function visitValues(
  document: unknown,
  visit: (value: unknown, key: string, above: string) => unknown,
): void {
  const waiting: [container: object, key: string, above: string][] = []
  const look = (value: unknown, key: string, above: string): void => {
    const inner = visit(value, key, above) ?? value
    if (typeof inner === 'object' && inner !== null) waiting.push([inner, key, above])
  }
  look(document, '', '')
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [container, key, above] = next
    if (Array.isArray(container)) for (const element of container as unknown[]) look(element, key, above)
    else
      for (const name of Object.keys(container)) look((container as Record<string, unknown>)[name], name, key)
  }
}
