/** Runs that sign in and make the one authorized request. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { nock, SERVICE, serviceAnswers, signInAnswers, TENANT } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, whole } from '../support/world.ts'

const TOKEN = platformToken()
const stores = { secretStores: [{ id: 'store-1', state: 'ENABLED' }] }

beforeEach(() => {
  signInAnswers([200, { access_token: TOKEN, expires_in: 900 }])
})

test('the answer is in the outputs, and none of it in the log', async () => {
  const scope = nock(SERVICE, {
    reqheaders: { authorization: `Bearer ${TOKEN}`, accept: 'application/json', host: new URL(SERVICE).host },
    badheaders: ['cookie', 'content-type', 'x-idap-native-client'],
  })
    .get('/api/secret-stores?limit=50&filter=type%20EQ%20AWS_ASM')
    .reply(200, stores, { 'X-Request-Id': 'r-1', 'Set-Cookie': 'session=1' })
  const { exitCode, runner } = await whole(
    requesting({ query: 'limit=50\nfilter=type EQ AWS_ASM', select: 'secretStores[].id' }),
  )
  expect(exitCode).toBe(0)
  expect(scope.isDone()).toBe(true)
  const { 'response-headers': headers, ...values } = Object.fromEntries(runner.values)
  expect(values).toMatchObject({
    token: TOKEN,
    'service-url': `${SERVICE}/api`,
    status: '200',
    response: JSON.stringify(stores),
    result: '["store-1"]',
  })
  expect(JSON.parse(headers!)).toEqual({ 'content-type': 'application/json', 'x-request-id': 'r-1' })
  expect(runner.printed).not.toMatch(/store-1|r-1|EQ/)
  expect(runner.lines('info')).toContain(`GET ${SERVICE}/api/secret-stores?limit=…&filter=…`)
  expect(runner.markdown).toContain('<td>Service</td><td><code>Secrets Hub</code></td>')
})

test.each([
  ['', 'true'],
  ['X-Idap-Native-Client: false', 'false'],
])('identity gets its own header, which headers may override: %j', async (headers, sent) => {
  const scope = nock(TENANT, { reqheaders: { 'x-idap-native-client': sent } })
    .post('/x')
    .reply(200, { success: true })
  const { exitCode, runner } = await whole(
    requesting({ service: 'identity', path: 'x', method: 'post', headers }),
  )
  expect(runner.errors).toEqual([])
  expect([exitCode, scope.isDone()]).toEqual([0, true])
})

test('of an answer with more secrets than can be masked nothing is set but what is no part of it', async () => {
  serviceAnswers(
    200,
    Array.from({ length: 1001 }, (_, n) => ({ id: n, password: `pass-${n}-word` })),
  )
  const { exitCode, runner } = await whole(requesting({ select: '[0].id' }))
  expect(exitCode).toBe(1)
  expect(runner.errors[0]!.title).toBe('What select chose cannot be masked')
  expect([runner.values.get('status'), runner.values.has('response'), runner.values.has('result')]).toEqual([
    '200',
    false,
    false,
  ])
})

test('a user’s own base URL is used as it is', async () => {
  nock('https://acme-cem.cyberark.cloud').get('/api/x').reply(200, [])
  const { exitCode, runner } = await whole(
    requesting({ service: '', 'service-url': 'https://acme-cem.cyberark.cloud/api', path: 'x' }),
  )
  expect(exitCode).toBe(0)
  expect(runner.values.get('service-url')).toBe('https://acme-cem.cyberark.cloud/api')
})

describe('what is secret is masked before it is set:', () => {
  const maskedBeforeOutputs = async (inputs: Record<string, string>): Promise<string[]> => {
    const { runner } = await whole(requesting(inputs))
    const at = runner.asked.findIndex(
      ({ channel, text }) => channel === 'outputs' && text.includes('"response"'),
    )
    return runner.asked.slice(0, at).flatMap(({ channel, text }) => (channel === 'mask' ? [text] : []))
  }

  test('in the answer', async () => {
    serviceAnswers(200, { password: 'hunter22-from-the-vault', id: 'acme', client_secret: 'acme' })
    const masks = await maskedBeforeOutputs({})
    expect(masks).toContain('hunter22-from-the-vault')
    expect(masks).not.toContain('acme')
  })

  test('in the request, should the service repeat it', async () => {
    serviceAnswers(400, { message: 'not "typed-in-the-body"' }, {}, ['POST', '/api/secret-stores'])
    const { exitCode, runner } = await whole(
      requesting({ method: 'POST', body: '{"clientSecret":"typed-in-the-body"}' }),
    )
    expect(exitCode).toBe(1)
    expect(runner.errors[0]!.message).toContain('It said: "not "***"".')
  })
})

describe('a failure still sets what a later step may read:', () => {
  test.each<[number, Record<string, unknown> | string, string]>([
    [403, { code: 'X-1', message: 'Forbidden' }, 'The service user may not do this'],
    [403, { message: 'Missing Authentication Token' }, 'Nothing is there'],
    [404, { message: 'no' }, 'Nothing is there'],
    [409, { ErrorCode: 'PASWS013E', ErrorMessage: 'x', Details: 'y' }, 'The service rejected the request'],
    [302, '', 'The request was redirected'],
    [200, { success: false, Message: 'x' }, 'The operation failed'],
  ])('%d %j', async (status, body, title) => {
    serviceAnswers(status, body)
    const { exitCode, runner } = await whole(requesting())
    expect(exitCode).toBe(1)
    expect(runner.errors.map((error) => error.title)).toEqual([title])
    expect(runner.values.get('status')).toBe(String(status))
    expect(runner.values.get('response')).toBe(typeof body === 'string' ? body : JSON.stringify(body))
    expect(runner.values.has('response-headers')).toBe(true)
    expect(runner.values.get('token')).toBe(TOKEN)
  })
})

test('an expected status is none, and what failed in part is a warning', async () => {
  serviceAnswers(404, { message: 'no' })
  expect((await whole(requesting({ 'expect-status': '2xx,404' }))).exitCode).toBe(0)
  signInAnswers([200, { access_token: TOKEN }])
  serviceAnswers(207, { results: [{ errorDetails: { code: 'HUB-9', message: 'half' } }] })
  const { exitCode, runner } = await whole(requesting())
  expect(exitCode).toBe(0)
  expect(runner.lines('warning')).toEqual([expect.stringContaining('HUB-9')])
})

test('a value that select does not find fails the run after the outputs', async () => {
  serviceAnswers(200, stores)
  const { exitCode, runner } = await whole(requesting({ select: 'secretstores' }))
  expect(exitCode).toBe(1)
  expect(runner.errors[0]!.message).toContain('Its top-level keys are: secretStores.')
  expect(runner.values.get('response')).toBe(JSON.stringify(stores))
})

describe('response-file', () => {
  test('has the answer, and so have the outputs', async () => {
    serviceAnswers(200, stores)
    const { exitCode, runner, temp } = await whole(requesting({ 'response-file': 'out/stores.json' }))
    const file = path.join(temp, 'out/stores.json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(stores)
    expect(runner.values.get('response-file')).toBe(file)
    expect(runner.values.get('response')).toBe(JSON.stringify(stores))
    expect(runner.lines('info').at(-1)).toBe(`The response is in ${file}.`)
  })

  test('is not written for an answer that is no success', async () => {
    serviceAnswers(500, 'oops')
    const { exitCode, runner, temp } = await whole(
      requesting({ 'response-file': 'stores.json', retries: '0' }),
    )
    expect(exitCode).toBe(1)
    expect(readdirSync(temp)).toEqual([])
    expect(runner.values.get('response')).toBe('oops')
    expect(runner.values.has('response-file')).toBe(false)
  })

  test('that became a link meanwhile is refused', async () => {
    const scene = begin(requesting({ 'response-file': 'stores.json' }), {
      prepare: ({ temp, workspace }) => {
        nock(SERVICE)
          .get('/api/secret-stores')
          .reply(200, () => {
            symlinkSync(path.join(workspace, 'target'), path.join(temp, 'stores.json'))
            return stores
          })
      },
    })
    expect((await scene.ending).exitCode).toBe(1)
    expect(scene.runner.errors[0]!.title).toBe('response-file leads through a link')
    expect(readdirSync(scene.workspace)).toEqual([])
  })
})

test.each([
  [{ subdomain: undefined }, 'secrets-hub', 'The subdomain is not known'],
  [{ iss: undefined }, 'identity', 'The tenant is not known'],
])('a token that does not say where the service is: %j', async (claims, service, title) => {
  nock.cleanAll()
  const { runner } = await whole({ token: platformToken(claims), service, path: '/x' })
  expect(runner.errors.map((error) => error.title)).toEqual([title])
  expect(runner.values.has('token')).toBe(true)
})
