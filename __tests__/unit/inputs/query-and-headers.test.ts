import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkHeaders, checkQuery } from '../../../src/inputs/query-and-headers.ts'
import type { Warning } from '../../../src/vocabulary/failure.ts'
import { judged, requestFaultsOf, requestOf } from '../../support/inputs.ts'

const query = (text: string): ReturnType<typeof judged<string>> =>
  judged((tell) => checkQuery(text, tell, []))
const headers = (text: string): { result: [string, string][]; told: string[] } => {
  const { result, told } = judged((tell) => checkHeaders(text, tell))
  return { result: [...result], told }
}

describe('query', () => {
  test.each([
    ['', ''],
    ['\n \n\t\n', ''],
    ['limit=50', 'limit=50'],
    ['limit=50\nfilter=type EQ AWS_ASM', 'limit=50&filter=type%20EQ%20AWS_ASM'],
    ['  a = b  \r\n\r\n\tc\t=\td', 'a=b&c=d'],
    [' \t a \t = \t b \t ', 'a=b'],
    ['a=1\na=2\na=1', 'a=1&a=2&a=1'],
    ['a=b=c&d#e?f/g+h%20', 'a=b%3Dc%26d%23e%3Ff%2Fg%2Bh%2520'],
    ['a=', 'a='],
    ['my name=ä🔑', 'my%20name=%C3%A4%F0%9F%94%91'],
    ['a=b\rc\0d', 'a=b%0Dc%00d'],
    ['a=b\r\r\nc=d', 'a=b%0D&c=d'],
    ['a=\u00a0b', 'a=%C2%A0b'],
    ["a='x'(y)!*~", "a='x'(y)!*~"],
  ])('%j is sent as %j', (text, sent) => {
    expect(query(text)).toEqual({ result: sent, told: [] })
  })

  test.each([
    ['limit', 1],
    ['=50', 1],
    ['a=b\n\n  = c', 3],
    ['a=b\r\nlimit: 50', 2],
  ])('of %j line %d is refused', (text, line) => {
    expect(query(text).told).toEqual([
      `line ${line} has no = after a name. Write one per line, such as limit=50`,
    ])
  })

  test('with half of a surrogate pair is refused', () => {
    expect(query('a=\udc00')).toEqual({
      result: '',
      told: ['contains half of a surrogate pair, which cannot be encoded. Write it as plain text.'],
    })
  })
})

