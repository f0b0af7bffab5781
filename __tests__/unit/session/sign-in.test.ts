import { describe, expect, test } from '@jest/globals'
import { signIn, type Grant } from '../../../src/session/sign-in.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { FakeHttp, type Reply } from '../../support/fake-http.ts'

const HOST = 'abc1234.id.cyberark.cloud'
const CLIENT = 'ci-runner@cyberark.cloud.1234'

function signedIn(http: FakeHttp, secret = 's3cret'): Promise<Grant> {
  return signIn({ id: 'abc1234', domain: 'cyberark.cloud' }, CLIENT, new Secret(secret), http)
}

const granted = (body: Record<string, unknown>): Promise<Grant> => signedIn(new FakeHttp({ body }))

test('client credentials are sent form-encoded, any character of the secret kept', async () => {
  const secret = 'a b+c&d=e%f"g\'h\\iü€\u{1f511}\tz'
  const http = new FakeHttp({ body: { access_token: 'the-token' } })
  await signedIn(http, secret)
  const [{ body, ...request }] = http.sent as [(typeof http.sent)[number]]
  expect(request).toEqual({
    line: `POST https://${HOST}/oauth2/platformtoken`,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    repeatable: true,
  })
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    grant_type: 'client_credentials',
    client_id: CLIENT,
    client_secret: secret,
  })
  expect(body).toMatch(/^[\w.*+%&=-]+$/)
})

test('the token is a secret', async () => {
  const { token } = await granted({ access_token: 'the-token' })
  expect([token.reveal(), String(token), JSON.stringify(token)]).toEqual(['the-token', '***', '"***"'])
})

test.each([
  [900, 900],
  ['3600', 3600],
  [900.9, 900],
  ['0900', 900],
  [0, undefined],
  [-1, undefined],
  ['soon', undefined],
  ['', undefined],
  ['1e3', undefined],
  [1e9, undefined],
  ['9999999999', undefined],
  [null, undefined],
  [undefined, undefined],
  [{}, undefined],
  [true, undefined],
])('expires_in %j means %p seconds', async (expires_in, seconds) => {
  expect((await granted({ access_token: 'the-token', expires_in })).expiresIn).toBe(seconds)
})

const said = (text?: string, code?: string): Record<string, unknown> => ({
  ...(text !== undefined && { text }),
  ...(code !== undefined && { code }),
})

const NOT_STRAY = { 'client-id': '', 'client-secret': '' }

