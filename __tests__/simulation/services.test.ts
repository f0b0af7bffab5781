/** The simulated services: who may call them, and what their real requests are answered with. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTenant, type ServiceName, type Tenant } from '../../simulation/tenant/tenant.ts'
import { call, visit } from './client.ts'
import { REQUESTS } from './requests.ts'

const BASES: Record<ServiceName, string> = {
  'access-control-policies': 'https://acme.uap.cyberark.cloud/api',
  'access-request': 'https://acme.uar.cyberark.cloud/api',
  'cloud-discovery': 'https://acme.cds.cyberark.cloud/api',
  'cloud-visibility': 'https://acme.cem.cyberark.cloud/api',
  'connector-management': 'https://acme.connectormanagement.cyberark.cloud/api',
  'discovery-and-context': 'https://acme.inventory.cyberark.cloud/api/graphql',
  'privilege-cloud': 'https://acme.privilegecloud.cyberark.cloud/PasswordVault/API',
  'risk-management': 'https://acme.compass.cyberark.cloud/api',
  'secrets-hub': 'https://acme.secretshub.cyberark.cloud/api',
  'secure-access': 'https://acme-userportal.cyberark.cloud/api',
  'secure-cloud-access': 'https://acme.sca.cyberark.cloud/api',
  'secure-infrastructure-access': 'https://acme.dpa.cyberark.cloud/api',
  'session-monitoring': 'https://acme.sessionmonitoring.cyberark.cloud/api',
  'cloud-onboarding': 'https://acme.cloudonboarding.cyberark.cloud/api',
  identity: 'https://abc1234.id.cyberark.cloud',
}
const NATIVE = { 'X-IDAP-NATIVE-CLIENT': 'true' }

let tenant: Tenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.stop())

describe.each(Object.entries(BASES))('%s', (name, base) => {
  it('echoes any request, but not its authorization', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await call(tenant, `${base}/echo?q=1`, method, { a: 1 }, NATIVE)
      expect(answer.status).toBe(200)
      expect(answer.json()).toMatchObject({ host: new URL(base).hostname, method, body: '{"a":1}' })
      expect(answer.at('path')).toBe(`${new URL(base).pathname}/echo?q=1`.replace('//', '/'))
      expect(answer.text).not.toContain('Bearer')
    }
    expect(await call(tenant, `${base}/echo`, 'HEAD', undefined, NATIVE)).toMatchObject({
      status: 200,
      text: '',
    })
    expect(tenant.origins[name as ServiceName]).toBe(new URL(base).origin)
  })

  it('asks for a token it knows that has not expired', async () => {
    const old = tenant.issueToken({ exp: Math.floor(Date.now() / 1000) - 1 })
    for (const Authorization of ['', 'Bearer no-such-token', `Bearer ${old}`]) {
      const answer = await visit(tenant, `${base}/echo`, { headers: { ...NATIVE, Authorization } })
      expect(answer.status).toBe(401)
      expect(answer.json()).toEqual(expect.any(Object))
    }
  })
})

describe('a user without a role', () => {
  it.each([
    ['secrets-hub', { code: 'GNRL0001E' }],
    ['secure-cloud-access', /allowed roles/],
    ['privilege-cloud', { ErrorCode: 'PASWS013E' }],
    ['risk-management', { message: 'Forbidden' }],
    ['identity', { success: false }],
  ] as const)('is refused by %s in its own words', async (name, body) => {
    const poor = await startTenant({ roles: ['cloud-visibility'] })
    const answer = await call(poor, `${BASES[name]}/echo`, 'GET', undefined, NATIVE)
    await poor.stop()
    expect(answer.status).toBe(403)
    if (body instanceof RegExp) expect(answer.text).toMatch(body)
    else expect(answer.json()).toMatchObject(body)
  })
})

describe('a wrong path', () => {
  it('is hidden by the API gateway and named by the others', async () => {
    const hub = await call(tenant, `${BASES['secrets-hub']}/nothing`)
    expect([hub.status, hub.json()]).toEqual([403, { message: 'Missing Authentication Token' }])
    expect(hub.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/)
    const dots = await call(tenant, `${BASES['secrets-hub']}/x/../policies`)
    expect(dots.status).toBe(403)
    expect((await call(tenant, `${BASES['privilege-cloud']}/nothing`)).status).toBe(404)
    expect((await call(tenant, `${BASES['secure-access']}/nothing`)).status).toBe(404)
  })
})

it.each(REQUESTS)('%s answers %s', async (service, line, body, status, expected) => {
  const [method, path = ''] = line.split(' ')
  const answer = await call(tenant, `${BASES[service]}${path}`, method, body, NATIVE)
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)])
  // A bare value is no object to match within.
  if (typeof expected === 'object' && expected !== null) expect(answer.json()).toMatchObject(expected)
  else expect(answer.json()).toBe(expected)
})

describe('answers with a shape of their own', () => {
  it.each([
    ['secure-cloud-access', '/access/AWS/eligibility?limit=2', 'nextToken', 'response', 'nextToken'],
    ['access-control-policies', '/policies?limit=2', 'nextToken', 'results', 'nextToken'],
    [
      'connector-management',
      '/pool-service/pools?pageSize=2',
      'continuation_token',
      'resources',
      'page.continuationToken',
    ],
  ] as const)('%s pages by token', async (service, path, parameter, list, token) => {
    const first = await call(tenant, BASES[service] + path)
    const second = await call(tenant, `${BASES[service]}${path}&${parameter}=${first.textAt(token)}`)
    expect(first.at(list)).toHaveLength(2)
    expect(second.at(`${list}.0`)).not.toEqual(first.at(`${list}.0`))
    expect(second.at(token)).toBeNull()
    expect((await call(tenant, `${BASES[service]}${path}&${parameter}=bad`)).status).toBe(400)
  })

  it('keep the state that was set', async () => {
    const store = `${BASES['secrets-hub']}/secret-stores/store-7d3f2a10-0000-4000-8000-000000000001`
    expect(await call(tenant, `${store}/state`, 'PUT', { action: 'disable' })).toMatchObject({
      status: 204,
      text: '',
    })
    expect((await call(tenant, store)).at('state')).toBe('DISABLED')
    expect((await call(tenant, `${store}/state`, 'PUT')).status).toBe(400)
  })

  it('give beta resources only to those who ask for them', async () => {
    const Accept = 'application/x.secretshub.beta+json'
    const answer = await call(tenant, `${BASES['secrets-hub']}/scans`, 'GET', undefined, { Accept })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, Accept])
  })

  it('hand out cloud keys in a string, and a reason where they do not', async () => {
    const targets = ['Developer', 'denied-role'].map((roleId) => ({ workspaceId: '123456789012', roleId }))
    const answer = await call(tenant, `${BASES['secure-cloud-access']}/access/elevate`, 'POST', {
      csp: 'AWS',
      targets,
    })
    const keys = JSON.parse(answer.textAt('response.results.0.accessCredentials')) as Record<string, string>
    expect(keys['aws_access_key']).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(tenant.secrets()).toEqual(expect.arrayContaining(Object.values(keys)))
    const bad = answer.at('response.results.1')
    expect(bad).toMatchObject({ errorInfo: { code: 'CA1009' }, accessCredentials: null })
  })

  it('change a password, which is one JSON string', async () => {
    const account = `${BASES['privilege-cloud']}/Accounts/24_2`
    const before = (await call(tenant, `${account}/Password/Retrieve`, 'POST', { reason: 'test' })).json()
    expect((await call(tenant, `${account}/Change`, 'POST')).status).toBe(200)
    const after = (await call(tenant, `${account}/Password/Retrieve`, 'POST', { reason: 'test' })).json()
    expect(before).toEqual(expect.any(String))
    expect(after).not.toBe(before)
  })

  it('are plain text for public keys', async () => {
    const answer = await call(tenant, `${BASES['secure-infrastructure-access']}/public-keys`)
    expect(answer.headers['content-type']).toMatch(/^text\/plain/)
    expect(answer.text).toMatch(/^ssh-rsa \S+ simulated\n$/)
  })

  it('come from the older host of cloud visibility too', async () => {
    const url = 'https://acme-cem.cyberark.cloud/api/delegations/workspace/search'
    expect((await call(tenant, url, 'POST', {})).json()).toMatchObject({ count: 1 })
  })

  it('need Identity’s own header', async () => {
    const answer = await call(tenant, `${BASES.identity}/UserMgmt/GetUserInfo`, 'POST')
    expect([answer.status, answer.at('success')]).toEqual([403, false])
  })
})
