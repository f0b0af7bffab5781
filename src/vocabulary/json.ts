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

/** A container that is being looked into. */
interface Opened {
  /** A list; where there are names, an object. */
  readonly held: Readonly<Record<string, unknown>> & { readonly length: number }
  /** Of an object. */
  readonly names: readonly string[] | undefined
  readonly key: string
  readonly mark: unknown
  next: number
}

const UNMARKED: Marks<undefined> = { first: undefined, within: () => undefined }

/**
 * Visits every value in a JSON document, in its order, at any depth, without recursion, with its key and what is known of
 * where it stands. An array's elements bear the keys of the array.
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
  const open: Opened[] = []
  const look = (value: unknown, key: string, mark: unknown): void => {
    const inner = visit(value, key, mark) ?? value
    if (typeof inner !== 'object' || inner === null) return
    const names = Array.isArray(inner) ? undefined : Object.keys(inner)
    open.push({ held: inner as Opened['held'], names, key, mark: within(key, mark), next: 0 })
  }
  look(document, '', first)
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { held, names, key, mark } = last
    const { length } = names ?? held
    const at = last.next++
    // What holds nothing more need not wait for the end of what it holds, however deep that goes.
    if (last.next >= length) open.pop()
    const name = names?.[at]
    if (at < length) look(held[name ?? at], name ?? key, mark)
  }
}
