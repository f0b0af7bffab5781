import { describe, expect, test } from '@jest/globals'
import { saidIn, serverSaid } from '../../../src/platform/error-body.ts'

const NO_HEADERS = new Map<string, string>()

describe('what a server said', () => {
  test.each([
    ['a bare string', '"access denied"', undefined, 'access denied'],
    ['a list of strings', '["access denied","again"]', undefined, 'access denied. again'],
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
    expect(serverSaid('<!DOCTYPE html><title>Sign in</title>', NO_HEADERS)).toEqual({
      page: { title: 'Sign in' },
    })
  })

  test('is the text of XML, and its type tells a page', () => {
    const xml = '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code>\n<Message>No.</Message></Error>'
    expect(serverSaid(xml, NO_HEADERS)).toEqual({ text: 'AccessDenied No.' })
    for (const [text, told] of [
      [' \n<a>No</a><b>such store.</b>', 'No such store.'],
      [`<a>${'x'.repeat(4089)}</a><b>far</b>`, 'x'.repeat(4089)],
      ['see <a>this</a>', 'see <a>this</a>'],
      ['see<a>this</a>', 'see<a>this</a>'],
    ] as const)
      expect(serverSaid(text, NO_HEADERS)).toEqual({ text: told })
    expect(serverSaid('<- no', NO_HEADERS)).toEqual({ text: '<- no' })
    const page = serverSaid('<title>Blocked</title>', new Map([['content-type', 'text/html']]))
    expect(page).toEqual({ page: { title: 'Blocked' } })
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

  test.each([
    ['{"correlationId":"c-1","message":"m"}', { name: 'correlationId', value: 'c-1' }],
    ['{"request_id":7}', { name: 'requestId', value: '7' }],
    ['{"traceId":"00-1"}', { name: 'traceId', value: '00-1' }],
  ])('is taken from the body %s where no header has one', (body, expected) => {
    expect(serverSaid(body, NO_HEADERS).correlation).toEqual(expected)
    const header = new Map([['x-request-id', 'r-1']])
    expect(serverSaid(body, header).correlation).toEqual({ name: 'x-request-id', value: 'r-1' })
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
  expect(saidIn([{ errorCode: 'E1', errorMessage: 'partly' }], NO_HEADERS)).toEqual({
    code: 'E1',
    text: 'partly',
  })
})
