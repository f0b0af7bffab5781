import { hasControlCharacter } from '../vocabulary/control-characters.ts'
import { hasDotSegment } from './dot-segments.ts'
import type { TellFault } from './faults.ts'
import type { RequestPath } from './plan.ts'

/** Checks `path`: whatever could lead out of the base URL is refused, whoever decodes it. */
export function checkPath(text: string, tell: TellFault): RequestPath {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|wss?|ftp|file|data|javascript):|\/\/)/.test(text.toLowerCase())) {
    tell('pathAbsolute')
  }
  if (hasControlCharacter(text)) tell('controlCharacter')
  if (text.includes('#')) tell('pathFragment')
  if (!text.isWellFormed()) tell('notUnicode')
  const [path, query] = splitOnce(text, '?')
  if (path.includes('\\')) tell('pathBackslash')
  else if (hasDotSegment(path)) tell('pathDotSegment')
  return { below: path.replace(/^\//, ''), query }
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator)
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
