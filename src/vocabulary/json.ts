/** A JSON text's value; undefined, which JSON cannot express, for a text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Whether a Content-Type says that a text is JSON: `application/json`, `application/vnd.api+json; charset=utf-8`. */
export function isJsonType(contentType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/.test(contentType.toLowerCase())
}

/** Whether a JSON value is an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys and values of a JSON object, away from its prototype; empty for anything else. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isObject(value) ? Object.entries(value) : [])
}

/** What is known of everything in a container; `T` is handed down from each to what it holds. */
interface Marks<T> {
  /** What is known of the document. */
  readonly first: T
  /** What is known of what a container holds, by its own key and what was known of it. */
  readonly within: (key: string, mark: T) => T
}

const UNMARKED: Marks<undefined> = { first: undefined, within: () => undefined }

/**
 * Visits every value in a JSON document, at any depth, without recursion, with its key and what is known of where it
 * stands. An array's elements bear the keys of the array.
 *
 * @param visit may return a further document to visit in place of a string, such as JSON that the string holds.
 */
export function visitValues(document: unknown, visit: (value: unknown, key: string) => unknown): void
export function visitValues<T>(
  document: unknown,
  visit: (value: unknown, key: string, mark: T) => unknown,
  marks: Marks<T>,
): void
export function visitValues(
  document: unknown,
  visit: (value: unknown, key: string, mark: unknown) => unknown,
  { first, within }: Marks<unknown> = UNMARKED as Marks<unknown>,
): void {
  const waiting: [container: object, key: string, mark: unknown][] = []
  const look = (value: unknown, key: string, mark: unknown): void => {
    const inner = visit(value, key, mark) ?? value
    if (typeof inner === 'object' && inner !== null) waiting.push([inner, key, within(key, mark)])
  }
  look(document, '', first)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [container, key, mark] = next
    if (Array.isArray(container)) for (const element of container as unknown[]) look(element, key, mark)
    else
      for (const name of Object.keys(container))
        look((container as Record<string, unknown>)[name], name, mark)
  }
}