describe('headers', () => {
  test.each([
    ['', []],
    ['X-Trace: 7', [['x-trace', '7']]],
    ['  X-A :b', undefined],
    ['\tX-A:\t b \t\r\n\r\nx-b:c:d', [['x-a', 'b'], ['x-b', 'c:d']]], // prettier-ignore
    ['Accept: a/b;q=1, c/d', [['accept', 'a/b;q=1, c/d']]],
    ['X-Empty:', [['x-empty', '']]],
    ['X-Latin: caf\u00e9\u00a0', [['x-latin', 'caf\u00e9\u00a0']]],
    ["!#$%&'*+-.^_`|~09azAZ: token", [["!#$%&'*+-.^_`|~09azaz", 'token']]],
    ['X-Authorization: a', [['x-authorization', 'a']]],
    ['Upgrade-Insecure-Requests: 1', [['upgrade-insecure-requests', '1']]],
    ['__proto__: a', [['__proto__', 'a']]],
  ])('%j gives %j', (text, expected) => {
    const { result, told } = headers(text)
    expect([result, told.length]).toEqual([expected ?? [], expected ? 0 : 1])
  })

  test.each([
    ...['Authorization', 'Host', 'Content-Length', 'Transfer-Encoding', 'Connection', 'Cookie', 'Cookie2'],
    ...[
      'Proxy-Authorization',
      'Proxy-Connection',
      'proxy-',
      'Upgrade',
      'TE',
      'Trailer',
      'Keep-Alive',
      'Expect',
    ],
  ])('%s is the action’s own, in any case', (name) => {
    for (const spelled of [name, name.toLowerCase(), name.toUpperCase()]) {
      expect(headers(`X-A: b\n${spelled}: x`)).toEqual({
        result: [['x-a', 'b']],
        told: [`line 2: ${spelled} is set by the action itself and cannot be given. Remove the line.`],
      })
    }
  })

  test.each([
    'X A: b',
    'X-A : b',
    'Höst: b',
    'X\tA: b',
    'X\0: b',
    '"X": b',
    'X(a): b',
    '\u00a0X: b',
    'K\r: b',
  ])('%j has no header name', (text) => {
    expect(headers(text)).toEqual({
      result: [],
      told: [
        "line 1 has a name that is no HTTP header name: letters, digits and !#$%&'*+-.^_`|~ only, no white space.",
      ],
    })
  })

  test.each(['Accept', ': b', ' : b', 'a=b'])('%j has no name and value', (text) => {
    expect(headers(text).told).toEqual([
      'line 1 has no : after a name. Write one per line, such as Accept: application/json',
    ])
  })

  test.each([
    ...['a\rb', 'a\r\r', '\ra', 'a\0', 'a\u0001b', 'a\u007f', 'a\vb', '\fa', 'a\u0100', 'a\ufeff'],
    ...['\u2028', '🔑', '\ud800', 'a\u010a', 'a\u010d\u010aX: y'],
  ])('the value %j cannot be carried', (value) => {
    expect(headers(`X-A: ${value}\nX-B:`)).toEqual({
      result: [['x-b', '']],
      told: ['line 1 has a value with a control character or one beyond Latin-1. Headers cannot carry it.'],
    })
  })

  test('given twice is refused, whatever the case', () => {
    expect(headers('X-A: 1\nx-a: 2')).toEqual({
      result: [['x-a', '1']],
      told: ['line 2: x-a is given twice. Put both values on one line, separated by a comma.'],
    })
  })

  test('never smuggle a line into the request, whatever they are', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom('\r', '\n', '\r\n', ':', ' ', 'X-A', 'Host', '\0', '\u010a'), fc.string()),
    )
    fc.assert(
      fc.property(text, (parts) => {
        for (const [name, value] of headers(parts.join('')).result) {
          expect(name).toMatch(/^[!#$%&'*+.^_`|~0-9a-z-]+$/)
          expect(value).toMatch(/^[\t\x20-\x7e\x80-\xff]*$/)
          expect(value).toBe(value.replace(/^[ \t]+|[ \t]+$/g, ''))
        }
      }),
    )
  })
})

describe('the defaults', () => {
  test('are overridden by what is given', async () => {
    const bodied = { method: 'POST', body: '{}' }
    expect([...(await requestOf({})).headers]).toEqual([['accept', 'application/json']])
    expect([...(await requestOf(bodied)).headers]).toEqual([
      ['accept', 'application/json'],
      ['content-type', 'application/json'],
    ])
    const given = { ...bodied, headers: 'ACCEPT: text/plain\nContent-type: text/csv' }
    expect([...(await requestOf(given)).headers]).toEqual([
      ['accept', 'text/plain'],
      ['content-type', 'text/csv'],
    ])
  })

  test('and every fault is told at once, by its line', async () => {
    const faults = await requestFaultsOf({ headers: 'Host: x\nX Y: z\nno\nX: \u0001', query: 'a\nb' })
    expect(faults.map((fault) => /^\w+: line \d/.exec(fault)?.[0])).toEqual([
      'headers: line 1',
      'headers: line 2',
      'headers: line 3',
      'headers: line 4',
      'query: line 1',
      'query: line 2',
    ])
  })
})

test.each<[string, unknown[]]>([
  ['limit=50&offset=10', [{ kind: 'queryRunTogether', facts: [1] }]],
  ['a=1\nfilter=x&page[size]=2', [{ kind: 'queryRunTogether', facts: [2] }]],
  ['?limit=50', [{ kind: 'queryMark', facts: [] }]],
  ['filter=a & b', []],
  ['filter=a&b\nlimit=5', []],
  ['filter=x = ?', []],
])('%j may be meant otherwise', (text, expected) => {
  const advice: Warning[] = []
  checkQuery(text, () => undefined, advice)
  expect(advice).toEqual(expected)
})

test('white space within a value stays, however much it is', () => {
  const value = `a${' '.repeat(2 ** 20)}b`
  expect(headers(`X-A: \t${value}\t `).result).toEqual([['x-a', value]])
})
