import { LONGEST_SECRET } from '../vocabulary/limits.ts'
import { documentIn, searchDocument, type Finder } from './document-secrets.ts'
import type { KeyRules, Place } from './key-rules.ts'
import { settingIn } from './setting.ts'

/**
 * Finds the secrets in a value as it stands in a settings file, on one line: JSON, a map or a list in brackets, a text
 * with or without quotes.
 *
 * @param isHidden whether the value is one.
 * @param place where that stands which a map or a list holds.
 */
export function searchValue(
  value: string,
  isHidden: boolean,
  place: Place,
  rules: KeyRules,
  found: Finder,
): void {
  if (documentIn(value) === undefined && (value.startsWith('[') || /^\{.*?[:=]/s.test(value))) {
    searchFlow(value, place, rules, found)
  } else searchScalar(value, isHidden, rules, found)
}

/** A value without a map or list around it, unless it is JSON. */
function searchScalar(value: string, isHidden: boolean, rules: KeyRules, found: Finder): void {
  for (const text of documentIn(value) === undefined ? readings(value) : [value]) {
    // As a text, so that of a secret one the ways it is printed are found as well.
    if (documentIn(text) !== undefined) searchDocument(text, isHidden, rules, found)
    // A mask for the brackets that end a map would ruin the log.
    else if (isHidden && /[^[\]{},]/.test(text)) found.addLines(text)
    // With its escapes undone, a text in quotes may be several lines.
    else if (text.includes('\n')) found.lookInto(text)
  }
}

/** A map or a list in brackets, which may be open still at the end of the line. */
function searchFlow(text: string, outer: Place, rules: KeyRules, found: Finder): void {
  const places: Place[] = []
  for (const [part, mark] of partsOf(text)) {
    const place = places.at(-1) ?? outer
    const setting = settingIn(part)
    if (mark === '{' || mark === '[') places.push(setting ? rules.within(setting.key, place) : place)
    else {
      const isHidden = setting ? rules.isHidden(setting.key, place) : place === 'secret'
      searchScalar(setting?.value ?? part, isHidden, rules, found)
      if (mark === '}' || mark === ']') places.pop()
    }
  }
}

/** What stands before each bracket and comma, with that mark; those in quotes part nothing. */
function* partsOf(text: string): Generator<[part: string, mark: string]> {
  let start = 0
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (quote !== '') {
      if (mark === '\\' && quote === '"') at += 1
      else if (mark === quote) quote = ''
    } else if ((mark === '"' || mark === "'") && /[\s:=,[{]/.test(text.charAt(at - 1))) quote = mark
    else if ('[]{},'.includes(mark)) {
      yield [text.slice(start, at).trim(), mark]
      start = at + 1
    }
  }
  // After a quote that nothing closes, all of the rest.
  yield [text.slice(start).trim(), '']
}

/** What a value without brackets may mean: quotes and escapes undone or not, with a comment or without. */
function readings(value: string): ReadonlySet<string> {
  if (value.length > LONGEST_SECRET) return new Set([withoutQuotes(value)])
  const [, quote, quoted = ''] = /^(["'`])([^]*)\1(?:\s*[,;]|\s+[#;][^]*)?$/.exec(value) ?? []
  if (quote === '"') return new Set([unescaped(quoted), quoted])
  if (quote !== undefined) return new Set([quoted.replaceAll("''", "'"), quoted])
  // In some of these files a mark begins a comment, in others it is a part of the value.
  const uncommented = value.replace(/\s[#;][^]*/, '').replace(/[,;]$/, '')
  // Brackets at the end may close a map that was opened on an earlier line.
  const inner = uncommented.replace(/[\]}]{1,9}$/, '')
  const unmarked = [inner, uncommented].map((text) => text.replace(/^[&!]\S+\s/, ''))
  return new Set([...unmarked, value].map(withoutQuotes))
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string
  } catch {
    return text
  }
}

/** A text without the quotes at its ends, of which one may stand on another line. */
export function withoutQuotes(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '')
}
