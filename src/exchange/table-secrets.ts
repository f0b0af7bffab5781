import type { KeyRules } from './key-rules.ts'
import { withoutQuotes } from './value-secrets.ts'

/** What may part the fields of a table; the first stands for none, in a table of one column. */
const SEPARATORS = ['\v', ',', ';', '\t', '|']

/** What no line of names has: parts of JSON, of a setting, of a sentence or of an address. */
const NO_NAMES = /[{}=]|["']:|:["'\s/]|[:.!]$/

/**
 * The values in the columns of a CSV text that have secret names; none of a text that is no table, or has no such column.
 * Its first line must be names; comments may stand above it, and a line that tells the separator.
 */
export function secretsInTable(text: string, rules: KeyRules): string[] {
  let [names, above] = [text.trimStart(), '']
  while (/^(?:sep=|#)/i.test(names))
    [names, above] = [names.slice(names.search(/[\r\n]|$/)).trimStart(), names]
  const values = secretsBelow(names, rules)
  // What looks like a comment may be the names: `#,user,password`.
  return values.length > 0 ? values : secretsBelow(above, rules)
}

function secretsBelow(text: string, rules: KeyRules): string[] {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const unquoted = head.replace(/"[^"]*"/g, '')
  const fields = (mark: string): number => unquoted.split(mark).length
  const separator = SEPARATORS.reduce((best, mark) => (fields(mark) > fields(best) ? mark : best))
  const [names = []] = rowsOf(head, separator)
  const isSecret = (name = ''): boolean => rules.isHidden(name, 'open')
  const isList = names.length === 1
  if (!names.some(isSecret) || (isList ? /[^\w"'-]/ : NO_NAMES).test(head)) return []
  // An empty line and a rule are no rows.
  const rows = rowsOf(text, separator).filter((row) => /[^\s:-]/.test(row.join('')))
  const whole = rows.filter((row, index) => {
    const isWord = !/\s/.test(row.join(''))
    if (isList) return isWord && isSecret(row[0]) === (index === 0)
    return row.length === names.length || (isWord && row.length > 1)
  })
  // All lines below a word are words, and name nothing; of other rows most are whole, or without spaces, unlike prose.
  if (isList ? whole.length < rows.length : whole.length * 2 <= rows.length) return []
  return rows.slice(1).flatMap((row) => row.filter((_, column) => isSecret(names[column])))
}

/**
 * Fields of a text as RFC 4180 has them: in quotes they may hold separators, line breaks, and quotes written twice. A field
 * with a quote that nothing closes, or with text behind one, ends as one without.
 */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const ends = new RegExp(`[${separator}\\r\\n]`, 'g')
  let mark = ''
  // Behind a separator stands a value, even at the end.
  for (let at = 0; at < text.length || mark === separator;) {
    const close = text.charAt(at) === '"' ? closingQuote(text, at + 1) + 1 : 0
    const isQuoted = close > 0 && `${separator}\r\n`.includes(text.charAt(close))
    ends.lastIndex = at
    const end = isQuoted ? close : (ends.exec(text)?.index ?? text.length)
    mark = text.startsWith('\r\n', end) ? '\r\n' : text.charAt(end)
    row.push(
      isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : withoutQuotes(text.slice(at, end)),
    )
    at = end + mark.length
    if (mark === separator) continue
    rows.push(row)
    row = []
  }
  return rows
}

/** Where a field in quotes ends; -1 where it does not. */
function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from)
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
  return end
}
