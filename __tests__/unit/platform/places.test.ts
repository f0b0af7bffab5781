import { expect, test } from '@jest/globals'
import { aroundValue, placeOf, valueAt, withValue } from '../../../src/platform/places.ts'

const DOCUMENT = { page: { next_token: 't', 'Is-Last': false, none: null }, list: [{ a: 1 }], a: '' }

test.each<[string, unknown]>([
  ['a', ''],
  ['page.next_token', 't'],
  ['page.nextToken', 't'],
  ['PAGE.next-token', 't'],
  ['page.isLast', false],
  ['page.none', null],
  ['list', [{ a: 1 }]],
  ['list.a', undefined],
  ['list.0', undefined],
  ['page.next_token.more', undefined],
  ['page.other', undefined],
  ['other.next_token', undefined],
  ['page.', undefined],
  ['', undefined],
  ['constructor', undefined],
  ['page.__proto__', undefined],
])('at %j stands %j', (path, value) => {
  expect(valueAt(DOCUMENT, path)).toEqual(value)
})

test.each([undefined, null, 'text', 7, [1]])('in %j stands nothing', (document) => {
  expect(placeOf(document, 'length')).toBeUndefined()
})

test('a place is the object that holds the value, and the key as it is written there', () => {
  expect(placeOf(DOCUMENT, 'page.nextToken')).toEqual({
    holder: DOCUMENT.page,
    key: 'next_token',
    value: 't',
  })
  expect(placeOf(DOCUMENT, 'page.nextToken')?.holder).toBe(DOCUMENT.page)
  expect(placeOf(DOCUMENT, 'A')?.holder).toBe(DOCUMENT)
})

test('a key may have a dot of its own', () => {
  expect(valueAt({ '@odata.nextLink': 'x', '@odata': { nextLink: 'y' } }, '@odata.nextLink')).toBe('x')
  expect(valueAt({ page: { 'is.last': true } }, 'page.isLast')).toBeUndefined()
  expect(valueAt({ page: { 'is.last': true } }, 'page.is.last')).toBe(true)
  expect(valueAt({ '': { last: true } }, '.last')).toBe(true)
})

test.each<[document: unknown, path: string, changed: unknown]>([
  [{ a: 1, b: 2 }, 'a', { a: 'new', b: 2 }],
  [{ a: 1 }, 'b', { a: 1, b: 'new' }],
  [{ page: { size: 5, last: 'x' } }, 'page.last', { page: { size: 5, last: 'new' } }],
  [{ a: 1 }, 'page.deep.last', { a: 1, page: { deep: { last: 'new' } } }],
  [{ Page: { next_token: 't' } }, 'page.nextToken', { Page: { next_token: 'new' } }],
  [{ '@odata.nextLink': 'x' }, '@odata.nextLink', { '@odata.nextLink': 'new' }],
  [{ page: { 'is.last': true } }, 'page.is.last', { page: { 'is.last': 'new' } }],
  [undefined, 'a', { a: 'new' }],
  [[1], 'a', { a: 'new' }],
  [{ page: 'text' }, 'page.last', { page: { last: 'new' } }],
])('in %j another value at %s makes %j', (document, path, changed) => {
  expect(withValue(document, path, 'new')).toEqual(changed)
})

test('a document keeps its order and its values when a copy gets another one', () => {
  const changed = withValue(DOCUMENT, 'page.isLast', true)
  expect(JSON.stringify(changed)).toBe(JSON.stringify(DOCUMENT).replace('false', 'true'))
  expect(DOCUMENT.page['Is-Last']).toBe(false)
})

test.each<[document: unknown, path: string, before: string, behind: string]>([
  [{ items: [1, 2] }, 'items', '{"items":', '}'],
  [
    { total: 2, page: { items: [1, 2], more: true } },
    'page.items',
    '{"total":2,"page":{"items":',
    ',"more":true}}',
  ],
  [{ total: 2 }, 'items', '{"total":2,"items":', '}'],
  [{ a: '?', items: [], b: '?' }, 'items', '{"a":"?","items":', ',"b":"?"}'],
  [{ a: '', items: [] }, 'items', '{"a":"","items":', '}'],
  [{ a: '??', items: ['?'], b: 'x ??? y?' }, 'items', '{"a":"??","items":', ',"b":"x ??? y?"}'],
])('of %j what stands around %s is cut out', (document, path, before, behind) => {
  expect(aroundValue(document, path)).toEqual([before, behind])
})

test('of keys that compare alike the one that is written so counts, else the first', () => {
  const document = { Next_Token: 1, nextToken: 2 }
  expect(placeOf(document, 'nextToken')).toMatchObject({ key: 'nextToken', value: 2 })
  expect(placeOf(document, 'next_token')).toMatchObject({ key: 'Next_Token', value: 1 })
})

test.each(['a_b', 'a__b', '-AB-', '__a__b__'])('%s is the key ab', (key) => {
  expect(placeOf({ [key]: 1 }, 'ab')).toMatchObject({ key })
})

test.each(['a', 'abc', 'a.b'])('%s is not the key ab', (key) => {
  expect(placeOf({ [key]: 1 }, 'ab')).toBeUndefined()
})

test('of very many keys only one that is written just so is found', () => {
  const many = (count: number): object =>
    Object.fromEntries(Array.from({ length: count }, (_value, index) => [`key-${index}`, index]))
  expect(valueAt({ ...many(999), Next_Token: 1 }, 'nextToken')).toBe(1)
  expect(valueAt({ ...many(1000), Next_Token: 1 }, 'nextToken')).toBeUndefined()
  expect(valueAt({ ...many(1000), nextToken: 1 }, 'nextToken')).toBe(1)
})
