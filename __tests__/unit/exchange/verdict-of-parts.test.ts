/** Successes that say more than their status: parts that failed. */
import { describe, expect, test } from '@jest/globals'
import type { Warning } from '../../../src/vocabulary/failure.ts'
import { verdictOn, type Given } from '../../support/verdicts.ts'

const warningsOf = async (document: unknown, status = 207): Promise<readonly Warning[]> => {
  const { failure, warnings } = await verdictOn(JSON.stringify(document), { status })
  expect(failure).toBeUndefined()
  return warnings
}

const warned = async (document: unknown, status = 207): Promise<unknown> =>
  (await warningsOf(document, status))[0]?.facts[1]

const counted = async (document: unknown, status = 207): Promise<unknown> =>
  (await warningsOf(document, status))[0]?.facts[2]

describe('of a 207', () => {
  test.each<[string, unknown]>([
    ['by result', { results: [{ result: 'SUCCESS' }, { result: 'success', errorMessage: '' }] }],
    ['by status', { parts: [{ status: 200 }, { status: 'OK' }] }],
    ['by success', { parts: [{ success: true }] }],
    ['as a bare list', [{ status: 200 }, { status: 201 }]],
    [
      'about something with a status of its own',
      { results: [{ result: 'SUCCESS', store: { status: 'OFF' } }] },
    ],
    [
      'about a list of things with a status of their own',
      { results: [{ result: 'SUCCESS', stores: [{ status: 'OFF' }] }] },
    ],
    ['beside what is no part', [{ status: 200 }, null, 'text', 7]],
    ['each under a name', { a: { result: 'SUCCESS' }, b: { result: 'SUCCESS' } }],
  ])('whose parts all succeeded nobody is warned: %s', async (_, document) => {
    expect(await warningsOf(document)).toEqual([])
  })

  test.each(['FAILED', 'FAILURE', 'PARTIAL', 'unknown'])('a part with result %s is told', async (result) => {
    const results = [{ result: 'SUCCESS' }, { secretStoreId: 'b', result, errorMessage: 'No such store' }]
    expect(await warned({ results })).toMatchObject({ code: result, text: 'No such store' })
    expect(await counted({ results })).toMatchObject({ failed: 1, all: 2 })
  })

  test.each([
    ...['SUCCESS', 'successful', 'Succeeded', 'OK', 'ok', 'Completed', 'TRUE', true, 200, 299, '204'],
  ])('a part succeeded when it says %j', async (result) => {
    for (const name of ['result', 'status', 'success'])
      expect(await warningsOf([{ [name]: result }, { [name]: result }])).toEqual([])
  })

  test.each([
    ...['successes', 'no success', 'not ok', 'okay', 'incomplete', 'completed_with_errors', 'untrue'],
    ...['20', '2000', '1200', '2xx', '', false, 0, 404],
  ])('a part failed when it says %j', async (result) => {
    for (const name of ['result', 'status', 'success'])
      expect(await counted([{ [name]: 'ok' }, { [name]: result }])).toMatchObject({ failed: 1, all: 2 })
  })

  test.each(['statusCode', 'httpStatus', 'httpStatusCode'])('a part says by %s how it went', async (name) => {
    expect(await warningsOf({ results: [{ [name]: 200 }, { [name]: '204', status: 'OFF' }] })).toEqual([])
    const results = [{ [name]: 200 }, { [name]: 404, message: 'No such store' }]
    expect(await warned({ results })).toMatchObject({ text: 'No such store' })
    expect(await counted({ results })).toMatchObject({ failed: 1, all: 2 })
  })

  test.each<[string, unknown, unknown]>([
    [
      'its code and text',
      { code: 'E404', message: 'no such store' },
      { code: 'E404', text: 'no such store' },
    ],
    ['a text alone', { message: 'no such store' }, { code: '404', text: 'no such store' }],
    ['a code alone', { code: 'E404' }, { code: 'E404', text: undefined }],
    ['an error within', { error: { code: 'E404', message: 'no' } }, { code: 'E404', text: 'no' }],
    ['a text of its own', 'no such store', { code: '404', text: 'no such store' }],
    ['nothing', {}, { code: '404', text: undefined }],
    ['null', null, { code: '404', text: undefined }],
  ])('of a part that failed the answer within it is told: %s', async (_, body, expected) => {
    for (const part of [
      { status: 404, body },
      { id: 7, statusCode: 404, body },
    ])
      expect(await warned({ results: [{ status: 200 }, part] })).toMatchObject(expected as object)
  })

  test('of a part that failed the error within it is told', async () => {
    const error = { code: 'E404', message: 'no such store' }
    expect(await warned([{ status: 404, error }])).toMatchObject({ code: 'E404', text: 'no such store' })
    expect(await warned([{ status: 404, error: 'Not Found', body: error }])).toMatchObject({
      code: 'E404',
      text: 'no such store',
    })
  })

  test('what says nothing of its answer is told by its own words', async () => {
    const part = { result: 'FAILED', errorMessage: 'No such store', body: { id: 7 } }
    expect(await warned([part])).toMatchObject({ code: 'FAILED', text: 'No such store' })
  })

  test('result counts before status, and that before success', async () => {
    expect(await counted([{ success: true, status: 'FAILED', result: 'OK' }])).toBeUndefined()
    expect(await counted([{ success: true, status: 'FAILED' }])).toMatchObject({ failed: 1 })
    expect(await counted([{ success: false, status: 'OK' }])).toBeUndefined()
  })

  test.each(['errorDetails', 'errorMessage', 'error', 'errors'])(
    'a part that says no more failed when it has %s',
    async (name) => {
      for (const error of ['No', ['No'], { a: 'No' }, { a: null, b: 1 }])
        expect(await counted({ parts: [{ id: 1, [name]: error }] })).toMatchObject({ failed: 1, all: 1 })
      for (const nothing of ['', [], {}, { a: null, b: '' }, null, 7])
        expect(await warningsOf({ parts: [{ id: 1, [name]: nothing }] })).toMatchObject([
          { kind: 'maybePartlyFailed' },
        ])
    },
  )

  test('a result that is no word says nothing', async () => {
    expect(await warningsOf([{ result: { id: 1 } }])).toMatchObject([{ kind: 'maybePartlyFailed' }])
    expect(await counted([{ result: { id: 1 }, error: 'No' }])).toMatchObject({ failed: 1 })
  })

  test('the first of those that failed is told, by result or by status, and how many did', async () => {
    const results = [
      { status: 201 },
      { status: 404, message: 'first' },
      { status: 'FAILED', message: 'second' },
    ]
    expect(await warned({ results })).toMatchObject({ code: '404', text: 'first' })
    expect(await counted({ results })).toMatchObject({ failed: 2, all: 3 })
  })

  test.each<[string, unknown, unknown]>([
    [
      'an errorInfo beside successes',
      { results: [{ result: 'SUCCESS' }, { errorInfo: { code: 'E' } }] },
      { code: 'E' },
    ],
    ['the first of some errors', { a: { errorInfo: { code: '1' } }, b: { errorInfo: 'x' } }, { code: '1' }],
    ['the first that says anything', [{ errorInfo: [{}, { code: 'E' }] }], { code: 'E' }],
    ['success that is false', [{ success: false, Message: 'Locked' }], { text: 'Locked' }],
    ['an error beside parts that say nothing', [{ id: 1 }, { id: 2, errorMessage: 'No' }], { text: 'No' }],
    [
      'a part under a name',
      { a: { result: 'SUCCESS' }, b: { result: 'FAILED', message: 'No' } },
      { text: 'No' },
    ],
    ['an errorInfo outside a list', { results: [{ result: 'OK' }], errorInfo: { code: 'E' } }, { code: 'E' }],
    [
      'the first of lists below others',
      { a: { results: [{ result: 'X', message: '1' }] }, b: { c: [[{ result: 'X', message: '2' }]] } },
      { text: '1' },
    ],
    [
      'the first of lists in a list',
      { a: [[{ result: 'X', message: '1' }], [{ result: 'X', message: '2' }]] },
      { text: '1' },
    ],
    [
      'a list below another value before one that is not',
      { a: { b: [{ result: 'X', message: '1' }] }, c: [{ result: 'X', message: '2' }] },
      { text: '1' },
    ],
    [
      'the first part under a name, at any depth',
      { a: { b: { result: 'X', message: '1' } }, c: { result: 'X', message: '2' } },
      { text: '1' },
    ],
    ['the first errorInfo', { errorInfo: { code: '1' }, a: { errorInfo: { code: '2' } } }, { code: '1' }],
    ['the first errorInfo, at any depth', { a: { errorInfo: '1' }, errorInfo: '2' }, { text: '1' }],
    [
      'the first of two lists',
      { a: [{ result: 'X', message: '1' }], b: [{ result: 'X', message: '2' }] },
      { text: '1' },
    ],
  ])('%s is told', async (_, document, expected) => {
    expect(await warned(document)).toMatchObject(expected as object)
  })

  test.each<[string, unknown, number, number]>([
    ['lists together', { a: [{ result: 'OK' }], b: [{ result: 'FAILED' }, { result: 'OK' }] }, 1, 3],
    ['parts that say nothing', [{ id: 1 }, { id: 2, errorMessage: 'No' }], 1, 2],
    ['parts under names', { a: { result: 'SUCCESS' }, b: { result: 'FAILED' } }, 1, 2],
    ['an error that is no part', { errorInfo: { code: 'E' } }, 0, 0],
  ])('parts are counted: %s', async (_, document, failed, all) => {
    expect(await counted(document)).toMatchObject({ failed, all })
  })
})

