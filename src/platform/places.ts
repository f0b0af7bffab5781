import { entriesOf } from '../vocabulary/json.ts'
import { plainKey } from './hidden-secrets.ts'

/** A value in a document, by the keys that lead to it; `_`, `-` and case of a key make no difference. */
export function valueAt(document: unknown, path: string): unknown {
  return placeOf(document, path)?.value
}

/** Where a path leads: the object that holds the value, and the key as it is written there. */
export function placeOf(
  document: unknown,
  path: string,
): { readonly holder: object; readonly key: string; readonly value: unknown } | undefined {
  const dot = path.indexOf('.')
  const first = dot < 0 ? path : path.slice(0, dot)
  const found = [...entriesOf(document)].find(([key]) => plainKey(key) === plainKey(first))
  if (!found) return undefined
  const [key, value] = found
  return dot >= 0 ? placeOf(value, path.slice(dot + 1)) : { holder: document as object, key, value }
}
