import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isMarkup, saidIn, serverSaid } from '../../../src/platform/error-body.ts'

const NO_HEADERS = new Map<string, string>()
const DEPTH = 100_000

describe('what a server said', () => {
  test.each([
    [
      'Privilege Cloud',
      '{"ErrorCode":"PASWS013E","ErrorMessage":"Access denied","Details":"No safe"}',
      'PASWS013E',
      'Access denied No safe',
    ],
    [
      'Secrets Hub and SCA',
      '{"code":"SH404","message":"Not found","description":"No such store"}',
      'SH404',
      'Not found No such store',
    ],
    ['the API gateway', '{"message":"Forbidden"}', undefined, 'Forbidden'],
    ['UAP’s list', '[{"code":"UAP1","message":"first"},{"code":"UAP2"}]', 'UAP1', 'first'],
    ['Identity', '{"success":false,"Message":"Locked","ErrorID":"abc:1","MessageID":"x"}', 'abc:1', 'Locked'],
    [
      'OAuth',
      '{"error":"access_denied","error_description":"invalid client creds"}',
      'access_denied',
      'invalid client creds',
    ],
    [
      'GraphQL',
      '{"errors":[{"message":"No such field","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
      'GRAPHQL_VALIDATION_FAILED',
      'No such field',
    ],
    ['a problem document', '{"status":404,"title":"Not Found","detail":"Gone"}', '404', 'Not Found Gone'],
    ['only details', '{"Details":"Why"}', undefined, 'Why'],
    [
      'a list of details',
      '{"ErrorCode":"PASWS167E","ErrorMessage":"Invalid.","Details":[{"ParameterName":"safe","ErrorCode":"P1","ErrorMessage":"Safe [X] was not found"},{"x":1},"c",{"ErrorMessage":"left out"}]}',
      'PASWS167E',
      'Invalid. safe: Safe [X] was not found (P1) c',
    ],
    ['Apigee', '{"fault":{"faultstring":"Why","detail":{"errorcode":"A1"}}}', 'A1', 'Why'],
    ['details of a field', '{"detail":[{"loc":[1],"msg":"Why"}]}', undefined, 'Why'],
    ['a message that is an object', '{"message":{"code":"M1","text":1}}', 'M1', undefined],
    ['a list under error', '{"error":[{"message":"Why"}]}', undefined, 'Why'],
    ['messages', '{"errorMessages":["Why","because"]}', undefined, 'Why because'],
    [
      'the reason within',
      '{"faultCode":"F","bodyMessage":"Failed.","innerError":"too late"}',
      'F',
      'Failed. too late',
    ],
    [
      'what stands around an error',
      '{"code":"OUT","message":"Outer","errors":[{"field":"a"}]}',
      'OUT',
      'Outer',
    ],
    ['an envelope', '{"error":{"code":"E1","message":"Why"}}', 'E1', 'Why'],
    ['a fault', '{"fault":{"faultCode":"F1","bodyMessage":"Why"}}', 'F1', 'Why'],
    [
      'errors by name',
      '{"title":"Invalid","errors":{"name":["is taken"],"x":[1]}}',
      undefined,
      'Invalid name: is taken',
    ],
    ['a bare string', '"access denied"', undefined, 'access denied'],
    ['a list of strings', '["access denied","again"]', undefined, 'access denied'],
    ['an object without words', '{"a":1}', undefined, undefined],
    ['empty texts', '{"code":"","message":"","title":"Title"}', undefined, 'Title'],
    ['texts of other types', '{"code":true,"message":{"a":1}}', undefined, undefined],
    ['an empty list', '[]', undefined, undefined],
    ['no errors', '{"errors":[],"message":"m"}', undefined, 'm'],
    ['errors that are no list', '{"errors":{"a":1},"message":"m"}', undefined, 'm'],
    ['null', 'null', undefined, undefined],
    ['a number', '42', undefined, undefined],
    ['keys of the prototype', '{"__proto__":{"message":"inherited"}}', undefined, undefined],
  ])('is found in the answer of %s', (_, body, code, text) => {
    expect(serverSaid(body, NO_HEADERS)).toEqual({ code, text })
  })

  test('is plain text as it is, and a page only called so', () => {
    expect(serverSaid('invalid client', NO_HEADERS)).toEqual({ text: 'invalid client' })
    expect(serverSaid('', NO_HEADERS)).toEqual({ text: '' })
    expect(serverSaid('<!DOCTYPE html><title>Sign in</title>', NO_HEADERS)).toEqual({ isPage: true })
  })

  test.each([
    ['a list of lists', `${'['.repeat(DEPTH)}{"code":"deep"}${']'.repeat(DEPTH)}`],
    ['errors of errors', `${'{"errors":['.repeat(DEPTH)}{"code":"deep"}${']}'.repeat(DEPTH)}`],
  ])('is found however deep in %s', (_, body) => {
    expect(serverSaid(body, NO_HEADERS).code).toBe('deep')
  })

  test('is text or nothing, whatever the server sends', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ errors: [value] })),
    )
    fc.assert(
      fc.property(text, (body) => {
        const said = serverSaid(body, NO_HEADERS)
        expect(['string', 'undefined']).toContain(typeof said.code)
        expect(['string', 'undefined']).toContain(typeof said.text)
      }),
    )
  })
})

describe('the correlation ID', () => {
  test.each([
    'x-amzn-requestid',
    'x-amz-apigw-id',
    'x-correlation-id',
    'x-request-id',
    'x-cfy-tx-id',
    'x-cfy-tx-tm',
  ])('is taken from %s', (name) => {
    const headers = new Map([
      ['content-type', 'text/html'],
      [name, 'id-1'],
    ])
    expect(serverSaid('', headers).correlation).toEqual({ name, value: 'id-1' })
    expect(serverSaid('{}', headers).correlation).toEqual({ name, value: 'id-1' })
  })

  test('is the first that says anything', () => {
    const headers = new Map([
      ['x-request-id', 'second'],
      ['x-amzn-requestid', ''],
      ['x-correlation-id', 'first'],
    ])
    expect(serverSaid('', headers).correlation).toEqual({ name: 'x-correlation-id', value: 'first' })
  })
})

test('an error inside a success body is read like an error body', () => {
  expect(saidIn([{ errorCode: 'E1', errorMessage: 'partly' }])).toEqual({ code: 'E1', text: 'partly' })
})

test.each([
  ['<html>', true],
  ['\n  <!doctype html>', true],
  ['<?xml version="1.0"?>', true],
  ['<HEAD>', true],
  ['<body>', true],
  ['<b>bold</b>', false],
  ['x <html>', false],
  ['', false],
])('%j is markup: %s', (body, is) => {
  expect(isMarkup(body)).toBe(is)
})
