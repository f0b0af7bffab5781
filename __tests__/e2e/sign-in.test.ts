/** How a run comes by its token: who is asked, with what, and what is made of the answer. */
import { expect, test } from '@jest/globals'
import { startScene, step } from '../support/step.ts'
import { authorized, lookUp, signIn, whole } from './support/sent.ts'
import { expectFailure, warningsOf } from './support/told.ts'

const clientId = 'ci-runner@cyberark.cloud.1234'
const commercial = 'abc1234.id.cyberark.cloud'
const gov = 'abc1234.id.cyberarkgov.cloud'

test.concurrent.each([
  ['abc1234', commercial],
  ['ABC1234', commercial],
  ['  abc1234\n', commercial],
  ['abc1234.id.cyberark.cloud', commercial],
  ['https://abc1234.id.cyberark.cloud', commercial],
  ['https://ABC1234.id.CyberArk.cloud/Admin/Dashboard?user=ci@x.1#top', commercial],
  ['abc1234.id.cyberarkgov.cloud', gov],
  ['https://abc1234.id.cyberarkgov.cloud/', gov],
])('tenant-id: %s signs in at %s, with one form and nothing else', async (tenantId, host) => {
  const domain = host.replace('abc1234.id.', '')
  const run = await step(
    { 'tenant-id': tenantId, domain: 'cyberark.cloud', service: 'sm', path: '/sessions' },
    { tenant: { domain } },
  )
  expect(run.outcome).toBe('success')
  expect(run.requests.map(whole)).toEqual([
    signIn(host, clientId, run.tenant.clientSecret),
    authorized(run.outputs['token'], { host: `acme.sessionmonitoring.${domain}`, path: '/api/sessions' }),
  ])
  expect(run.outputs['tenant-url']).toBe(`https://${host}`)
})

test('a run without a request sets the token, what is known of it, the variable and the summary', async () => {
  const run = await step()
  const { token, 'expires-at': expiresAt, 'expires-in': expiresIn } = run.outputs
  expect(run.outputs).toEqual({
    token,
    'token-type': 'Bearer',
    'expires-in': expect.stringMatching(/^(?:89\d|900)$/),
    'expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
    subdomain: 'acme',
    'tenant-url': 'https://abc1234.id.cyberark.cloud',
  })
  expect(Math.abs(Date.parse(expiresAt!) - Date.now() - Number(expiresIn) * 1000)).toBeLessThan(10_000)
  expect(token).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
  expect(run.env).toEqual({ CYBERARK_TOKEN: token })
  for (const fact of ['abc1234.id.cyberark.cloud', 'ci-runner', expiresAt!.slice(0, 10)]) {
    expect(run.summary).toContain(fact)
  }
})

test.concurrent.each([
  ['acme', 'cyberark.cloud'],
  ['ACME', 'cyberarkgov.cloud'],
])(
  'without tenant-id the tenant of subdomain %s is looked up on %s, without credentials',
  async (subdomain, domain) => {
    const run = await step({ 'tenant-id': '', subdomain, domain }, { tenant: { domain } })
    expect(run.requests.map(whole)).toEqual([
      lookUp('acme', domain),
      signIn(`abc1234.id.${domain}`, clientId, run.tenant.clientSecret),
    ])
    expect(run.outputs).toMatchObject({ subdomain: 'acme', 'tenant-url': `https://abc1234.id.${domain}` })
  },
)

test('a subdomain that belongs to no tenant fails before any credential is sent', async () => {
  const run = await step({ 'tenant-id': '', subdomain: 'nobody' })
  expectFailure(run, 'No tenant has this subdomain', ['nobody', 'cyberark.cloud'])
  expect(run.requests.map(whole)).toEqual([lookUp('nobody', 'cyberark.cloud')])
})

test.concurrent.each([
  'http://abc1234.id.cyberark.cloud',
  'https://abc1234.id.cyberark.cloud.evil.example',
  'https://evil.example/.id.cyberark.cloud',
  'https://user:pw@abc1234.id.cyberark.cloud',
  'https://abc1234.id.cyberark.cloud:8443',
  'https://abc1234.id.cyberarkgov.cloud',
  'https://id.cyberark.cloud',
  'https://abc1234.cyberark.cloud',
  17,
])('a look-up that answers %s leads nowhere', async (endpoint) => {
  const respond = (): { status: number; body: object } => ({ status: 200, body: { endpoint } })
  const run = await step({ 'tenant-id': '', subdomain: 'acme' }, { tenant: { respond } })
  expectFailure(run, 'The tenant could not be looked up', ['platform-discovery.cyberark.cloud', 'tenant-id'])
  expect(run.requests.map(whole)).toEqual([lookUp('acme', 'cyberark.cloud')])
})

test('a subdomain that contradicts the token gives a warning and wins', async () => {
  const run = await step({ subdomain: 'globex', service: 'sca', 'expect-status': '2xx,404' })
  expect(warningsOf(run)).toEqual([expect.stringMatching(/globex.*acme|acme.*globex/)])
  expect(run.requests[1]?.host).toBe('globex.sca.cyberark.cloud')
  expect(run.outputs['subdomain']).toBe('globex')
})

