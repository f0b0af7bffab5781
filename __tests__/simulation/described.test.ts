/** What the vendor describes: the fields an answer must have, the beta type, and where Privilege Cloud has its requests. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTenant, type Tenant } from '../../simulation/tenant/tenant.ts'
import { call } from './client.ts'

const HUB = 'https://acme.secretshub.cyberark.cloud/api'
const SCA = 'https://acme.sca.cyberark.cloud/api'
const CLOUD = 'https://acme.privilegecloud.cyberark.cloud'
const BETA = 'application/x.secretshub.beta+json'

let tenant: Tenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.stop())

const STORE = 'id type behaviors createdAt createdBy data name updatedAt updatedBy'
const POLICY = 'id name createdAt updatedAt createdBy updatedBy source target filter state'

/** Address, where the list is, and the fields that each of its parts must have. */
const REQUIRED = [
  [`${HUB}/secret-stores?behavior=SECRETS_TARGET`, 'secretStores', STORE],
  [`${HUB}/secret-stores?behavior=SECRETS_SOURCE`, 'secretStores', STORE],
  [`${HUB}/policies`, 'policies', POLICY],
  [`${HUB}/policies?projection=EXTEND`, 'policies', `${POLICY} status`],
  [`${HUB}/secrets`, 'secrets', 'vendorType vendorSubType id originId storeId discoveredAt'],
  [`${HUB}/scans`, 'scans', 'id metadata status startedAt createdBy'],
  [`${SCA}/access/AWS/eligibility`, 'response', 'organizationId workspaceType workspaceId role'],
  [`${SCA}/access/AZURE/eligibility/groups`, 'response', 'directoryId groupId groupName'],
  [`${SCA}/access/sessions`, 'response', 'sessionId userId csp workspaceId roleId sessionDuration'],
] as const

it.each(REQUIRED)('%s answers with all required fields', async (url, list, fields) => {
  const answer = await call(tenant, url, 'GET', undefined, { Accept: `${BETA}, application/json` })
  const parts = answer.at(list) as object[]
  expect(parts).not.toHaveLength(0)
  for (const part of parts) expect(Object.keys(part)).toEqual(expect.arrayContaining(fields.split(' ')))
})

it.each([
  [`${HUB}/secret-stores`, 400],
  [`${HUB}/secret-stores/store-7d3f2a10-0000-4000-8000-000000000099`, 404],
  [`${HUB}/secrets`, 406],
  [`${SCA}/access/aws/eligibility`, 400],
  [`${SCA}/integrations/status?jobId=none`, 404],
])('%s is refused with code, message and description', async (url, status) => {
  const answer = await call(tenant, url)
  expect([answer.status, answer.json()]).toEqual([
    status,
    {
      code: expect.stringMatching(/^(?:[A-Z]{1,6}\d{1,5}[A-Z]|\d{3})$/),
      message: expect.any(String),
      description: expect.any(String),
    },
  ])
})

