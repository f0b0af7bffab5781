import { parseJson, visitValues } from '../vocabulary/json.ts'
import type { KeyRules, Place } from './key-rules.ts'

/** Told what is found. */
export interface Finder {
  /** A secret text, of one line or more. */
  add(text: string): void
  /** A secret each of whose lines is one, and that holds nothing else. */
  addLines(text: string): void
  /** A secret text that is JSON, whose values are found one by one: as good to mask as it is printed, if there is room. */
  addDocument(text: string, document: object): void
  /** A line of such a text. */
  addPrinted(line: string): void
  /** A text of several lines that is no secret as a whole, but may hold some. */
  lookInto(text: string): void
}

/**
 * Finds the secret strings in a JSON document, at any depth, without recursion: those under a secret key, everything
 * below one, both in JSON that a string holds, and the private parts of a JSON Web Key. An array's elements bear the
 * keys of the array.
 *
 * @param isSecret whether all of the document is one secret, as a vaulted password that is JSON.
 */
export function searchDocument(document: unknown, isSecret: boolean, rules: KeyRules, found: Finder): void {
  visitValues<Place>(
    document,
    (value, key, place) => {
      if (typeof value !== 'string') {
        addPrivateParts(value, found)
        return undefined
      }
      const isHidden = rules.isHidden(key, place)
      const inner = documentIn(value)
      if (inner !== undefined) {
        addPrivateParts(inner, found)
        if (isHidden) found.addDocument(value, inner)
      } else if (isHidden) found.add(value)
      else if (value.includes('\n') || value.startsWith('-----BEGIN ')) found.lookInto(value)
      return inner
    },
    { first: isSecret ? 'secret' : 'open', within: (key, place) => rules.within(key, place) },
  )
}

/** How an object, a list, and either within quotes begins. */
const BEGINNING = /^(?:\{[\s"}]|\[[\s[\]{"\-\dtfn]|"[\s\\[{])/

/** What may stand first: a beginning, or white space, as which JavaScript takes a byte order mark. */
const BEFORE = '{["\ufeff \t\r\n'

/** The object or list that a string holds as JSON, however often it was put into a string. */
export function documentIn(text: string): object | undefined {
  // Most strings are told by their first character; a regular expression for each would take longer than parsing.
  if (!BEFORE.includes(text.charAt(0))) return undefined
  // The next ones tell most of the rest: parsing in vain takes longer than all of the string's other work together.
  const inner = text.trim()
  if (!BEGINNING.test(inner) || !'}]"'.includes(inner.slice(-1))) return undefined
  // Nothing else begins like this.
  const document = parseJson(inner) as object | string | undefined
  return typeof document === 'string' ? documentIn(document) : document
}

/** The members of a JSON Web Key that make it private, of all its kinds (RFC 7518, 6.2.2, 6.3.2, 6.4.1). */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']

function addPrivateParts(value: unknown, found: Finder): void {
  const members = value as Readonly<Record<string, unknown>> | null
  if (typeof members?.['kty'] !== 'string') return
  for (const name of PRIVATE_PARTS) if (typeof members[name] === 'string') found.add(members[name])
}
