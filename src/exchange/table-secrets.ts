import type { KeyRules } from './key-rules.ts'

const SEPARATORS = [',', ';', '\t', '|']

/**
 * The values in the columns of a CSV text that have secret names; undefined for a text that is no table, or has no such
 * column. Its first line must be names, and its second as many values.
 */
export function secretsInTable(text: string, rules: KeyRules): string[] | undefined {
  const head = text.trimStart().replace(/[\r\n][^]*/, '')
  if (/[^\w"'. \-,;\t|]/.test(head)) return undefined
  const separator = SEPARATORS.find((mark) => head.includes(mark))
  if (separator === undefined) return undefined
  const rows = rowsOf(text.trimStart(), separator)
  const [names = [], first] = rows
  if (first?.length !== names.length) return undefined
  const columns = names.flatMap((name, column) => (rules.isHidden(name, 'open') ? [column] : []))
  if (columns.length === 0) return undefined
  return rows.slice(1).flatMap((row) => columns.map((column) => row[column] ?? ''))
}

/**
 * Fields of a text as RFC 4180 has them: in quotes they may hold separators, line breaks, and quotes written twice. None of
 * a text with a quote that nothing closes, or with text behind one.
 */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const ends = new RegExp(`[${separator}\\r\\n]`, 'g')
  let mark = ''
  // Behind a separator stands a value, even at the end.
  for (let at = 0; at < text.length || mark === separator;) {
    ends.lastIndex = at
    const isQuoted = text.charAt(at) === '"'
    const end = isQuoted ? closingQuote(text, at + 1) + 1 : (ends.exec(text)?.index ?? text.length)
    mark = text.startsWith('\r\n', end) ? '\r\n' : text.charAt(end)
    if (end === 0 || ![separator, '\r\n', '\r', '\n', ''].includes(mark)) return []
    row.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end))
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
