import { describe, expect, test } from '@jest/globals'
import { selectFrom } from '../../../src/exchange/selected.ts'
import { parseSelection } from '../../../src/inputs/selection.ts'
import { asItIs } from '../../support/quiet-log.ts'

async function selected(
  expression: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<string> {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
  return selectFrom(
    {
      status: 200,
      headers: new Map(Object.entries(headers)),
      body: { text, file: undefined },
      attempts: 1,
      milliseconds: 1,
      hide: asItIs,
      gaveUp: undefined,
    },
    await parseSelection(expression),
  )
}

const body = {
  name: 'x "y"',
  count: 0,
  on: false,
  empty: '',
  items: [{ id: 'a', n: 1 }, { id: 'b' }],
  nothing: null,
  credentials: '{"aws_access_key":"AKIA"}',
}

test.each([
  ['name', 'x "y"'],
  ['empty', ''],
  ['count', '0'],
  ['on', 'false'],
  ['items[0]', '{"id":"a","n":1}'],
  ['items[].id', '["a","b"]'],
  ['items[].{id: id, n: n}', '[{"id":"a","n":1},{"id":"b","n":null}]'],
  ['nothing || `"default"`', 'default'],
  ['parse_json(credentials).aws_access_key', 'AKIA'],
  ['length(items)', '2'],
])('%s selects %s', async (expression, expected) => {
  expect(await selected(expression, body)).toBe(expected)
})

const LONG =
  '{"id":9007199254740993,"n":12345678901234567890,"pi":3.14159265358979323846,"big":1e400,"same":1e20,"x":[{"id":9007199254740992,"a":7},{"id":9007199254740993,"a":9}],"inner":"{\\"id\\":9007199254740993}"}'

test.each([
  ['id', '9007199254740993'],
  ['n', '12345678901234567890'],
  ['pi', '3.14159265358979323846'],
  ['big', '1e400'],
  ['same', '1e20'],
  ['x[].id', '[9007199254740992,9007199254740993]'],
  ['{a: n, b: pi}', '{"a":12345678901234567890,"b":3.14159265358979323846}'],
  ['x[?a == `9`].id | [0]', '9007199254740993'],
  ['to_string(id)', '9007199254740993'],
  ["join('-', ['a', to_string(n)])", 'a-12345678901234567890'],
  ['type(id)', 'number'],
  ['x[?id > `5`].a', '[7,9]'],
  ['max_by(x, &id).a', '7'],
  ['n > `5`', 'true'],
  ['avg(x[].a)', '8'],
])('of a number with many digits, %s selects all of them: %s', async (expression, expected) => {
  expect(await selected(expression, LONG)).toBe(expected)
})

test.each([
  'sum(x[].id)',
  'max([n, id])',
  'parse_json(inner).id',
  'x[?id > `5`].id',
  'big && max([big, `1`])',
])('a number that would lose some of its digits is not selected: %s', async (expression) => {
  await expect(selected(expression, LONG)).rejects.toEqual(
    expect.objectContaining({
      kind: 'selectFailed',
      facts: [expression, 'a number has too many digits', 'select'],
    }),
  )
})

test('a bare string is selected as @', async () => {
  expect(await selected('@', '"the password"')).toBe('the password')
})

describe('nothing selected', () => {
  test.each<[string, unknown, readonly string[] | undefined]>([
    ['missing', { a: 1, b: 2 }, ['a', 'b']],
    ['nothing', { nothing: null }, ['nothing']],
    ['a', {}, []],
    ['a', [1], undefined],
    ['a', '"text"', undefined],
    ['@', 'null', undefined],
    ['constructor', { a: 1 }, ['a']],
    ['__proto__', { a: 1 }, ['a']],
  ])('%s of %j names the expression and the keys there', async (expression, given, keys) => {
    await expect(selected(expression, given)).rejects.toEqual(
      expect.objectContaining({ kind: 'selectNothing', facts: [expression, keys] }),
    )
  })
})

describe('a response that is not JSON', () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    ['<html>', { 'content-type': 'text/html' }, 'text/html'],
    ['', {}, undefined],
  ])('%j', async (text, headers, type) => {
    await expect(selected('a', text, headers)).rejects.toEqual(
      expect.objectContaining({ kind: 'selectNotJson', facts: [type] }),
    )
  })

  test('nor held in memory', async () => {
    await expect(selected('a', undefined)).rejects.toEqual(
      expect.objectContaining({ kind: 'selectTooLarge' }),
    )
  })
})

describe('an expression that does not fit', () => {
  test.each([
    ['length(count)', { count: 0 }, /length/],
    ['parse_json(name)', { name: 'hunter2-is-not-json' }, /not JSON/],
    ['@', '['.repeat(100_000) + ']'.repeat(100_000), /stack/],
  ])('%s tells why, without the value', async (expression, given, why) => {
    const thrown: unknown = await selected(expression, given).catch((error: unknown) => error)
    expect(thrown).toMatchObject({
      kind: 'selectFailed',
      facts: [expression, expect.stringMatching(why), 'select'],
    })
    expect(JSON.stringify(thrown)).not.toContain('hunter2')
  })
})
