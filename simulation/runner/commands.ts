/** The grammar of workflow commands, in both syntaxes that the runner still reads. */

/** One workflow command. Property names are lower case, because the runner compares them without case. */
export interface WorkflowCommand {
  /** Lower case. */
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

/**
 * Reads a line as `::name k=v,…::data` (only white space may stand before it), else as `##[name k=v;…]data`
 * (anywhere in the line). A name that is not registered makes the line plain text.
 *
 * @param isRegistered tells whether the runner knows a command, given its name in lower case
 */
export function parseCommand(
  line: string,
  isRegistered: (name: string) => boolean,
): WorkflowCommand | undefined {
  return parseColons(line, isRegistered) ?? parseBrackets(line, isRegistered)
}

function parseColons(line: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const message = line.replace(leadingWhiteSpace, '')
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  if (end < 0) return undefined
  const { name, rest } = splitName(message.slice(2, end))
  if (!isRegistered(name)) return undefined
  return {
    name,
    properties: parseProperties(rest.trim(), ',', propertyEscapes),
    data: unescape(message.slice(end + 2), dataEscapes),
  }
}

function parseBrackets(line: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  if (start < 0) return undefined
  const end = line.indexOf(']', start)
  if (end < 0) return undefined
  const { name, rest } = splitName(line.slice(start + 3, end))
  if (!isRegistered(name)) return undefined
  return {
    name,
    properties: parseProperties(rest, ';', bracketEscapes),
    data: unescape(line.slice(end + 1), bracketEscapes),
  }
}

/** .NET's idea of white space: with U+0085, without the byte order mark. */
const leadingWhiteSpace = /^(?:(?!\uFEFF)[\s\u0085])+/u

function splitName(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ')
  return space < 0
    ? { name: head.toLowerCase(), rest: '' }
    : { name: head.slice(0, space).toLowerCase(), rest: head.slice(space + 1) }
}

function parseProperties(text: string, separator: string, escapes: Escapes): Map<string, string> {
  const properties = new Map<string, string>()
  for (const part of text.split(separator)) {
    // Empty sides do not count, so `=` signs before the name and right after it vanish.
    const pair = /^=*([^=]+)=+([^=].*)$/su.exec(part)
    if (pair?.[1] !== undefined && pair[2] !== undefined) {
      properties.set(pair[1].toLowerCase(), unescape(pair[2], escapes))
    }
  }
  return properties
}

type Escapes = readonly (readonly [escaped: string, character: string])[]

// `%25` comes last, so that `%250A` stays the text `%0A`.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const bracketEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text)
}
