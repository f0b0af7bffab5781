import type { KeyRules } from './document-secrets.ts'

const SEPARATORS = [',', ';', '\t', '|']

/**
 * The values in the columns of a CSV text that have secret names; undefined for a text that is no table, or has no such
 * column. Its first line must be names, and its second as many values.
 */
export function secretsInTable(text: string, rules: KeyRules): string[] | undefined {
  const head = text.trimStart().replace(/[\r\n][^]*$/, '')
  if (!/^[\w"'. \-,;\t|]+$/.test(head)) return undefined
  const separator = SEPARATORS.find((mark) => head.includes(mark))
  if (separator === undefined) return undefined
  const rows = rowsOf(text.trimStart(), separator)
  const [names = [], first] = rows
  if (first?.length !== names.length) return undefined
  const columns = names.flatMap((name, column) => (rules.isSecret(name.trim()) ? [column] : []))
  if (columns.length === 0) return undefined
  return rows.slice(1).flatMap((row) => columns.map((column) => row[column] ?? ''))
}

/** Fields of a text as RFC 4180 has them: in quotes they may hold separators, line breaks, and quotes written twice. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const mark = separator === '|' ? '\\|' : separator
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|(?!")([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\r|\\n|$)`,
    'y',
  )
  while (field.lastIndex < text.length) {
    const [whole, quoted, plain = '', end] = field.exec(text) ?? []
    // A quote that nothing closes, or text behind one: no table as RFC 4180 has it.
    if (whole === undefined) return []
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === separator) continue
    rows.push(row)
    row = []
  }
  return rows
}
