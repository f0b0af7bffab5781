import { parseJson, visitValues } from '../vocabulary/json.ts'

/** What decides by its key whether a value is secret. */
export interface KeyRules {
  isSecret(key: string): boolean
  /** Whether a value under this key is none although it stands below a secret one. */
  isOpen(key: string): boolean
}

/** Told what is found. */
export interface Finder {
  /** A secret text, of one line or more. */
  add(text: string): void
  /** A way in which a secret document is printed, as good to mask if there is room. */
  addPrinted(line: string): void
  /** A text of several lines that is no secret as a whole, but may hold some. */
  lookInto(text: string): void
}

/**
 * Finds the secret strings in a JSON document, at any depth, without recursion: those under a secret key, everything
 * below one, and both in JSON that a string holds. An array's elements bear the keys of the array.
 *
 * @param isSecret whether all of the document is one secret, as a vaulted password that is JSON.
 */
export function searchDocument(document: unknown, isSecret: boolean, rules: KeyRules, found: Finder): void {
  visitValues(
    document,
    (value, key, isBelow) => {
      if (typeof value !== 'string') return undefined
      const isHidden = isBelow ? !rules.isOpen(key) : rules.isSecret(key)
      const inner = documentIn(value)
      if (inner !== undefined && isHidden) addWhole(value, inner, rules, found)
      else if (inner === undefined && isHidden) found.add(value)
      else if (inner === undefined && value.includes('\n')) found.lookInto(value)
      return inner
    },
    { first: isSecret, within: (key, isBelow) => isBelow || rules.isSecret(key) },
  )
}

/** The object or list that a string holds as JSON, however often it was put into a string. */
export function documentIn(text: string): object | undefined {
  // Most strings are told by their first character; a regular expression for each would take longer than parsing.
  const first = text.charCodeAt(0)
  if (first > 0x20 && first !== 0x5b && first !== 0x7b && first !== 0x22) return undefined
  const document = parseJson(text)
  if (typeof document === 'string') return documentIn(document)
  return typeof document === 'object' && document !== null ? document : undefined
}

/** A secret that is JSON, in the ways it is printed: as it came, compact, and on lines of their own as jq does. */
function addWhole(text: string, document: object, rules: KeyRules, found: Finder): void {
  const lines = JSON.stringify(document, null, 2).split('\n')
  for (const line of [
    text.trim(),
    JSON.stringify(document),
    ...lines.filter((one) => tellsSomething(one, rules)),
  ])
    if (!line.includes('\n')) found.addPrinted(line.trim().replace(/,$/, ''))
}

/** What stands before a value on a line of printed JSON. */
const NAME = /^ *(?:"((?:[^"\\]|\\.)*)": )?/

/** Whether a line of printed JSON holds a value: a mask for one that holds only a bracket would blank the log. */
function tellsSomething(line: string, rules: KeyRules): boolean {
  let name: string | undefined
  const value = line.replace(NAME, (_, key?: string) => {
    name = key
    return ''
  })
  return /^(?!"")["\d-]/.test(value) && !(name !== undefined && rules.isOpen(name))
}
