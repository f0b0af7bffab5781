/** The names under which errors tell what they are, each by itself, and which of two counts. */
import { describe, expect, test } from '@jest/globals'
import type { ServerSaid } from '../../../src/messages/server-said.ts'
import { saidIn } from '../../../src/platform/error-body.ts'

const said = (document: unknown): ServerSaid => saidIn(document, new Map())
const list = (names: string): string[] => names.trim().split(/\s+/)

/** In the order in which they count. */
const CODES = list('ErrorCode error-id MessageID code faultCode error result status statusCode')
const TEXTS = list('errorMessage message error_description bodyMessage headerMessage faultstring msg title')
const MORE = list('Details description detail innerError reason errors errorInfo error_details')
const PLACES = list('ParameterName field parameter propertyName property param pointer loc path target name')
const INNER = list(`
  error errors fault message odata.error detail details errorInfo error_details errorMessages validationErrors
  fieldErrors violations invalid-params ModelState innerError innerExceptions debug_info
`)

/** A document with a value under one name, and with another value under each that counts less. */
const alone = (names: readonly string[]): [name: string, less: Record<string, string>][] =>
  names.map((name, index) => [
    name,
    Object.fromEntries(names.slice(index + 1).map((other) => [other, 'E-2'])),
  ])

describe('the code stands under', () => {
  test.each(alone(CODES))('%s', (name, less) => {
    expect(said({ [name]: 'E-1' }).code).toBe('E-1')
    expect(said({ ...less, [name]: 'E-1' }).code).toBe('E-1')
    expect(said({ ...less, [name]: 404 }).code).toBe('404')
  })

  test.each(['extensions', ...INNER])('one of them within %s, where none is outside', (name) => {
    expect(said({ msg: 'Why', [name]: { code: 'E-1' } }).code).toBe('E-1')
    expect(said({ msg: 'Why', code: 'E-0', [name]: { code: 'E-1' } }).code).toBe('E-0')
  })
})

describe('the text stands under', () => {
  test.each(alone(TEXTS))('%s', (name, less) => {
    expect(said({ [name]: 'Why.' }).text).toBe('Why.')
    expect(said({ ...less, [name]: 'Why.' }).text).toBe('Why.')
  })

  test.each(alone(MORE))('%s, also beside another', (name, less) => {
    expect(said({ [name]: 'Why.' }).text).toBe('Why.')
    expect(said({ ...less, message: 'No', [name]: 'Why.' }).text).toBe('No. Why.')
  })

  test.each(INNER)('one of them within %s', (name) => {
    expect(said({ [name]: { code: 'E-1', msg: 'Why' } })).toEqual({ code: 'E-1', text: 'Why' })
    expect(said({ [name]: [{ code: 'E-1', msg: 'Why' }] })).toEqual({ code: 'E-1', text: 'Why' })
    expect(said({ title: 'No', [name]: [{ msg: 'Why' }, { msg: 'so' }] }).text).toBe('No. Why. so')
  })

  test.each([
    ['Not Found', '404', 'Not Found'],
    ['Forbidden', '404', 'Forbidden'],
    ['not_found', 'not_found', undefined],
    ['NotFound', 'NotFound', undefined],
    ['forbidden', 'forbidden', undefined],
  ])('error where that is %s', (error, code, text) => {
    expect(said({ error, status: 404 })).toEqual({ code, text })
  })
})

describe('what a detail is about stands under', () => {
  const detail = (fields: Record<string, unknown>): string | undefined =>
    said({ title: 'No', errors: [{ ...fields, msg: 'Why' }] }).text

  test.each(alone(PLACES))('%s', (name, less) => {
    expect(detail({ [name]: 'here' })).toBe('No. here: Why')
    expect(detail({ ...less, [name]: 'here' })).toBe('No. here: Why')
    expect(detail({ ...less, source: { [name]: 'here' } })).toMatch(name === 'name' ? /here: Why/ : /: Why/)
  })

  test.each<[unknown, string]>([
    ['', 'No. Why'],
    [[], 'No. Why'],
    [7, 'No. 7: Why'],
    [['body', 0, {}, 'name'], 'No. body.0.name: Why'],
    [{}, 'No. Why'],
  ])('loc as %j', (loc, text) => {
    expect(detail({ loc })).toBe(text)
  })

  test('source where it is told nowhere else', () => {
    expect(detail({ source: { pointer: '/a' } })).toBe('No. /a: Why')
    expect(detail({ source: { pointer: '/a' }, pointer: '/b' })).toBe('No. /b: Why')
  })
})

test('the code of a detail is told where it is another one, also one that is called type', () => {
  const errors = [
    { msg: 'a', code: 'E-1' },
    { msg: 'b', code: 'E-2' },
    { msg: 'c', type: 'missing' },
    { msg: 'd', type: 'left out' },
  ]
  expect(said({ code: 'E-1', msg: 'No', errors }).text).toBe('No. a. b (E-2). c (missing)')
})

test.each<[string[], string]>([
  [['Why', 'so'], 'Why. so'],
  [['Why.', 'so'], 'Why. so'],
  [['Why!', 'so?'], 'Why! so?'],
  [['Why:', 'so;', 'or,', 'no?'], 'Why: so; or,'],
  [[' Why ', 'Why', 'so '], 'Why. so'],
])('the texts %j are told one after the other', (errors, text) => {
  expect(said({ errors }).text).toBe(text)
})

test('what is empty is no error', () => {
  expect(said({ error: null, errors: [], fault: {}, details: [{ msg: 'Why' }] }).text).toBe('Why')
  expect(said({ title: 'No', error: null, errors: {}, details: [{ msg: 'Why' }] }).text).toBe('No. Why')
})

test('a word of another field is a code', () => {
  expect(said({ status: 'Failure', msg: 'Why' })).toEqual({ code: 'Failure', text: 'Why' })
})

test('of errors by name three are told', () => {
  const errors = { a: ['1'], b: ['2'], c: ['3'], d: ['4'] }
  expect(said({ title: 'No', errors }).text).toBe('No. a: 1. b: 2. c: 3')
})

test('of fields whose names are one the first counts', () => {
  expect(said({ Message: 'first', message: 'second' }).text).toBe('first')
})
