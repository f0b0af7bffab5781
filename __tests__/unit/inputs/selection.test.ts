import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseSelection } from '../../../src/inputs/selection.ts'
import { requestFaultsOf, requestOf } from '../../support/inputs.ts'

const selected = async (expression: string, document: unknown): Promise<unknown> =>
  JSON.parse(JSON.stringify((await parseSelection(expression)).apply(document)))

const STORES = {
  secretStores: [
    { id: 1, name: 'a', type: 'AWS_ASM' },
    { id: 2, name: 'b', type: 'AZURE' },
  ],
}

describe('an expression', () => {
  test.each([
    ['secretStores[].{id: id, name: name}', STORES, [{ id: 1, name: 'a' }, { id: 2, name: 'b' }]], // prettier-ignore
    ['@', 'a bare string', 'a bare string'],
    ['secretStores[?type==`"AZURE"`].name | [0]', STORES, 'b'],
    ['length(secretStores)', STORES, 2],
    ['map(&id, secretStores)', STORES, [1, 2]],
    ['nothing', STORES, null],
    ['"a-b:c"', { 'a-b:c': 1 }, 1],
    ['parse_json(accessCredentials).key', { accessCredentials: '{"key":"k"}' }, 'k'],
    ['results[].parse_json(@) | [].a', { results: ['{"a":1}', '{"a":2}'] }, [1, 2]],
    ['`{"type":"Function","name":"nonsense"}`.name', {}, 'nonsense'],
    ['`{"type":"Field","name":"constructor"}`.name', {}, 'constructor'],
  ])('%s selects', async (expression, document, result) => {
    expect(await selected(expression, document)).toEqual(result)
  })

  test('is kept as it was written, and parsed before anything is sent', async () => {
    expect((await requestOf({ select: ' a.b ' })).select?.expression).toBe('a.b')
    expect((await requestOf({})).select).toBeUndefined()
  })

  test.each([
    ['a.', 'Syntax error, unexpected token: (EOF)'],
    ['a b', 'Syntax error: unexpected token type: UnquotedIdentifier, value: b'],
    ['nonsense(@)', 'there is no function nonsense()'],
    ['a[?nonsense(@)].b', 'there is no function nonsense()'],
    ['{a: [b, nonsense(@)]}', 'there is no function nonsense()'],
    ['toString(@)', 'there is no function toString()'],
    ['constructor(@)', 'there is no function constructor()'],
    ['__proto__(@)', 'there is no function __proto__()'],
  ])('%s is refused', async (expression, detail) => {
    expect(await requestFaultsOf({ select: expression })).toEqual([
      `select: is not a JMESPath expression: ${detail}. Try it at https://jmespath.org; keys with a hyphen or a colon need double quotes.`,
    ])
  })

  test('nested deeper than the parser can go is refused', async () => {
    expect(await requestFaultsOf({ select: `${'('.repeat(30_000)}a${')'.repeat(30_000)}` })).toEqual([
      expect.stringMatching(/^select: is not a JMESPath expression: it is nested too deeply\./),
    ])
  })

  test('of any kind is parsed or refused with a message', async () => {
    const pieces = [
      'a',
      '.',
      '[',
      ']',
      '*',
      '(',
      ')',
      '@',
      '&',
      '`',
      "'",
      '"',
      '{',
      '}',
      ':',
      '|',
      '?',
      'keys',
      ',',
    ]
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })))
      .map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (expression) => {
        try {
          expect((await parseSelection(expression)).expression).toBe(expression)
        } catch (error) {
          expect((error as Error).message).not.toBe('')
        }
      }),
    )
  })
})

describe('a key that every object inherits', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is found only where the document has it',
    async (key) => {
      const own = JSON.parse(`{"${key}":{"x":"own"},"in":[{"${key}":"inner"}]}`) as unknown
      expect(await selected(`"${key}".x`, own)).toBe('own')
      expect(await selected(`in[0]."${key}"`, own)).toBe('inner')
      expect(await selected(`in[]."${key}"`, own)).toEqual(['inner'])
      expect(await selected(`[?"${key}"]`, [{}, { a: 1 }])).toEqual([])
      for (const document of [{}, [], 'text', 7, null, { a: {} }]) {
        expect(await selected(`"${key}"`, document)).toBeNull()
        expect(await selected(`a."${key}"`, document)).toBeNull()
      }
    },
  )

  test.each([
    '{a: a}.constructor',
    'merge(@, @).toString',
    'parse_json(`"{}"`).constructor',
    'values(@)[0].valueOf',
  ])('is not found by %s either, which makes a new object', async (expression) => {
    expect(await selected(expression, { a: {} })).toBeNull()
  })

  test('leaves the document as it was', async () => {
    const document = { a: { b: 1 } }
    await selected('a.constructor', document)
    expect(Object.getPrototypeOf(document.a)).toBe(Object.getPrototypeOf({}))
  })
})

describe('what does not fit an expression', () => {
  test('fails with a message that quotes nothing of the document', async () => {
    const selection = await parseSelection('parse_json(@)')
    expect(selection.apply('hunter2 is no JSON')).toMatchObject({
      kind: 'selectFailed',
      facts: ['parse_json(@)', 'parse_json() was given a string that is not JSON', 'select'],
    })
  })

  test.each([
    ['parse_json(@)', 7],
    ['keys(@)', []],
    ['abs(@)', 'x'],
  ])('%s of %j fails', async (expression, document) => {
    const selection = await parseSelection(expression, 'wait-until')
    expect(selection.apply(document)).toMatchObject({
      facts: [expression, expect.stringMatching(/Invalid type/), 'wait-until'],
    })
  })

  test('is told in words that end without a full stop, as a sentence quotes them', async () => {
    const selection = await parseSelection('length(@)')
    expect(selection.apply(7)).toMatchObject({
      facts: ['length(@)', expect.stringMatching(/instead$/), 'select'],
    })
  })

  test('100,000 levels of nesting are no trouble', async () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown
    expect((await parseSelection('[0][0]')).apply(deep)).toEqual(expect.any(Array))
    expect((await parseSelection('constructor')).apply({ a: deep })).toBeNull()
    expect(
      (await parseSelection('parse_json(@)[0][0]')).apply('['.repeat(100_000) + ']'.repeat(100_000)),
    ).toBeDefined()
  })

  test('an expression of thousands of steps is parsed', async () => {
    expect((await parseSelection(`a${'.constructor'.repeat(1000)}`)).apply({})).toBeNull()
  })
})

test.each([
  ['[?name==`prod`]', 'prod'],
  ['[?state == `not ready`].id', 'not ready'],
])('%s holds a text in backticks, as users of another dialect write it', async (select, word) => {
  expect(await requestFaultsOf({ select })).toEqual([
    `select: has ${word} in backticks, which hold JSON. A text stands in single quotes: '${word}'.`,
  ])
})

test.each(['[?a==`1`]', '[?a==`"prod"`]', '[?a==`true`]', '[?a==`[1]`]'])('%s is right', async (select) => {
  expect(await requestFaultsOf({ select })).toEqual([])
})
