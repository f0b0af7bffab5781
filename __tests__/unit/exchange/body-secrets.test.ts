import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { secretsInRequest, secretsInResponse, secretValues } from '../../../src/exchange/body-secrets.ts'
import type { MaskMode, RequestPlan } from '../../../src/inputs/plan.ts'
import { LONGEST_SECRET, MOST_SECRETS } from '../../../src/vocabulary/limits.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const found = (body: unknown, mode: MaskMode = 'auto', isSecretLine?: () => boolean): string[] =>
  [...secretValues(typeof body === 'string' ? body : JSON.stringify(body), mode, isSecretLine).values].sort()

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
      'nothing but the secret keys of an object under one',
      { credentials: { user: 'alice', password: 'hunter22' } },
      ['hunter22'],
    ],
    [
      'a value that is called so under a secret key',
      {
        password: { value: 'hunter22', type: 'open', valueType: 'open', defaultValue: 'open' },
        name: { value: 'open' },
        token: [{ Value: 'listed' }],
      },
      ['hunter22', 'listed'],
    ],
    [
      'JSON in a string',
      { accessCredentials: '{"aws_access_key":"AKIA1234","region":"eu-west-1"}' },
      ['AKIA1234'],
    ],
    [
      'JSON in JSON in a string',
      { x: JSON.stringify({ y: JSON.stringify([{ apiKey: 'inner-most' }]) }) },
      ['inner-most'],
    ],
    ['JSON behind white space in a string', { x: ' \n{"apiKey":"behind-it"}' }, ['behind-it']],
    ['a string that only looks like JSON', { password: '{not json' }, ['{not json']],
    ['a string that is JSON, but no object or list', { password: ' 1234567' }, ['1234567']],
    [
      'a value of several lines, line by line',
      { privateKey: '-----BEGIN\r\nabcd\nxyz\rEND-' },
      ['-----BEGIN', 'END-', 'abcd'],
    ],
    ['a bare JSON string', '"s3cr3t-from-the-vault"', ['s3cr3t-from-the-vault']],
    ['JSON in a bare JSON string', '"{\\"password\\":\\"hunter22\\",\\"a\\":\\"open\\"}"', ['hunter22']],
    ['plain text', 'ssh-rsa AAAAB3Nza\n\n', ['ssh-rsa AAAAB3Nza']],
    ['values without white space around', { token: '  padded \n' }, ['padded']],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })

  test.each<[string, unknown]>([
    ['under 4 characters', { password: 'abc', token: '1', secret: '' }],
    ['that are no strings', { password: 1234567, token: true, secret: null }],
    [
      'that are plain words',
      { token: 'true', secret: 'None', password: 'undefined', pwd: 'FALSE', apiKey: 'null' },
    ],
    ['for paging', { nextToken: 'eyJhbGciOi', page: { continuationToken: 'abcdef' } }],
    ['of tags', { tags: [{ Key: 'environment', Value: 'prod' }] }],
    ['of other keys', { state: 'prod', user: 'alice', subdomain: 'acme' }],
    ['that are a number', '42'],
    ['that are nothing', ''],
    ['that are true', 'true'],
  ])('but no values %s', (_, body) => {
    expect(found(body)).toEqual([])
  })
})

test('all masks every string, also in JSON in strings, still by value and from 4 characters', () => {
  const body = { a: 'open', b: ['list', 'abc'], c: JSON.stringify({ d: 'inner' }), e: 12345 }
  expect(found(body, 'all')).toEqual(['inner', 'list', 'open'])
  expect(found('plain text', 'all', () => false)).toEqual(['plain text'])
  expect(found('"bare"', 'all', () => false)).toEqual(['bare'])
})

test('none masks nothing', () => {
  expect(found({ password: 'hunter22' }, 'none')).toEqual([])
})

