import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'
import type { MaskMode } from '../../../src/inputs/plan.ts'
import { parseJson } from '../../../src/vocabulary/json.ts'
import { LONGEST_SECRET, MOST_SECRETS } from '../../../src/vocabulary/limits.ts'

const secrets = (body: unknown, mode: MaskMode = 'auto'): ReturnType<typeof secretsIn> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return secretsIn(text, parseJson(text), { mode })
}
const found = async (body: unknown, mode?: MaskMode): Promise<string[]> =>
  [...(await secrets(body, mode)).values].sort()

const secretsOf = (count: number): { password: string }[] =>
  Array.from({ length: count }, (_, index) => ({ password: `pass-${String(index)}` }))

describe('auto masks', () => {
  test.each<[string, unknown, string[]]>([
    ['a value under a secret key', { password: 'hunter22', user: 'alice' }, ['hunter22']],
    ['at any depth', { a: [{ b: { c: { client_secret: 'deep-secret' } } }] }, ['deep-secret']],
    [
      'each value of a list under a secret key',
      { tokens: ['open'], token: ['first', 'second'] },
      ['first', 'second'],
    ],
    [
      'what stands below one, but for identifiers and times',
      {
        credentials: {
          user: 'alice',
          password: 'hunter22',
          createdAt: 'today',
          expires_in: 'soon',
          id: 'open',
        },
        password: { value: 'hidden-1', type: 'open', valueType: 'open', defaultValue: 'hidden-2' },
        name: { value: 'open' },
        token: [{ Value: { deep: ['hidden-3'] } }, { key: 'Zx81-token' }, { accessKeyId: 'AKIA1234' }],
      },
      ['AKIA1234', 'Zx81-token', 'hidden-1', 'hidden-2', 'hidden-3', 'hunter22'],
    ],
    ['JSON in a string', { x: '{"aws_access_key":"AKIA1234","region":"eu-west-1"}' }, ['AKIA1234']],
    [
      'JSON that is a secret, all of it, in the ways it is printed',
      { accessCredentials: '{ "aws_access_key":"AKIA1234","pin":123456,"id":"open","on":true,"none":{}}' },
      [
        '"aws_access_key": "AKIA1234"',
        '"pin": 123456',
        'AKIA1234',
        '{ "aws_access_key":"AKIA1234","pin":123456,"id":"open","on":true,"none":{}}',
        '{"aws_access_key":"AKIA1234","pin":123456,"id":"open","on":true,"none":{}}',
      ],
    ],
    [
      'a vaulted value that is JSON',
      '"{\\"user\\":\\"admin\\",\\"pass\\":\\"hunter22\\"}"',
      ['"pass": "hunter22"', 'hunter22', '{"user":"admin","pass":"hunter22"}'],
    ],
    ['a vaulted list', '"[\\n \\"first-one\\"\\n]"', ['"first-one"', '["first-one"]', 'first-one']],
    [
      'a vaulted value of several lines, and the values of settings in it',
      '"user: admin\\npass word: x\\npassword: hunter22"',
      ['hunter22', 'pass word: x', 'password: hunter22', 'user: admin'],
    ],
    [
      'settings in a string, but no other line of it',
      { kubeconfig: 'kind: Config\nusers:\n- name: alice\n  user:\n    token: s3cr3t-one\n' },
      ['s3cr3t-one'],
    ],
    [
      'JSON in JSON in a string',
      { x: JSON.stringify({ y: JSON.stringify([{ apiKey: 'inner-most' }]) }) },
      ['inner-most'],
    ],
    ['JSON right behind a space in a string', { x: ' {"apiKey":"behind-it"}\t' }, ['behind-it']],
    [
      'JSON that was put into a string again',
      {
        twice: JSON.stringify('{"apiKey":"in-an-object"}'),
        list: JSON.stringify('[{"apiKey":"in-a-list"}]'),
        spaced: JSON.stringify(' {"apiKey":"behind-a-space"}'),
        thrice: JSON.stringify(JSON.stringify('{"apiKey":"inmost"}')),
      },
      ['behind-a-space', 'in-a-list', 'in-an-object', 'inmost'],
    ],
    ['of secret JSON nothing short', { token: '[1234,567]' }, ['1234', '[1234,567]']],
    [
      'below an open key that is below a secret one',
      { token: { user: { pin: 'deep-below' } } },
      ['deep-below'],
    ],
    ['of one line the line alone', { secret: 'token=hunter22' }, ['token=hunter22']],
    [
      'lines that hold more than the boundary of a key',
      { secret: 'my-----BEGIN KEY-----', token: '-----END KEY-----abcd' },
      ['-----END KEY-----abcd', 'my-----BEGIN KEY-----'],
    ],
    ['JSON behind white space in a string', { x: ' \n{"apiKey":"behind-it"}' }, ['behind-it']],
    ['a string that only looks like JSON', { password: '{not json' }, ['{not json']],
    ['a string that is JSON, but no object or list', { password: ' 1234567' }, ['1234567']],
    [
      'a value of several lines, line by line',
      { privateKey: '-----BEGIN PRIVATE KEY-----\r\nabcd\nxyz\rEND-' },
      ['END-', 'abcd'],
    ],
    ['a bare JSON string', '"s3cr3t-from-the-vault"', ['s3cr3t-from-the-vault']],
    ['a bare JSON string of several words', '"correct horse battery"', ['correct horse battery']],
    ['one bare word', 's3cr3t-word\n\n', ['s3cr3t-word']],
    [
      'of a script what may be a token, and the line it stands on',
      {
        token:
          '#!/bin/bash\nset -e\nTOKEN_VALUE="abcd1234efgh5678"\nif true; then\n  ./install --quiet\nfi\n',
      },
      ['TOKEN_VALUE="abcd1234efgh5678"', 'abcd1234efgh5678'],
    ],
    [
      'the private parts of JSON Web Keys',
      {
        keys: [
          {
            kty: 'RSA',
            n: 'open',
            d: 'rsa-d',
            p: 'rsa-p',
            q: 'rsa-q',
            dp: 'rsa-dp',
            dq: 'rsa-dq',
            qi: 'rsa-qi',
          },
          { kty: 'oct', k: 'oct-k', d: 12345 },
        ],
        jwk: '{"kty":"EC","x":"open","d":"ec-d"}',
      },
      ['ec-d', 'oct-k', 'rsa-d', 'rsa-dp', 'rsa-dq', 'rsa-p', 'rsa-q', 'rsa-qi'],
    ],
    [
      'what is no bookmark on a page',
      { page: { accessToken: 'access-1', more: { token: 'other-1' } } },
      ['access-1', 'other-1'],
    ],
    ['a bookmark’s name below a secret', { credentials: { page: { token: 'secret-1' } } }, ['secret-1']],
    [
      'a key on one line, under whatever name',
      { certificate: '-----BEGIN PRIVATE KEY----- MIIEowIBAAKCAQEA7 9fSx== -----END PRIVATE KEY-----' },
      ['9fSx==', 'MIIEowIBAAKCAQEA7'],
    ],
    ['values without white space around', { token: '  padded \n' }, ['padded']],
  ])('%s', async (_, body, expected) => {
    expect(await found(body)).toEqual(expected)
  })

  test.each<[string, unknown]>([
    ['under 4 characters', { password: 'abc', token: '1', secret: '' }],
    ['that are no strings', { password: 1234567, token: true, secret: null }],
    [
      'that are plain words',
      { token: 'true', secret: 'None', password: 'undefined', pwd: 'FALSE', apiKey: 'null' },
    ],
    ['for paging', { nextToken: 'eyJhbGciOi', page: { continuationToken: 'abcdef' } }],
    ['for paging, under a name of their own', { page: { token: 'abcdef' }, next: [{ token: 'abcdef' }] }],
    ['of a public JSON Web Key', { kty: 'RSA', n: 'modulus', e: 'AQAB', kid: 'key-1' }],
    ['of anything else with such letters', { d: 'open', k: 'open', p: 'open', kty: 7 }],
    ['in a text of one line under an open key', { message: 'password: hunter22 was set' }],
    ['of tags', { tags: [{ Key: 'environment', Value: 'prod' }] }],
    ['of other keys', { state: 'prod', user: 'alice', subdomain: 'acme' }],
    ['that are a number', '42'],
    ['that are nothing', ''],
    ['that are true', 'true'],
    ['of secret JSON that is empty', '"{}"'],
    ['that are several words', 'ssh-rsa AAAAB3Nza\n\n'],
    ['of markup', '<?xml version="1.0"?>\n<password>s3cr3t</password>'],
    ['of a page', '<!DOCTYPE html>\n<p>password: s3cr3t</p>'],
  ])('but no values %s', async (_, body) => {
    expect(await found(body)).toEqual([])
  })
})

