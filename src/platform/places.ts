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
  const whole = keyIn(document, path)
  if (whole !== undefined) return { holder: document, key: whole, value: document[whole] }
  const [first, rest] = stepsOf(path)
  const key = rest === undefined ? undefined : keyIn(document, first)
  return key === undefined || rest === undefined ? undefined : placeOf(document[key], rest)
}

/** A copy of a document with another value at a place; keys on the way are taken as they are written there. */
export function withValue(document: unknown, path: string, value: unknown): unknown {
  const fields = isObject(document) ? document : {}
  const [first, rest] = keyIn(fields, path) === undefined ? stepsOf(path) : [path, undefined]
  const key = keyIn(fields, first) ?? first
  return { ...fields, [key]: rest === undefined ? value : withValue(fields[key], rest, value) }
}

/** A document as JSON, cut where a value stands: what comes before and behind it. */
export function aroundValue(document: unknown, path: string): readonly string[] {
  let longest = 0
  for (const [run] of JSON.stringify(document).matchAll(/\?+/g)) longest = Math.max(longest, run.length)
  const mark = '?'.repeat(longest + 1)
  return JSON.stringify(withValue(document, path, mark)).split(`"${mark}"`)
}

function isObject(document: unknown): document is Readonly<Record<string, unknown>> {
  return typeof document === 'object' && document !== null && !Array.isArray(document)
}

function stepsOf(path: string): [first: string, rest: string | undefined] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** A name as it is written among these, where it is; of several that differ in `_`, `-` or case that which is just so. */
function keyIn(fields: object, name: string): string | undefined {
  if (Object.hasOwn(fields, name)) return name
  const plain = plainKey(name)
  // A length tells most of very many keys.
  return Object.keys(fields).find(
    (key) => key.length >= plain.length && key.length <= 2 * plain.length && plainKey(key) === plain,
  )
}
