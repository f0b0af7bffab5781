/** Where a JSON text stops being JSON, counted from 1 as editors do. */
interface TextPosition {
  readonly line: number
  readonly column: number
}

const SPACE = String.raw`[ \t\n\r]*`
const STRING_TO_ITS_LAST_QUOTE = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*`
const SCALAR = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`

const TOKEN = new RegExp(
  `${SPACE}(?:(?<mark>[{}[\\]:,])|(?<string>${STRING_TO_ITS_LAST_QUOTE}")|(?<scalar>${SCALAR}))`,
  'y',
)
/** What is still right before a token that is not, and in a string that breaks off. */
const BEFORE_TOKEN = new RegExp(SPACE, 'y')
const IN_STRING = new RegExp(`${SPACE}(?:${STRING_TO_ITS_LAST_QUOTE})?`, 'y')

type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or close' | 'nothing'

/**
 * Finds the first place at which a text cannot be JSON. `JSON.parse` gives no position for most mistakes, and
 * quotes the text around it, which may be a secret. Meant for a text that `JSON.parse` has refused.
 */
export function jsonFaultPosition(text: string): TextPosition {
  const open: ('{' | '[')[] = []
  let expected: Expectation = 'value'
  let index = 0
  for (;;) {
    TOKEN.lastIndex = index
    const groups = TOKEN.exec(text)?.groups
    const next: Expectation | undefined = groups && step(expected, tokenOf(groups), open)
    if (next === undefined) {
      const isBrokenString = !groups && step(expected, 'string', open) !== undefined
      return positionOf(text, endOf(isBrokenString ? IN_STRING : BEFORE_TOKEN, text, index))
    }
    index = TOKEN.lastIndex
    expected = next
  }
}

function tokenOf(groups: Record<string, string | undefined>): string {
  return groups['mark'] ?? (groups['string'] === undefined ? 'scalar' : 'string')
}

function step(expected: Expectation, token: string, open: ('{' | '[')[]): Expectation | undefined {
  const innermost = open.at(-1)
  if (expected === 'value' || expected === 'value or ]') {
    if (token === '{' || token === '[') {
      open.push(token)
      return token === '{' ? 'key or }' : 'value or ]'
    }
    if (token === 'string' || token === 'scalar') return innermost ? 'comma or close' : 'nothing'
  }
  if ((expected === 'key' || expected === 'key or }') && token === 'string') return 'colon'
  if (expected === 'colon' && token === ':') return 'value'
  if (expected === 'comma or close' && token === ',') return innermost === '{' ? 'key' : 'value'
  const closes = innermost === '{' ? '}' : ']'
  const mayClose =
    expected === 'comma or close' || expected === `key or ${closes}` || expected === `value or ${closes}`
  if (!mayClose || token !== closes) return undefined
  open.pop()
  return open.length > 0 ? 'comma or close' : 'nothing'
}

function endOf(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index
  pattern.test(text)
  return pattern.lastIndex
}

function positionOf(text: string, index: number): TextPosition {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}