test('targets of SCA that failed are counted with those that did not', async () => {
  const results = [{ errorInfo: null }, { errorInfo: { code: 'CA1009' } }, {}, { errorInfo: [{ code: 'X' }] }]
  expect(await counted({ response: { results } }, 200)).toMatchObject({ failed: 2, all: 4 })
})

test('a result is a word of the answer where the status is not 207', async () => {
  expect(await warningsOf({ result: 'FAILED' }, 200)).toEqual([])
})

test('diagnostics that tell of a part are a warning', async () => {
  const diagnostics = { status: 'partial_success', message: 'One source did not answer' }
  expect(await warned({ items: [], diagnostics }, 200)).toMatchObject({ text: 'One source did not answer' })
  expect(await warned({ diagnostics: { status: 'Partially failed', message: 'x' } }, 200)).toBeDefined()
  for (const status of ['success', 'impartial', 7, ['partial'], null])
    expect(await warned({ diagnostics: { status } }, 200)).toBeUndefined()
  expect(await warned({ other: { status: 'partial' }, diagnostics: 'partial' }, 200)).toBeUndefined()
})

test.each<[string, string | undefined, Given]>([
  ['a failure', '{"success":false}', {}],
  ['parts that failed', '[{"result":"FAILED"}]', { status: 207 }],
  ['what was held page by page', undefined, {}],
  ['what was masked page by page', undefined, { body: { file: '/tmp/answer' } }],
])('of a document that was judged already nothing is told again: %s', async (_, text, given) => {
  const body = { text, ...given.body }
  expect(await verdictOn('', { ...given, body, isKnown: true })).toEqual({ failure: undefined, warnings: [] })
})

test('but a refusal is one, whatever is known of it', async () => {
  const { failure } = await verdictOn('{}', { status: 500, isKnown: true })
  expect(failure).toMatchObject({ kind: 'refused' })
})
