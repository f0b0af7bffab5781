import { describe, expect, test } from '@jest/globals'
import { saidIn, serverSaid } from '../../../src/platform/error-body.ts'
import { asItIs } from '../../support/quiet-log.ts'

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
    expect(serverSaid(body, NO_HEADERS, asItIs)).toEqual({ code, text })
  })

  test('is plain text as it is, and a page only called so', () => {
    expect(serverSaid('invalid client', NO_HEADERS, asItIs)).toEqual({ text: 'invalid client' })
    expect(serverSaid('', NO_HEADERS, asItIs)).toEqual({ text: '' })
    expect(serverSaid('<!DOCTYPE html><title>Sign in</title>', NO_HEADERS, asItIs)).toEqual({
      page: { title: 'Sign in' },
    })
  })

  test('is the text of XML, and its type tells a page', () => {
    const xml = '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code>\n<Message>No.</Message></Error>'
    expect(serverSaid(xml, NO_HEADERS, asItIs)).toEqual({ text: 'AccessDenied No.' })
    for (const [text, told] of [
      [' \n<a>No</a><b>such store.</b>', 'No such store.'],
      [`<a>${'x'.repeat(4089)}</a><b>far</b>`, 'x'.repeat(4089)],
      ['<e><c>No.</c><Password>hunter2</Password><s:authToken a="b">x y</s:authToken> Key</e>', 'No. Key'],
      ['see <a>this</a>', 'see <a>this</a>'],
      ['see<a>this</a>', 'see<a>this</a>'],
    ] as const)
      expect(serverSaid(text, NO_HEADERS, asItIs)).toEqual({ text: told })
    expect(serverSaid('<- no', NO_HEADERS, asItIs)).toEqual({ text: '<- no' })
    const page = serverSaid('<title>Blocked</title>', new Map([['content-type', 'text/html']]), asItIs)
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
    expect(serverSaid('', headers, asItIs).correlation).toEqual({ name, value: 'id-1' })
    expect(serverSaid('{}', headers, asItIs).correlation).toEqual({ name, value: 'id-1' })
  })

  test.each([
    ['{"correlationId":"c-1","message":"m"}', { name: 'correlationId', value: 'c-1' }],
    ['{"request_id":7}', { name: 'requestId', value: '7' }],
    ['{"traceId":"00-1"}', { name: 'traceId', value: '00-1' }],
  ])('is taken from the body %s where no header has one', (body, expected) => {
    expect(serverSaid(body, NO_HEADERS, asItIs).correlation).toEqual(expected)
    const header = new Map([['x-request-id', 'r-1']])
    expect(serverSaid(body, header, asItIs).correlation).toEqual({ name: 'x-request-id', value: 'r-1' })
  })

  test('is the first that says anything', () => {
    const headers = new Map([
      ['x-request-id', 'second'],
      ['x-amzn-requestid', ''],
      ['x-correlation-id', 'first'],
    ])
    expect(serverSaid('', headers, asItIs).correlation).toEqual({
      name: 'x-correlation-id',
      value: 'first',
    })
  })
})

test('an error inside a success body is read like an error body', () => {
  expect(saidIn([{ errorCode: 'E1', errorMessage: 'partly' }], NO_HEADERS)).toEqual({
    code: 'E1',
    text: 'partly',
  })
})

describe('secrets are out before', () => {
  const hide = (text: string): string =>
    text.replace('Horse<t>Battery', '***').replace('12345678901234567890', '***')
  const html = new Map([['content-type', 'text/html']])

  test.each([
    ['XML', '<e><m>a Horse<t>Battery b</m></e>', NO_HEADERS, { text: 'a *** b' }],
    ['a title', '<title>a Horse<t>Battery b</title>', html, { page: { title: 'a *** b' } }],
    [
      'JSON',
      '{"message":"no","code":12345678901234567890}',
      NO_HEADERS,
      { text: '{"message":"no","code":***}' },
    ],
  ])('%s is read', (_, body, headers, said) => {
    expect(serverSaid(body, headers, hide)).toEqual(said)
  })

  test('a document longer than what is taken apart is read all the same', () => {
    const body = JSON.stringify({ message: 'no', more: 'x'.repeat(65_536) })
    expect(serverSaid(body, NO_HEADERS, (text) => text.slice(0, 65_536))).toEqual({ text: 'no' })
  })
})

test.each([
  ['<html><title lang="en">\n Sign\n in </title>', 'Sign in'],
  ['<html><TITLE>Sign in', 'Sign in'],
  ['<html><title></title>', ''],
  ['<html><body>', ''],
  [`<html>${'<title'.repeat(200_000)}`, ''],
])('the title of a page is one line: %#', (body, title) => {
  expect(serverSaid(body, NO_HEADERS, asItIs)).toEqual({ page: { title } })
})