test('all masks every string, also in JSON in strings, still by value and from 4 characters', async () => {
  const body = { a: 'open', b: ['list', 'abc'], c: JSON.stringify({ d: 'inner' }), e: 12345 }
  expect(await found(body, 'all')).toEqual(['inner', 'list', 'open'])
  expect(await found('plain text', 'all')).toEqual(['plain text'])
  expect(await found('"bare"', 'all')).toEqual(['bare'])
  expect(await found({ text: 'key:\n  - below it' }, 'all')).toEqual(['- below it', 'below it', 'key:'])
})

test('none masks nothing', async () => {
  expect(await found({ password: 'hunter22' }, 'none')).toEqual([])
})

test('of a body with very many secrets only so many are masked', async () => {
  const passwords = secretsOf(MOST_SECRETS + 500)
  expect(await found(passwords)).toHaveLength(MOST_SECRETS)
  expect(await found(passwords.map(({ password }) => password).join('\n'), 'all')).toHaveLength(MOST_SECRETS)
})

test('of a body with very many secrets their printed forms are left out first', async () => {
  const body = [...secretsOf(MOST_SECRETS - 1), { token: '["json"]' }]
  const { values, isComplete } = await secrets(body)
  expect([values.size, values.has('json'), isComplete]).toEqual([MOST_SECRETS, true, true])
})