const refusals: readonly (readonly [name: string, reply: Reply, kind: string, facts: readonly unknown[]])[] =
  [
    [
      'a wrong secret',
      {
        status: 401,
        body: { error: 'access_denied', error_description: 'invalid client creds or client not allowed' },
      },
      'signInRefused',
      [HOST, 401, CLIENT, said('invalid client creds or client not allowed', 'access_denied'), NOT_STRAY],
    ],
    [
      'an invalid client',
      { status: 400, body: { error: 'invalid_client' } },
      'signInRefused',
      [HOST, 400, CLIENT, said(undefined, 'invalid_client'), NOT_STRAY],
    ],
    [
      'plain text',
      { status: 403, body: 'invalid user' },
      'signInRefused',
      [HOST, 403, CLIENT, said('invalid user'), NOT_STRAY],
    ],
    ['nothing', { status: 401, body: ' \n' }, 'signInWrongPlace', [HOST, 401, said(' \n')]],
    [
      'Identity’s envelope',
      { body: { success: false, Message: 'Locked.', ErrorID: 'e-1' } },
      'signInRefused',
      [HOST, 200, CLIENT, said('Locked.', 'e-1'), NOT_STRAY],
    ],
    [
      'a page',
      { status: 401, body: '<!DOCTYPE html><p>Sign in' },
      'signInWrongPlace',
      [HOST, 401, { page: { title: '' } }],
    ],
    [
      'a page by its type, with a title',
      { status: 403, body: '<title>Blocked</title>', headers: { 'content-type': 'text/html' } },
      'signInWrongPlace',
      [HOST, 403, { page: { title: 'Blocked' } }],
    ],
    [
      'XML',
      { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' },
      'signInWrongPlace',
      [HOST, 403, said('AccessDenied')],
    ],
    ['404', { status: 404, body: '' }, 'signInWrongPlace', [HOST, 404, said('')]],
    ['405', { status: 405, body: { message: 'No.' } }, 'signInWrongPlace', [HOST, 405, said('No.')]],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://new.id.cyberark.cloud/x?secret=1' } },
      'signInRedirected',
      [HOST, 302, 'https://new.id.cyberark.cloud/x'],
    ],
    ['the last of the redirects', { status: 399 }, 'signInRedirected', [HOST, 399, undefined]],
    ['an empty list of choices', { status: 300 }, 'signInRedirected', [HOST, 300, undefined]],
    [
      'a refusal behind white space',
      { status: 401, body: ' {"error":"x"}' },
      'signInRefused',
      [HOST, 401, CLIENT, said(undefined, 'x'), NOT_STRAY],
    ],
    [
      'markup behind white space',
      { status: 401, body: '\n <Error>No' },
      'signInWrongPlace',
      [HOST, 401, said('No')],
    ],
    [
      'plain text with markup in it',
      { status: 401, body: 'see <a>' },
      'signInRefused',
      [HOST, 401, CLIENT, said('see <a>'), NOT_STRAY],
    ],
    ['a redirect to nowhere', { status: 307 }, 'signInRedirected', [HOST, 307, undefined]],
    [
      'too many sign-ins',
      { status: 429, attempts: 4, gaveUp: 'used-up' },
      'signInUnavailable',
      [HOST, 429, 4, 'used-up', said('')],
    ],
    [
      'a timeout',
      { status: 408, gaveUp: 'no-time' },
      'signInUnavailable',
      [HOST, 408, 1, 'no-time', said('')],
    ],
    ['trouble that stays', { status: 501 }, 'signInUnavailable', [HOST, 501, 1, undefined, said('')]],
    [
      'trouble',
      { status: 503, body: '<html>', attempts: 2 },
      'signInUnavailable',
      [HOST, 503, 2, undefined, { page: { title: '' } }],
    ],
    ['no JSON', { body: '<html><p>Welcome' }, 'signInUnreadable', [HOST, 200, { page: { title: '' } }]],
    ['cut JSON', { body: '{"access_token":"ab' }, 'signInUnreadable', [HOST, 200, said(undefined)]],
    ['nothing, with success', { status: 204 }, 'signInUnreadable', [HOST, 204, said(undefined)]],
    ['a list', { body: ['x'] }, 'signInUnreadable', [HOST, 200, said(undefined)]],
    ['null', { body: 'null' }, 'signInUnreadable', [HOST, 200, said(undefined)]],
    ['a text', { body: '"token"' }, 'signInUnreadable', [HOST, 200, said(undefined)]],
    [
      'no token',
      { body: { token_type: 'Bearer', expires_in: 900 } },
      'tokenMissing',
      [HOST, ['token_type', 'expires_in']],
    ],
    ['an empty token', { body: { access_token: '' } }, 'tokenMissing', [HOST, ['access_token']]],
    ['a token that is none', { body: { access_token: 7 } }, 'tokenMissing', [HOST, ['access_token']]],
    [
      'OAuth’s error, with success',
      { body: { error: 'invalid_client', error_description: 'No such client.' } },
      'signInRefused',
      [HOST, 200, CLIENT, said('No such client.', 'invalid_client'), NOT_STRAY],
    ],
    [
      'a list of errors, with success',
      { body: { access_token: null, errors: [{ code: 'E-2', message: 'Locked.' }] } },
      'signInRefused',
      [HOST, 200, CLIENT, said('Locked.', 'E-2'), NOT_STRAY],
    ],
    [
      'an error code, with success',
      { body: { access_token: '', ErrorCode: 'E-3', ErrorMessage: 'Locked.' } },
      'signInRefused',
      [HOST, 200, CLIENT, said('Locked.', 'E-3'), NOT_STRAY],
    ],
    [
      'no error and no token',
      { body: { success: true, error: null, errors: [], ErrorID: '', fault: {}, result: 'half-a-token' } },
      'tokenMissing',
      [HOST, ['success', 'error', 'errors', 'ErrorID', 'fault', 'result']],
    ],
    ['a word', { body: { access_token: 'null' } }, 'tokenUnusable', [HOST, 'word']],
    ['a letter', { body: { access_token: 'e' } }, 'tokenUnusable', [HOST, 'word']],
    [
      'a token of a prototype',
      { body: '{"__proto__":{"access_token":"x"}}' },
      'tokenMissing',
      [HOST, ['__proto__']],
    ],
    [
      'a token with a line break',
      { body: { access_token: 'ab\nGITHUB_ENV' } },
      'tokenUnusable',
      [HOST, 'character'],
    ],
    ['a token beyond ASCII', { body: { access_token: 'tökén' } }, 'tokenUnusable', [HOST, 'character']],
    ['a huge token', { body: { access_token: 'x'.repeat(32_001) } }, 'tokenUnusable', [HOST, 'longer']],
  ]

describe('it is a failure to be answered with', () => {
  test.each(refusals)('%s', async (_, reply, kind, facts) => {
    await expect(signedIn(new FakeHttp(reply))).rejects.toMatchObject({ kind, facts })
  })

  test('what was pasted along with the client ID or the secret is told', async () => {
    const http = new FakeHttp({ status: 401, body: { error: 'x' } })
    const given = { id: 'abc1234', domain: 'cyberark.cloud' } as const
    await expect(signIn(given, ` ${CLIENT}`, new Secret('s3cret\n'), http)).rejects.toMatchObject({
      facts: expect.arrayContaining([
        { 'client-id': 'begins with white space', 'client-secret': 'ends with a line break' },
      ]),
    })
  })

  test('an endless answer', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    await expect(signedIn(new FakeHttp({ body }))).rejects.toMatchObject({ kind: 'signInUnreadable' })
  })
})

test('the longest answer that is read is taken', async () => {
  const [start, end] = ['{"access_token":"the-token","more":"', '"}']
  const more = 'x'.repeat(1024 * 1024 - start.length - end.length)
  expect((await signedIn(new FakeHttp({ body: start + more + end }))).token.reveal()).toBe('the-token')
})

test('the longest token there may be is taken', async () => {
  expect((await granted({ access_token: 'x'.repeat(32_000) })).token.reveal()).toHaveLength(32_000)
})
