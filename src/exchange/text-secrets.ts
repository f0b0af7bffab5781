import type { KeyRules } from './document-secrets.ts'
import { secretsInTable } from './table-secrets.ts'

/** What stands on a line of a settings file: `key: value`, `- key = value`, `export KEY=value`, a bare value. */
interface Line {
  /** Columns before it. */
  readonly column: number
  /** Columns before its key: an item's dashes count. */
  readonly indent: number
  readonly isItem: boolean
  readonly key: string | undefined
  readonly value: string
  /** Both, as they stand. */
  readonly text: string
}

/** A key whose value stands on the lines below it. */
interface Above {
  readonly indent: number
  readonly isSecret: boolean
}

const KEY_AND_VALUE =
  /^(?:(?:export|set|setx|declare -x|const|let|var) +|\$env:)?(?:"([^"]+)"|'([^']+)'|([^\s"'{}[\],&*!|>%@`=:](?:[^=:]*[^\s=:])?))\s*(?:=>|:=|:|=)\s*(.*)$/

/**
 * The secrets in a text that is no JSON: private keys and other PEM blocks; in YAML, INI, `.env` and lines of `key: value`
 * the values under secret keys and what stands below them; in CSV the columns with secret names. Any other line is none,
 * since a mask for an ordinary line ruins a job's log.
 */
export function secretsInText(text: string, rules: KeyRules): string[] {
  return secretsInTable(text, rules) ?? [...pemBlocks(text), ...secretsInSettings(text, rules)]
}

/** The lines between the boundaries of PEM blocks; the boundaries themselves are no secret. */
export function pemBlocks(text: string): string[] {
  const found: string[] = []
  let isInside = false
  for (const line of linesOf(text)) {
    const content = line.trim()
    if (/^-----BEGIN [^-]+-----$/.test(content)) isInside = true
    else if (content.startsWith('-----END ')) isInside = false
    else if (isInside && /^[A-Za-z0-9+/=]+$/.test(content)) found.push(content)
  }
  return found
}

function secretsInSettings(text: string, rules: KeyRules): string[] {
  const found: string[] = []
  const lines = linesOf(text)
  let above: Above[] = []
  let isSection = false
  let next = 0
  for (const [number, line] of lines.entries()) {
    if (number < next) continue
    const section = /^\s*\[+([^[\]]+)\]+\s*$/.exec(line)?.[1]
    if (section !== undefined) {
      isSection = rules.isSecret(section.trim())
      above = []
      continue
    }
    const read = readLine(line)
    if (!read) continue
    const { column, indent, isItem, key, value, text } = read
    above = above.filter((one) => one.indent < column || (isItem && one.indent === column))
    const isBelow = isSection || (above.at(-1)?.isSecret ?? false)
    if (key === undefined) {
      if (isBelow) found.push(...valuesIn(value, true, rules))
      continue
    }
    // Below a secret key, a secret with a mark in it only looks like a key with a value.
    if (isBelow && isItem) found.push(withoutQuotes(text))
    const isSecret = isBelow ? !rules.isOpen(key) : rules.isSecret(key)
    const opening = /^(["'])(?!.*\1\s*(?:[#;,].*)?$)/.exec(value)?.[1]
    const end = opening === undefined ? -1 : closing(lines, number + 1, opening)
    if (end > 0) {
      // A value in quotes may go on for lines, as a key does in a .env file.
      if (isSecret) found.push(value.slice(1), ...lines.slice(number + 1, end + 1).map(withoutQuotes))
      next = end + 1
    } else if (value === '' || /^[|>][+-]?\d*[+-]?(?:\s+#.*)?$/.test(value) || /^[&!]\S*$/.test(value)) {
      above.push({ indent, isSecret: isBelow || isSecret })
    } else {
      above.push({ indent, isSecret: isBelow || isSecret })
      found.push(...valuesIn(value, isSecret, rules))
    }
  }
  return found
}

/** Where a quoted value that began on an earlier line ends; values of some hundred lines are none. */
function closing(lines: readonly string[], from: number, quote: string): number {
  const ahead = lines.slice(from, from + 200).map((line) => line.trim())
  const end = ahead.findIndex((line) => line.endsWith(quote))
  const another = ahead.findIndex((line) => KEY_AND_VALUE.test(line) && !/^[\w+/]+=*$/.test(line))
  return end < 0 || (another >= 0 && another < end) ? -1 : from + end
}

function readLine(line: string): Line | undefined {
  const content = line.trim()
  const item = content.replace(/^(?:- +)+/, '')
  // What is commented out may still be somebody's password.
  const text = item.replace(/^(?:#+|;+|\/\/)\s*/, '')
  if (text === '' || text === '---') return undefined
  const column = line.length - line.trimStart().length
  const dashes = content.length - item.length
  const place = { column, indent: column + dashes, isItem: dashes > 0, text }
  return { ...place, ...(pairIn(text) ?? { key: undefined, value: text }) }
}

/** The key and the value on a line, or in a part of one. */
function pairIn(text: string): { readonly key: string; readonly value: string } | undefined {
  const [, double, single, bare, value = ''] = KEY_AND_VALUE.exec(text) ?? []
  const key = double ?? single ?? bare
  // An address has a colon, and no key before it.
  return key === undefined || value.startsWith('//') ? undefined : { key, value }
}

/** The secrets in a value on one line: the value, or what is secret in a map or a list in braces. */
function valuesIn(value: string, isSecret: boolean, rules: KeyRules): string[] {
  if (/^[[{]/.test(value)) {
    return value.split(/[[\]{},]/).flatMap((part) => {
      const pair = pairIn(part.trim())
      if (!pair) return isSecret ? [withoutQuotes(part)] : []
      const isHidden = isSecret ? !rules.isOpen(pair.key) : rules.isSecret(pair.key)
      return isHidden ? valuesIn(pair.value, true, rules) : []
    })
  }
  if (!isSecret) return []
  const [, quote, quoted = ''] = /^(["'`])(.*)\1(?:\s*[,;]|\s+[#;].*)?\s*$/.exec(value) ?? []
  if (quote !== undefined) return unescaped(quoted, quote === '"')
  // In some of these files a mark begins a comment, in others it is a part of the value.
  const uncommented = value.replace(/(?:\s+[#;].*|[,;])$/, '').replace(/^[&!]\S+\s+/, '')
  return [...new Set([uncommented, value])].map(withoutQuotes)
}

/** What quotes hold, as it is written and as it is meant. */
function unescaped(text: string, hasEscapes: boolean): string[] {
  if (!hasEscapes || !text.includes('\\')) return [text.replaceAll("''", "'"), text]
  try {
    return [JSON.parse(`"${text}"`) as string, text]
  } catch {
    return [text]
  }
}

function withoutQuotes(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '')
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}