test('of a secret document only so many of its printed lines are masked', async () => {
  const numbers = Array.from({ length: 2 * MOST_SECRETS }, (_, index) => 10_000 + index)
  const { values, isComplete } = await secrets({ token: JSON.stringify(numbers) })
  expect([values.size, isComplete]).toEqual([MOST_SECRETS, true])
})

test.each<[string, unknown, boolean]>([
  ['none', { a: 'x'.repeat(LONGEST_SECRET + 1) }, true],
  ['as many as can be masked, and one twice', secretsOf(MOST_SECRETS).concat(secretsOf(1)), true],
  ['one more', secretsOf(MOST_SECRETS + 1), false],
  ['one as long as can be masked', { token: 'x'.repeat(LONGEST_SECRET) }, true],
  [
    'as many characters as can be masked',
    Array.from({ length: 4 }, (_, n) => ({ token: String(n).repeat(LONGEST_SECRET) })),
    true,
  ],
  ['more of them', Array.from({ length: 5 }, (_, n) => ({ token: String(n).repeat(LONGEST_SECRET) })), false],
  ['one that is longer', { token: 'x'.repeat(LONGEST_SECRET + 1) }, false],
])('it is told whether those are all: of a body with %s, %#', async (_, body, isComplete) => {
  expect((await secrets(body)).isComplete).toBe(isComplete)
})

test('bytes that are no text are no secrets', async () => {
  expect(await found('PK\u0003\u0004\0binary')).toEqual([])
})
