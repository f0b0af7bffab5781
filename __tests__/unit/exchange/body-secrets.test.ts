import { describe, expect, test } from '@jest/globals'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { secretsInRequest, secretsInResponse, secretValues } from '../../../src/exchange/body-secrets.ts'
import { MOST_SECRETS } from '../../../src/vocabulary/limits.ts'
import type { MaskMode, RequestPlan } from '../../../src/inputs/plan.ts'
import { temporaryFolder } from '../../support/world.ts'

const found = (body: unknown, mode: MaskMode = 'auto', isSecretText = true): string[] =>
  [...secretValues(typeof body === 'string' ? body : JSON.stringify(body), mode, isSecretText)].sort()

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
      'JSON in a string',
      { accessCredentials: '{"aws_access_key":"AKIA1234","region":"eu-west-1"}' },
      ['AKIA1234'],
    ],
    [
      'JSON in JSON in a string',
      { x: JSON.stringify({ y: JSON.stringify([{ apiKey: 'inner-most' }]) }) },
      ['inner-most'],
    ],
    ['a string that only looks like JSON', { password: '{not json' }, ['{not json']],
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
    ['that are plain words', { token: 'true', secret: 'None', password: 'undefined', pwd: 'FALSE' }],
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
  expect(found('plain text', 'all', false)).toEqual(['plain text'])
  expect(found('"bare"', 'all', false)).toEqual(['bare'])
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
    )

  test.each([
    [200, ['the password itself']],
    [404, ['the password itself']],
    [500, []],
    [302, []],
  ])('of status %d text as a whole is %j', (status, expected) => {
    expect([...answer(status, 'the password itself')]).toEqual(expected)
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
    expect([...(await secretsInRequest(request({ kind: 'text', text })))]).toEqual(['hunter22'])
    expect([...(await secretsInRequest(request({ kind: 'text', text }, 'none')))]).toEqual([])
    expect([...(await secretsInRequest(request(undefined)))]).toEqual([])
  })

  test('those of a body file as well, unless it is gone', async () => {
    const file = path.join(temporaryFolder(), 'body.json')
    writeFileSync(file, '{"secret":"in-a-file"}')
    const plan = request({ kind: 'file', path: file, bytes: 22 })
    expect([...(await secretsInRequest(plan))]).toEqual(['in-a-file'])
    rmSync(file)
    await expect(secretsInRequest(plan)).rejects.toMatchObject({
      kind: 'bodyFileUnreadable',
      facts: ['ENOENT'],
    })
  })

  test('a body file beyond what is held in memory is not read', async () => {
    const file = path.join(temporaryFolder(), 'large.json')
    writeFileSync(file, `{"secret":"${'x'.repeat(17 * 1024 * 1024)}"}`)
    expect((await secretsInRequest(request({ kind: 'file', path: file, bytes: 1 }))).size).toBe(0)
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

  test('of a million rows is searched in linear time', () => {
    const body = (rows: number): string =>
      JSON.stringify(
        Array.from({ length: rows }, (_, row) => ({ id: row, state: 'ok' })).concat([{ id: 1, state: '[' }]),
      )
    const timed = (rows: number): number => {
      const text = body(rows)
      const started = performance.now()
      expect(found(text)).toEqual([])
      return performance.now() - started
    }
    timed(10_000)
    expect(timed(1_000_000)).toBeLessThan(Math.max(timed(100_000), 20) * 40)
  })
})

test('of a body with very many secrets only so many are masked', () => {
  const passwords = Array.from({ length: MOST_SECRETS + 500 }, (_, index) => ({
    password: `pass-${String(index)}`,
  }))
  expect(found(passwords)).toHaveLength(MOST_SECRETS)
  expect(found(passwords.map(({ password }) => password).join('\n'))).toHaveLength(MOST_SECRETS)
})

test('a document-long line and bytes that are no text are no secrets', () => {
  expect(found('x'.repeat(64 * 1024 + 1))).toEqual([])
  expect(found('PK\u0003\u0004\0binary')).toEqual([])
})