test('a token from an earlier step is used as it is: no sign-in, masked, and set again', async () => {
  const { tenant, run, stop } = await startScene()
  const first = await run()
  const token = first.outputs['token']!
  const second = await run({
    token: ` ${token}\n`,
    service: 'secrets-hub',
    path: '/secret-stores?behavior=SECRETS_TARGET',
    'env-var': 'OTHER',
  })
  await stop()
  expect(second.outcome).toBe('success')
  expect(second.requests.map(whole)).toEqual([
    authorized(token, {
      host: 'acme.secretshub.cyberark.cloud',
      path: '/api/secret-stores?behavior=SECRETS_TARGET',
    }),
  ])
  expect(tenant.issuedTokens).toEqual([token])
  expect(second.masks[0]).toBe(token)
  expect(second.env).toEqual({ OTHER: token })
  const { token: again, 'token-type': type, subdomain, 'expires-at': at, 'tenant-url': url } = second.outputs
  expect({ again, type, subdomain, url }).toEqual({
    again: token,
    type: 'Bearer',
    subdomain: 'acme',
    url: undefined,
  })
  expect(Math.abs(Date.parse(at!) - Date.parse(first.outputs['expires-at']!))).toBeLessThan(2000)
})

test('a token that is no JWT is taken as it is, with subdomain saying where to', async () => {
  const token = 'opaque-but-valid~token+with/all.marks=='
  const respond = (): { status: number; body: object } => ({ status: 200, body: {} })
  const run = await step({ token, subdomain: 'acme', service: 'uap' }, { tenant: { respond } })
  expect(run.requests.map(({ headers }) => headers['authorization'])).toEqual([`Bearer ${token}`])
  expect(Object.keys(run.outputs)).not.toContain('expires-in')
})

test('the identity service is found by the issuer of a token that was given', async () => {
  const { tenant, run, stop } = await startScene({ tenantId: 'xyz9876' })
  const { requests, outcome } = await run({ token: tenant.issueToken(), service: 'identity', path: '/echo' })
  const foreign = await run({
    token: tenant.issueToken({ iss: 'https://evil.example/' }),
    service: 'identity',
  })
  await stop()
  expect([outcome, requests.map(({ host }) => host)]).toEqual(['success', ['xyz9876.id.cyberark.cloud']])
  expectFailure(foreign, 'The tenant is not known', ['identity', 'tenant-id'])
  expect(foreign.requests).toEqual([])
})

test('claims that name foreign hosts choose none', async () => {
  const claims = { subdomain: 'evil.example/', platform_domain: 'evil.example' }
  const run = await step({ service: 'sca' }, { tenant: { claims } })
  expectFailure(run, 'The subdomain is not known', ['subdomain'])
  expect(run.requests.map(({ host }) => host)).toEqual([commercial])
  expect(run.outputs).not.toHaveProperty('subdomain')
})

const inAnHour = Math.floor(Date.now() / 1000) + 3600

test.concurrent.each([
  ['expires_in', { expires_in: 1800 }, undefined, 1800],
  ['expires_in before the claim', { expires_in: 1800 }, inAnHour, 1800],
  ['expires_in in a string', { expires_in: '1800' }, undefined, 1800],
  ['the exp claim', {}, inAnHour, 3600],
  ['the exp claim, as expires_in makes no sense', { expires_in: -5 }, inAnHour, 3600],
  ['nothing', {}, undefined, undefined],
])('expiry is known from %s', async (_from, fields, exp, seconds) => {
  const { tenant, run, stop } = await startScene({
    claims: { exp },
    respond: () => ({
      status: 200,
      body: { access_token: tenant.issueToken(), token_type: 'Bearer', ...fields },
    }),
  })
  const { outcome, outputs } = await run()
  await stop()
  expect(outcome).toBe('success')
  if (seconds === undefined)
    expect(Object.keys(outputs).filter((name) => name.startsWith('expires'))).toEqual([])
  else {
    expect(outputs['expires-in']).toMatch(/^\d+$/)
    expect(Math.abs(Number(outputs['expires-in']) - seconds)).toBeLessThan(30)
  }
})

test.concurrent.each([301, 302, 303, 307, 308])(
  'a redirect with %d gets no second request',
  async (status) => {
    const target = 'https://moved.id.cyberark.cloud/oauth2/platformtoken?secret=query'
    const respond = (): object => ({ status, headers: { Location: target }, body: '' })
    const run = await step({}, { tenant: { respond: respond as never } })
    expectFailure(run, 'The tenant lives elsewhere', [
      `status ${String(status)}`,
      'https://moved.id.cyberark.cloud/oauth2/platformtoken',
      'tenant-id',
      'not followed',
    ])
    expect(run.log).not.toContain('secret=query')
    expect(run.requests.map(({ host }) => host)).toEqual([commercial])
    expect(run.outputs).toEqual({})
    expect(run.env).toEqual({})
  },
)

test('a token that has expired gives way to a new sign-in, or is tried all the same', async () => {
  const { tenant, run, stop } = await startScene()
  const token = tenant.issueToken({ exp: 1_700_000_000 })
  const inputs = { token, service: 'sca', path: '/access/AWS/eligibility' }
  const { clientId: user, clientSecret } = tenant.options
  const renewed = await run({
    ...inputs,
    'tenant-id': 'abc1234',
    'client-id': user,
    'client-secret': clientSecret,
  })
  const tried = await run(inputs)
  await stop()
  expect([renewed.outcome, renewed.outputs['status']]).toEqual(['success', '200'])
  expect(renewed.log).toContain(
    'The token given expired at 2023-11-14T22:13:20.000Z; client-id signs in again.',
  )
  expectFailure(tried, 'The token has expired', ['status 401', "runner's clock"])
  expect(tried.requests).toHaveLength(1)
  expect(tried.log).toContain(
    'Using the token of an earlier step. The token expired at 2023-11-14T22:13:20Z.',
  )
})
