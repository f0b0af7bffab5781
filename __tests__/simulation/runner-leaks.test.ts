import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { findLeaks } from '../../simulation/runner/leaks.ts'
import { jwt } from '../support/tokens.ts'
import { runScript } from './throwaway-action.ts'

/** As long as real ones are, and no two with the same signature. */
const longToken = (subject: string): string =>
  jwt({ sub: subject, filler: randomBytes(600).toString('hex') }, randomBytes(256).toString('base64url'))

const token = longToken('user')
const [header = '', payload = '', signature = ''] = token.split('.')
const password = `pass "word" & 'more' <x>/ü?`
const short = 'Hunter2/+ü'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const found = (log: string, secret: string): string[] => findLeaks({ log }, [secret]).map(({ form }) => form)

describe.each([
  ['token', token],
  ['password', password],
  ['short password', short],
])('the scanner finds a %s', (_what, secret) => {
  test.each<[form: string, text: string]>([
    ['plain', secret],
    ['in base64', base64(secret)],
    ['in base64 without padding', base64(secret).replaceAll('=', '')],
    ['in base64 with a line break', base64(`${secret}\n`)],
    ['in base64 after 1 character', base64(`:${secret}`)],
    ['in base64 after 2 characters, with more behind', base64(`a:${secret}:b`)],
    ['in base64 cut at 76', base64(`${secret}\n`).replaceAll(/.{76}/gu, '$&\n')],
    ['in base64url', Buffer.from(secret).toString('base64url')],
    ['in base64url after 1 character', Buffer.from(`:${secret}`).toString('base64url')],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in upper-case hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ['as a URI component', encodeURIComponent(secret)],
    ['as a form field', new URLSearchParams({ secret }).toString()],
    ['as JSON', JSON.stringify({ secret })],
    ['as JSON in JSON', JSON.stringify(JSON.stringify({ secret }))],
    ['as XML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ])('%s', (form, text) => {
    // XML of text content leaves quotes alone, so that of a short secret is its value.
    if (form === 'as XML' && secret === short) expect(text).toBe(secret)
    expect(found(`before\nx ${text} y`, secret).length).toBeGreaterThan(0)
  })
})

describe('the scanner finds', () => {
  test('the signature of a token', () => {
    expect(found(`x${signature}x`, token)).toEqual(['JWT signature'])
  })

  test('a signature of which fewer than 96 bits are missing, in whatever shapes the rest is', () => {
    const [before, after] = [signature.slice(0, 100), signature.slice(115)]
    expect(found(`${before}***${after}`, token)).toEqual(['part of value', 'part of value'])
    expect(found(`${before}***\n${Buffer.from(after).toString('hex')}`, token)).toEqual([
      'part of value',
      'part of hex',
    ])
  })

  test('each line of a secret', () => {
    expect(found('x line-one y', 'line-one\r\n  line-two')).toEqual(['line 1'])
    expect(found('x line-two y', 'line-one\r\n  line-two')).toEqual(['line 2'])
  })

  test('any twelve characters of a long secret, in any shape', () => {
    const key = randomBytes(300).toString('base64url')
    for (const at of [0, 200, key.length - 12]) {
      expect(found(`x ${key.slice(at, at + 12)} y`, key)).toEqual(['part of value'])
    }
    expect(found(key.slice(100, 300), key)).toEqual(['part of value'])
    expect(found(base64(key).slice(200, 216), key)[0]).toMatch(/^part of base64/u)
    expect(found(Buffer.from(key).toString('hex').slice(200, 230), key)).toEqual(['part of hex'])
  })

  test('every place, once, without telling the secret', () => {
    const leaks = findLeaks({ log: `a\nb ${token}\n${token}` }, ['nothing', token])
    expect(leaks.map(({ secret, form, line, length }) => [secret, form, line, length])).toEqual([
      [1, 'value', 2, token.length],
      [1, 'value', 3, token.length],
    ])
    expect(leaks[0]?.description).toBe(
      `secret 1 as value in log, line 2 (${String(token.length)} characters)`,
    )
  })

  test('secrets in annotations, their titles and the summary', () => {
    const annotations = [{ level: 'error', title: short, message: `m ${short}` }] as const
    const leaks = findLeaks({ log: '', annotations, summary: short }, [short])
    expect(leaks.map(({ where }) => where)).toEqual(['annotation 1', 'annotation 1, title', 'summary'])
  })

  test('secrets in files that a step left, but for those that may hold it', async () => {
    const script = `
      const token = process.env['INPUT_CLIENT-SECRET']
      out('GITHUB_OUTPUT', 'token=' + token + '\\n')
      fs.writeFileSync(process.env.RUNNER_TEMP + '/response.json', token)
      fs.writeFileSync('left', Buffer.from(token).toString('base64'))
      fs.writeFileSync('name-${short.replace('/', '')}', '')`
    const result = await runScript(script, {
      with: { 'client-secret': token },
      workspaceFiles: { body: token },
    })
    const secrets = [token, short.replace('/', '')]
    expect(findLeaks(result, secrets).map(({ where }) => where)).toEqual([
      'file workspace/left',
      'file temp/response.json',
      'name of a file in workspace',
    ])
    const allowedFiles = ['response.json', 'left']
    expect(findLeaks(result, secrets, { allowedFiles }).map(({ secret }) => secret)).toEqual([1])
  })
})

describe('the scanner finds nothing', () => {
  test('in a text without the secret', () => {
    const log = `${randomBytes(50_000).toString('hex')}\n${randomBytes(50_000).toString('base64')}`
    for (const secret of [token, password, short]) expect(found(log, secret)).toEqual([])
  })

  test('in the header that every token has, and in another token', () => {
    expect(found(`x ${header}.eyJz y`, token)).toEqual([])
    expect(found(longToken('other'), token)).toEqual([])
  })

  test('in what is left of a token without 96 bits of its signature', () => {
    const rest = `${header}.${payload}.${signature.slice(0, 100)}***${signature.slice(116)}`
    expect(found(rest, token)).toEqual([])
  })

  test('in eleven characters, nor in a part of a short secret', () => {
    expect(found(signature.slice(100, 111), `${signature}+`)).toEqual([])
    expect(found('abcdefghijklmnopqrstuv', 'abcdefghijklmnopqrstuvw')).toEqual([])
  })

  test('in lines of dashes that a key also has', () => {
    expect(found('-'.repeat(40), `${'-'.repeat(30)} key ${password}`)).toEqual([])
  })

  test('in masked text', async () => {
    const { log } = await runScript(
      `console.log('::add-mask::' + process.env['INPUT_CLIENT-SECRET']); console.log(process.env['INPUT_CLIENT-SECRET'])`,
      { with: { 'client-secret': token } },
    )
    expect(log).toBe('***')
    expect(found(log, token)).toEqual([])
  })
})

test('the scanner refuses an empty secret, which would be everywhere', () => {
  expect(() => findLeaks({ log: '' }, [''])).toThrow('An empty text is no secret')
})

test('the scanner is quick', () => {
  const log = randomBytes(100_000).toString('base64')
  const started = performance.now()
  findLeaks({ log }, [token, password, short])
  expect(performance.now() - started).toBeLessThan(2000)
})
