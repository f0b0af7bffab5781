import { describe, expect, test } from '@jest/globals'
import { hasDotSegment } from '../../../src/inputs/dot-segments.ts'
import { checkPath } from '../../../src/inputs/request-path.ts'
import { judged, requestFaultsOf, requestOf } from '../../support/inputs.ts'

const check = (text: string): ReturnType<typeof judged<unknown>> => judged((tell) => checkPath(text, tell))

describe('a path', () => {
  test.each([
    ['/', '', ''],
    ['', '', ''],
    ['/x', 'x', ''],
    ['x', 'x', ''],
    ['/secret-stores/7f/state', 'secret-stores/7f/state', ''],
    ['x/', 'x/', ''],
    ['x//y', 'x//y', ''],
    ['/Accounts?search=a&limit=5', 'Accounts', 'search=a&limit=5'],
    ['?a=b', '', 'a=b'],
    ['/x?', 'x', ''],
    ['/x?a=..&b=//y\\z', 'x', 'a=..&b=//y\\z'],
    ['/x?a=b?c', 'x', 'a=b?c'],
    ['/a%2Fb', 'a%2Fb', ''],
    ['/a%20b/ä/%C3%A4', 'a%20b/ä/%C3%A4', ''],
    ['/a;v=1/b', 'a;v=1/b', ''],
    ['/policies/urn:x:1', 'policies/urn:x:1', ''],
    ['/.well-known/..x/x../...', '.well-known/..x/x../...', ''],
    ['/100%/%zz/%2', '100%/%zz/%2', ''],
  ])('%j leads to %j with the query %j', (text, below, query) => {
    expect(check(text)).toEqual({ result: { below, query }, told: [] })
  })

  test.each([
    'https://evil.com/x',
    'HTTP://evil.com',
    'ftp://evil.com',
    'a+b.c-d://x',
    '//evil.com/x',
    '///x',
    'https:evil.com',
    'http:evil.com',
    'ws:evil.com',
    'javascript:alert(1)',
    'data:text/plain,x',
    'file:/etc/passwd',
  ])('%s is an address of its own', (text) => {
    expect(check(text).told).toEqual([
      "is an address of its own. Write only the part behind the service's base URL, such as /secret-stores; another host belongs in service-url.",
    ])
  })

  test.each([
    ...['.', '..', '/..', '../x', 'x/..', 'x/../y', './x', 'x/.', 'x/./y', '..?a=b'],
    ...['%2e', '%2e%2e', '%2E%2e/x', '.%2e', '%2e./x', 'x%2f..', '..%2fx', 'x%5c..%5cy', '..%5Cx'],
    ...['%252e%252e', '%25252e', '%2525252e%2525252e', 'x%252f..%252f', '%25%32%65'],
    ...['..;', '..;/x', '..;a=b/x', '.;/x', '%2e%2e;x', '..%3b/x', 'x;/..;y', '..%00', '..%20/x', '..%09'],
    ...['%c0%ae', '%C0%AE%c0%ae/x', '..%c0%afx', '..%c1%9cx', '%u002e%u002e', '%u002e./x', 'x%u002f..%u005C'],
    ...['..%c0%80', '..%c0%a0/x', '..%c0%89'],
    ...['．．', '..／x', '%EF%BC%8E%EF%BC%8E', '․․/x', '‥', '..＼x', '..；x', '%E2%80%A5', '%uff0e.'],
  ])('%s has a dot segment', (text) => {
    expect(check(text).told).toEqual([
      "contains a dot segment (. or .., plain, percent-encoded or followed by ;), which could lead out of the service's base URL. Write the path without it.",
    ])
  })

  test('hidden deeper than anybody decodes is none', () => {
    expect(hasDotSegment(`%${'25'.repeat(9)}2e`)).toBe(false)
  })

  test.each(['a\\b', '\\x', '\\\\evil.com', '/a/..\\b'])('%s has a backslash', (text) => {
    expect(check(text).told).toEqual(['contains a backslash. Separate the parts with /.'])
  })

  test.each(['/x#y', '#', '/x?a=#b'])('%s has a fragment', (text) => {
    expect(check(text).told).toEqual([
      'contains #, which is never sent. Write %23 if it is part of a name, or remove it.',
    ])
  })

  test.each(['a\tb', 'a\nb', 'a\r\nb', 'a\0b', 'a\u007fb', 'a\u0085b', '/x?a=\nb'])(
    '%j has a control character',
    (text) => {
      expect(check(text).told).toEqual([
        'contains a control character or a line break. Write it on one line.',
      ])
    },
  )

  test('with half of a surrogate pair is refused', () => {
    expect(check('/\ud800').told).toEqual([
      'contains half of a surrogate pair, which cannot be encoded. Write it as plain text.',
    ])
  })

  test('with several faults has all of them told', () => {
    expect(check('https://evil.com/../#\n').told).toHaveLength(4)
  })
})

test('the query of the path comes before the input query', async () => {
  const overrides = { path: ' /Accounts?search=x ', query: 'limit=5\nfilter=safeName eq A&B' }
  expect((await requestOf(overrides)).path).toEqual({
    below: 'Accounts',
    query: 'search=x&limit=5&filter=safeName%20eq%20A%26B',
  })
  expect((await requestOf({ query: 'limit=5' })).path).toEqual({ below: '', query: 'limit=5' })
})

test('a fault of the path names the input', async () => {
  expect(await requestFaultsOf({ path: '../x' })).toEqual([expect.stringMatching(/^path: contains a dot/)])
})
