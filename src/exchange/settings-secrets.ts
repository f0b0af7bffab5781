import { linesOf } from '../vocabulary/control-characters.ts'
import { LONGEST_SECRET } from '../vocabulary/limits.ts'
import type { Finder } from './document-secrets.ts'
import type { KeyRules, Place } from './key-rules.ts'
import { settingIn } from './setting.ts'
import { searchValue, withoutQuotes } from './value-secrets.ts'

/** A line without its indent, dashes and mark of a comment. */
interface Line {
  /** Columns before it. */
  readonly column: number
  /** Columns before its key: an item's dashes count. */
  readonly indent: number
  readonly isItem: boolean
  readonly text: string
}

/** A key that lines with a greater indent stand below. */
interface Above {
  readonly indent: number
  readonly place: Place
}

/** A value in quotes that goes on for more lines than this is none. */
const LONGEST_QUOTE = 200

/** Finds the secrets in YAML, INI, `.env`, lines of `key: value`, and JSON on lines of its own. */
export function searchSettings(text: string, rules: KeyRules, found: Finder): void {
  const lines = linesOf(text)
  const endOfQuote = quoteEnds(lines)
  let above: Above[] = []
  let section: Place = 'open'
  let next = 0
  for (const [number, line] of lines.entries()) {
    if (number < next) continue
    const name = /^\[{1,9}([^[\]"'{][^[\]]{0,499})\]{1,9}$/.exec(line.trim())?.[1]
    const { column, indent, isItem, text } = read(line)
    if (text === '') continue
    above = above.filter((one) => one.indent < column || (isItem && one.indent === column))
    const place = above.at(-1)?.place ?? section
    if (name !== undefined && above.length === 0) {
      section = rules.within(name, 'open')
      continue
    }
    const setting = settingIn(text)
    if (setting === undefined) {
      searchValue(text, place === 'secret', place, rules, found)
      continue
    }
    const { key, value } = setting
    // Below a secret key, a secret with a mark in it only looks like a key with a value.
    if (place === 'secret' && isItem) found.addLines(withoutQuotes(text))
    const isHidden = rules.isHidden(key, place)
    const end = isHidden ? endOfQuote(number, value) : undefined
    if (end !== undefined) {
      // A value in quotes may go on for lines, as a key does in a .env file.
      for (const one of [value, ...lines.slice(number + 1, end + 1)]) found.addLines(withoutQuotes(one))
      next = end + 1
      continue
    }
    const within = rules.within(key, place)
    above.push({ indent, place: within })
    if (!isBlockMark(value)) searchValue(value, isHidden, within, rules, found)
  }
}

function read(line: string): Line {
  const content = line.trim()
  const item = content.replace(/^[- ]{0,99}- /, '').trimStart()
  // What is commented out may still be somebody's password.
  const text = item.replace(/^(?:#{1,99}|;{1,99}|\/\/)/, '').trimStart()
  const column = line.length - line.trimStart().length
  const dashes = content.length - item.length
  return { column, indent: column + dashes, isItem: dashes > 0, text }
}

/** Whether a value is a mark that it stands on the lines below, and a comment: `|- # why`. The mark alone is too short to be masked. */
function isBlockMark(value: string): boolean {
  return /^[|>][+-]?\d?[+-]?\s+#/.test(value)
}

/** Finds the line on which a value ends whose quotes are not closed on its own; undefined for any other. */
function quoteEnds(lines: readonly string[]): (number: number, value: string) => number | undefined {
  const nextSetting = nextLine(lines, (line) => settingIn(line) !== undefined)
  const nextEnd = new Map(
    ['"""', "'''", '"', "'"].map((quote) => [quote, nextLine(lines, (line) => line.endsWith(quote))]),
  )
  return (number, value) => {
    if (value.length > LONGEST_SECRET) return undefined
    const quote = /^("""|'''|["'])(?![^]*\1\s*(?:[#;,][^]*)?$)/.exec(value)?.[1] ?? ''
    const end = nextEnd.get(quote)?.(number + 1) ?? Infinity
    return end > number + LONGEST_QUOTE || nextSetting(number + 1) < end ? undefined : end
  }
}

/** Finds the first line from a number on that passes. Asked for growing numbers, it looks at each line once. */
function nextLine(lines: readonly string[], passes: (line: string) => boolean): (from: number) => number {
  let at = 0
  return (from) => {
    at = Math.max(at, from)
    for (let line = lines[at]; line !== undefined && !passes(line.trim()); line = lines[at]) at += 1
    return at < lines.length ? at : Infinity
  }
}
