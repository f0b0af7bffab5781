import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { entriesOf, parseJson, visitValues } from '../../../src/vocabulary/json.ts'

const DEPTH = 100_000

describe('parsing', () => {
  test('any JSON text gives its value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test.each(['', ' ', '{', 'undefined', 'NaN', "{'a':1}", '[1,]', '\uFEFF{}', '{"a":1}x'])(
    '%j is no JSON and gives nothing',
    (text) => {
      expect(parseJson(text)).toBeUndefined()
    },
  )

  test('null is a value, not nothing', () => {
    expect(parseJson('null')).toBeNull()
  })
})

describe('entries', () => {
  test('an object gives its own keys, whatever they are called', () => {
    const entries = entriesOf(parseJson('{"__proto__":1,"constructor":2,"a":3}'))
    expect([...entries]).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['a', 3],
    ])
  })

  test('a key that every object inherits is not there', () => {
    expect(entriesOf({}).get('constructor')).toBeUndefined()
    expect(entriesOf({}).has('__proto__')).toBe(false)
  })

  test.each([[null], [undefined], [1], ['text'], [true], [[1, 2]]])('%j has none', (value) => {
    expect(entriesOf(value).size).toBe(0)
  })
})

describe('visiting', () => {
  test('every value is visited once with its key; elements bear the key of their array', () => {
    const visited = visits({ a: 1, b: { c: null, d: [true, { e: 'x' }] } })
    expect(visited.sort()).toEqual(
      [
        ['', { a: 1, b: { c: null, d: [true, { e: 'x' }] } }],
        ['a', 1],
        ['b', { c: null, d: [true, { e: 'x' }] }],
        ['c', null],
        ['d', [true, { e: 'x' }]],
        ['d', true],
        ['d', { e: 'x' }],
        ['e', 'x'],
      ].sort(),
    )
  })

  test('goes in the order of the document, into each value before the next', () => {
    const text = '{"a":{"b":[[1],{"c":2},[]],"d":{}},"e":[3],"f":4,"g":{"h":{"i":5}}}'
    const written = visits(parseJson(text)).map(([key, value]) => (typeof value === 'object' ? key : value))
    expect(written).toEqual(['', 'a', 'b', 'b', 1, 'b', 2, 'b', 'd', 'e', 3, 4, 'g', 'h', 5])
  })

  test.each([['text'], [7], [null], [undefined]])('%j alone is visited under no key', (document) => {
    expect(visits(document)).toEqual([['', document]])
  })

  test('what the visitor returns is visited in place of the value, under its key', () => {
    const seen: unknown[] = []
    visitValues({ held: '{"inner":["x"]}', plain: 'y' }, (value, key) => {
      if (typeof value === 'string') seen.push([key, value])
      return typeof value === 'string' ? parseJson(value) : undefined
    })
    expect(seen).toEqual(
      expect.arrayContaining([
        ['held', '{"inner":["x"]}'],
        ['inner', 'x'],
        ['plain', 'y'],
      ]),
    )
  })

  test('a key called __proto__ is a key like any other', () => {
    expect(visits(parseJson('{"__proto__":{"a":1}}')).map(([key]) => key)).toEqual(['', '__proto__', 'a'])
  })

  test.each([
    ['arrays', `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`, DEPTH],
    ['objects', `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`, DEPTH + 1],
  ])('100,000 levels of %s are no trouble', (_, text, values) => {
    let count = 0
    visitValues(parseJson(text), () => {
      count += 1
      return undefined
    })
    expect(count).toBe(values)
  })

  test('every string of any document is visited', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.jsonValue(), (strings, other) => {
        const found = visits({ other, strings }).map(([, value]) => value)
        for (const text of strings) expect(found).toContain(text)
      }),
    )
  })
})

function visits(document: unknown): [string, unknown][] {
  const found: [string, unknown][] = []
  visitValues(document, (value, key) => {
    found.push([key, value])
    return undefined
  })
  return found
}