describe('Secrets Hub', () => {
  it('pages its secrets by limit and link', async () => {
    const first = await call(tenant, `${HUB}/secrets?limit=1`, 'GET', undefined, { Accept: BETA })
    expect(first.at('secrets')).toHaveLength(1)
    const next = new URL(first.textAt('nextLink'), HUB).href
    const second = await call(tenant, next, 'GET', undefined, { Accept: BETA })
    expect(second.at('secrets')).toMatchObject([{ name: 'prod/db-2' }])
    expect(second.at('nextLink')).toBeUndefined()
  })

  it('keeps what was written', async () => {
    const filter = { type: 'PAM_SAFE', data: { safeName: 'Databases' } }
    const data = { accountAlias: 'a', accountId: '123456789012', regionId: 'eu-central-1', roleName: 'r' }
    const made = await call(tenant, `${HUB}/secret-stores`, 'POST', { type: 'AWS_ASM', name: 'new', data })
    const target = { id: made.textAt('id') }
    const policy = await call(tenant, `${HUB}/policies`, 'POST', {
      name: 'p',
      source: { id: 'store-7d3f2a10-0000-4000-8000-000000000005' },
      target,
      filter,
    })
    expect([made.status, policy.status, policy.at('target')]).toEqual([201, 201, target])
    const found = await call(tenant, `${HUB}/policies?filter=filter.safeName%20EQ%20Databases`)
    expect(found.at('policies.0.id')).toBe(policy.at('id'))
    const store = `${HUB}/secret-stores/${target.id}`
    expect((await call(tenant, store, 'DELETE')).status).toBe(409)
    expect((await call(tenant, `${HUB}/policies/${policy.textAt('id')}`, 'DELETE')).status).toBe(200)
    expect((await call(tenant, store, 'PATCH', { name: 'changed' })).at('name')).toBe('changed')
    expect((await call(tenant, store, 'DELETE')).status).toBe(204)
    expect((await call(tenant, store)).status).toBe(404)
  })

  it('scans one store at a time, and lists the scan', async () => {
    const url = `${HUB}/scan-definitions/secret-store/default/scan`
    const id = 'store-7d3f2a10-0000-4000-8000-000000000001'
    const Accept = { Accept: BETA }
    const both = { scope: { secretStoresIds: [id, id] } }
    expect((await call(tenant, url, 'POST', both, Accept)).status).toBe(400)
    const one = await call(tenant, url, 'POST', { scope: { secretStoresIds: [id] } }, Accept)
    expect(one.status).toBe(202)
    const seen: unknown[] = []
    for (let look = 0; look < 3; look++) {
      const scans = await call(tenant, `${HUB}/scans`, 'GET', undefined, Accept)
      const found = (scans.at('scans') as Record<string, unknown>[]).find(
        (scan) => scan['id'] === one.textAt('scanIds.0'),
      )
      seen.push([found?.['status'], found?.['finishedAt']])
    }
    const going = ['IN_PROGRESS', undefined]
    expect(seen).toEqual([going, going, ['SUCCESS', expect.any(String)]])
  })

  it('cannot scan a store that is not enabled', async () => {
    const id = 'store-7d3f2a10-0000-4000-8000-000000000002'
    const Accept = { Accept: BETA }
    await call(tenant, `${HUB}/secret-stores/${id}/state`, 'PUT', { action: 'disable' })
    const scope = { scope: { secretStoresIds: [id] } }
    await call(tenant, `${HUB}/scan-definitions/secret-store/default/scan`, 'POST', scope, Accept)
    const looks = await Promise.all(
      [1, 2, 3].map(() => call(tenant, `${HUB}/scans`, 'GET', undefined, Accept)),
    )
    expect(looks.filter(({ text }) => text.includes('"status":"FAILED"'))).toHaveLength(1)
  })
})

it('SCA begins jobs that can be asked for until they end', async () => {
  const job = await call(tenant, `${SCA}/cloud/rescan`, 'POST', { cloudProvider: 1, accountType: 'All' })
  const seen: unknown[] = []
  for (let look = 0; look < 3; look++) {
    const status = await call(tenant, `${SCA}/integrations/status?jobId=${job.textAt('jobId')}`)
    expect(status.json()).toMatchObject({ operation: 'RESCAN', already_running: false })
    seen.push(status.at('status'))
  }
  expect(seen).toEqual(['InProgress', 'InProgress', 'Success'])
})

describe('Privilege Cloud', () => {
  it.each([
    ['/PasswordVault/API/Safes', { count: 3 }],
    ['/passwordvault/api/safes', { count: 3 }],
    ['/PasswordVault/WebServices/PIMServices.svc/Applications', { application: [{ AppID: 'deploy' }] }],
    ['/api/discovered-accounts', { totalCount: 1 }],
    ['/api/advanced-settings/ip-allowlist', { updateInProgress: false }],
  ])('has %s', async (path, body) => {
    expect((await call(tenant, CLOUD + path)).json()).toMatchObject(body)
  })

  it('changes a password after it has answered', async () => {
    const account = `${CLOUD}/PasswordVault/API/Accounts/24_2`
    await call(tenant, `${account}/Change`, 'POST')
    const seen: unknown[] = []
    for (let look = 0; look < 3; look++)
      seen.push((await call(tenant, account)).at('secretManagement.status'))
    // At first it looks as it did before.
    expect(seen).toEqual(['success', 'inProcess', 'success'])
  })

  it('takes a last part with a dot for a file, unless a slash follows', async () => {
    const member = `${CLOUD}/PasswordVault/API/Safes/Linux/Members/ci@cyberark.cloud.1234`
    const file = await call(tenant, member)
    expect([file.status, file.headers['content-type']]).toEqual([404, expect.stringContaining('text/html')])
    expect((await call(tenant, `${member}/`)).at('memberName')).toBe('ci@cyberark.cloud.1234')
  })
})