describe('in a response', () => {
  const plan = { expects: (status: number) => status === 404, mask: 'auto' } as unknown as RequestPlan
  const answer = (status: number, text: string | undefined): ReadonlySet<string> =>
    secretsInResponse(
      {
        status,
        headers: new Map(),
        body: { text, file: undefined },
        attempts: 1,
        milliseconds: 1,
        gaveUp: undefined,
      },
      plan,
    ).values

  test.each([200, 204, 404])('that is wanted, of status %d, text is masked line by line', (status) => {
    expect([...answer(status, 'the password itself\nForbidden\nabc')]).toEqual([
      'the password itself',
      'Forbidden',
    ])
  })

  test.each<[string, string, string[]]>([
    ['a bare secret', 'hunter-22', ['hunter-22']],
    ['a bare JSON string', '"s3cr3t"', ['s3cr3t']],
    ['a long word', 'abcdefghijklmnopqrstu', ['abcdefghijklmnopqrstu']],
    ['each line on its own', 'your key is\nAKIA1234', ['AKIA1234']],
    ['a value of XML', '<?xml version="1.0"?>\n<password>s3cr3t</password>', ['<password>s3cr3t</password>']],
    ['a value of XML below an empty line', '\n<?xml version="1.0"?>\n<a>s3cr3t</a>', ['<a>s3cr3t</a>']],
    ['but no error code', 'unauthorized_client', []],
    ['but no prose', 'upstream connect error', []],
    ['but no word', 'Forbidden', []],
    ['but no word with a full stop', 'Overloaded.', []],
    ['but no page', '<html>\n<p>s3cr3t</p>\n</html>', []],
    ['but no page with XML in it', '<html>\n<?xml version="1.0"?>\n<p>s3cr3t</p>\n</html>', []],
  ])('that was not wanted is masked where it may be secret: %s', (_, text, expected) => {
    for (const status of [199, 300, 302, 500]) expect([...answer(status, text)]).toEqual(expected)
  })

  test('a failure’s JSON is searched as well', () => {
    expect([...answer(500, '{"token":"s3cret-token"}')]).toEqual(['s3cret-token'])
  })

  test('what was too large to be held cannot be searched', () => {
    expect([...answer(200, undefined)]).toEqual([])
  })
})

describe('in a request', () => {
  const request = (body: RequestPlan['body'], mask: MaskMode = 'auto'): RequestPlan =>
    ({ body, mask }) as unknown as RequestPlan

  test('the body’s own values are found', async () => {
    const text = '{"name":"open","password":"hunter22"}'
    expect([...(await secretsInRequest(request({ kind: 'text', text }))).values]).toEqual(['hunter22'])
    expect([...(await secretsInRequest(request({ kind: 'text', text }, 'none'))).values]).toEqual([])
    expect([...(await secretsInRequest(request(undefined))).values]).toEqual([])
  })

  test('those of a body file as well, unless it is gone', async () => {
    const file = path.join(temporaryFolder(), 'body.json')
    writeFileSync(file, '{"secret":"in-a-file"}')
    const plan = request({ kind: 'file', path: file, bytes: 22 })
    expect([...(await secretsInRequest(plan)).values]).toEqual(['in-a-file'])
    rmSync(file)
    await expect(secretsInRequest(plan)).rejects.toMatchObject({
      kind: 'bodyFileUnreadable',
      facts: ['ENOENT'],
    })
  })

  test('a body file is not even read when nothing is to be masked', async () => {
    const gone = path.join(temporaryFolder(), 'gone.json')
    expect(await secretsInRequest(request({ kind: 'file', path: gone, bytes: 1 }, 'none'))).toEqual({
      values: new Set(),
      isComplete: true,
    })
  })

  test('a body file beyond what is held in memory is not read', async () => {
    const file = path.join(temporaryFolder(), 'large.json')
    writeFileSync(file, `{"secret":"${'x'.repeat(17 * 1024 * 1024)}"}`)
    expect((await secretsInRequest(request({ kind: 'file', path: file, bytes: 1 }))).values.size).toBe(0)
  })
})

describe('a hostile document', () => {
  test.each([
    ['objects', '{"a":', '{"password":"at the bottom"}', '}'],
    ['lists', '[', '{"password":"at the bottom"}', ']'],
  ])('nested 100,000 levels deep in %s is searched to the bottom', (_, open, middle, close) => {
    expect(found(open.repeat(100_000) + middle + close.repeat(100_000))).toEqual(['at the bottom'])
  })

  test('with prototype keys is searched like any other', () => {
    const body = '{"__proto__":{"password":"polluted"},"constructor":{"token":"constructed"}}'
    expect(found(body)).toEqual(['constructed', 'polluted'])
    expect(({} as Record<string, unknown>)['password']).toBeUndefined()
  })
})

test('of a body with very many secrets only so many are masked', () => {
  const passwords = secretsOf(MOST_SECRETS + 500)
  expect(found(passwords)).toHaveLength(MOST_SECRETS)
  expect(found(passwords.map(({ password }) => password).join('\n'))).toHaveLength(MOST_SECRETS)
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
])('it is told whether those are all: of a body with %s, %#', (_, body, isComplete) => {
  expect(secretValues(JSON.stringify(body), 'auto').isComplete).toBe(isComplete)
})

test('bytes that are no text are no secrets', () => {
  expect(found('PK\u0003\u0004\0binary')).toEqual([])
})
