import { isObject } from '../vocabulary/json.ts'
import { MOST_KEYS } from '../vocabulary/limits.ts'
import { plainKey } from './hidden-secrets.ts'

/** Where a path leads: the object that holds the value, and the key as it is written there. */
interface Place {
  readonly holder: object
  readonly key: string
  readonly value: unknown
}

/** A value in a document, by the keys that lead to it; `_`, `-` and case of a key make no difference. */
export function valueAt(document: unknown, path: string): unknown {
  return placeOf(document, path)?.value
}

/** The same with all that is known of it. A key with a dot, such as `@odata.nextLink`, is found as well. */
export function placeOf(document: unknown, path: string): Place | undefined {
  if (!isObject(document)) return undefined
  const { key, rest } = stepInto(document, path)
  if (!Object.hasOwn(document, key)) return undefined
  const value = document[key]
  return rest === undefined ? { holder: document, key, value } : placeOf(value, rest)
}

/** The parameters of a query as a document; of several with one name the last. */
export function queried(query: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(query))
}

/** A copy of a document with another value at a place; keys on the way are taken as they are written there. */
export function withValue(document: unknown, path: string, value: unknown): unknown {
  const fields = isObject(document) ? document : {}
  const { key, rest } = stepInto(fields, path)
  return { ...fields, [key]: rest === undefined ? value : withValue(fields[key], rest, value) }
}

/**
 * A document as JSON, cut where a value stands: what comes before and behind it. In its place is put what no text of the
 * document can be: one question mark more than any has in a row.
 */
export function aroundValue(document: unknown, path: string): readonly string[] {
  let longest = 0
  for (const [run] of JSON.stringify(document).matchAll(/\?+/g)) longest = Math.max(longest, run.length)
  const mark = '?'.repeat(longest + 1)
  return JSON.stringify(withValue(document, path, mark)).split(`"${mark}"`)
}

/** The first key of a path, as it is written among these if it is there, and what is left to go. */
function stepInto(fields: object, path: string): { readonly key: string; readonly rest?: string } {
  const whole = keyIn(fields, path)
  const dot = path.indexOf('.')
  if (whole !== undefined || dot < 0) return { key: whole ?? path }
  const first = path.slice(0, dot)
  return { key: keyIn(fields, first) ?? first, rest: path.slice(dot + 1) }
}

/**
 * A name as it is written among these, where it is; of several that differ in `_`, `-` or case that which is just so, and of
 * very many none but that.
 */
function keyIn(fields: object, name: string): string | undefined {
  if (Object.hasOwn(fields, name)) return name
  const plain = plainKey(name)
  const keys = Object.keys(fields)
  return keys.length > MOST_KEYS
    ? undefined
    : keys.find((key) => key.length >= plain.length && plainKey(key) === plain)
}
