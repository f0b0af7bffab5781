import { warning } from '../messages/failure.ts'
import type { Warning } from '../vocabulary/failure.ts'
import type { TellFault } from './faults.ts'

/** Hop-by-hop headers, those that frame the message, and those that carry identity: all the action's own. */
const RESERVED_HEADERS =
  /^(?:authorization|host|content-length|transfer-encoding|connection|keep-alive|cookie2?|proxy-.*|upgrade|te|trailer|expect)$/

interface Pair {
  readonly line: number
  readonly name: string
  readonly value: string
}

/** Checks `query`: `name=value` a line, encoded here; repeated names keep their order. */
export function checkQuery(text: string, tell: TellFault, advice: Warning[]): string {
  if (!text.isWellFormed()) {
    tell('notUnicode')
    return ''
  }
  if (/^\s*\?/.test(text)) advice.push(warning('queryMark'))
  const encoded = ({ line, name, value }: Pair): string => {
    if (/&[\w.[\]-]+=/.test(value)) advice.push(warning('queryRunTogether', line))
    return `${encodeURIComponent(withoutBlanks(name))}=${encodeURIComponent(value)}`
  }
  return Array.from(pairs(text, '=', 'limit=50', tell), encoded).join('&')
}

/** Checks `headers`: `Name: value` a line. The result has lower-case names. */
export function checkHeaders(text: string, tell: TellFault): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const { line, name, value } of pairs(text, ':', 'Accept: application/json', tell)) {
    const lower = name.toLowerCase()
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) tell('headerName', line)
    else if (RESERVED_HEADERS.test(lower)) tell('headerReserved', line, name)
    else if (headers.has(lower)) tell('headerTwice', line, name)
    // Tab, printable ASCII and Latin-1 are what a header can carry (RFC 9110, 5.5).
    else if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) tell('headerValue', line)
    else headers.set(lower, value)
  }
  return headers
}

/** Only CR LF or LF end a line: a lone CR stays in the value, where it is refused or encoded. */
function* pairs(text: string, separator: string, example: string, tell: TellFault): Generator<Pair> {
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const content = withoutBlanks(raw)
    const at = content.indexOf(separator)
    const name = content.slice(0, Math.max(at, 0))
    if (content === '') continue
    if (withoutBlanks(name) === '') tell('lineWithout', index + 1, separator, example)
    else yield { line: index + 1, name, value: withoutBlanks(content.slice(at + 1)) }
  }
}

/** Without the white space that HTTP allows around a value (RFC 9110, 5.6.3); trim() would take line breaks too. */
function withoutBlanks(text: string): string {
  return text.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')
}
