/** Where a JSON text stops being JSON, counted from 1 as editors do. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

const TOKEN =
  /[ \t\n\r]*(?:(?<mark>[{}[\]:,])|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<scalar>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

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
    if (next === undefined) return positionOf(text, index + leadingSpace(text, index))
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

function leadingSpace(text: string, index: number): number {
  return /^[ \t\n\r]*/.exec(text.slice(index))?.[0].length ?? 0
}

function positionOf(text: string, index: number): TextPosition {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
