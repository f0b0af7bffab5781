import { expect, test } from '@jest/globals'
import { placeOf, valueAt } from '../../../src/platform/places.ts'

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
})

test('of keys that compare alike the one that is written so counts, else the first', () => {
  const document = { Next_Token: 1, nextToken: 2 }
  expect(placeOf(document, 'nextToken')).toMatchObject({ key: 'nextToken', value: 2 })
  expect(placeOf(document, 'next_token')).toMatchObject({ key: 'Next_Token', value: 1 })
})
