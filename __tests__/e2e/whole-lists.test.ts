/** Lists that come in pages, each service's in its own way: every request that is sent, and what comes of all. */
import { expect, test } from '@jest/globals'
import { startScene, step, type Inputs } from '../support/step.ts'
import { authorized, signIn, whole } from './support/sent.ts'

const LENGTH = 120
const tenant = { listLength: LENGTH }
const BETA = { accept: 'application/x.secretshub.beta+json' }
const NATIVE = { 'x-idap-native-client': 'true' }

/** The tokens behind the 50th and the 100th item. */
const TOKENS = ['cGFnZTo1MA', 'cGFnZToxMDA']

interface Row {
  readonly service: string
  readonly host: string
  /** Below the service's base path. */
  readonly path: string
  readonly basePath?: string
  readonly query: string
  /** What in the query differs from page to page, behind the first one. */
  readonly next?: readonly string[]
  /** Of each page; a list that is searched for by `POST`. */
  readonly bodies?: readonly object[]
  readonly headers?: Readonly<Record<string, string>>
  /** What is different in each item. */
  readonly select: string
}

const offsets = ['&offset=50', '&offset=100']
const byToken = (name: string): string[] => TOKENS.map((token) => `&${name}=${token}`)

const HUB = { service: 'secrets-hub', host: 'acme.secretshub.cyberark.cloud' }
const CLOUD = {
  service: 'privilege-cloud',
  host: 'acme.privilegecloud.cyberark.cloud',
  basePath: '/PasswordVault/API',
  query: 'limit=50',
  next: offsets,
}
const SCA = { service: 'sca', host: 'acme.sca.cyberark.cloud', query: 'limit=50', next: byToken('nextToken') }
const SIA = { service: 'sia', host: 'acme.dpa.cyberark.cloud', query: 'limit=50' }
const CONNECTORS = {
  service: 'connector-management',
  host: 'acme.connectormanagement.cyberark.cloud',
  query: 'pageSize=50',
  next: byToken('continuation_token'),
}
/** Has no word for the last page: it is the empty one. */
const MONITORING = {
  service: 'session-monitoring',
  host: 'acme.sessionmonitoring.cyberark.cloud',
  query: 'limit=50',
  next: [...offsets, '&offset=120'],
}
const ONBOARDING = {
  service: 'cloud-onboarding',
  host: 'acme.cloudonboarding.cyberark.cloud',
  query: 'page_size=50',
  next: ['&page=2', '&page=3'],
}

const lists: readonly Row[] = [
  { ...CLOUD, path: '/Accounts', select: 'value[].id' },
  { ...CLOUD, path: '/Safes', select: 'value[].safeName' },
  { ...CLOUD, path: '/Safes/Linux/Members', select: 'value[].memberId' },
  {
    ...HUB,
    path: '/secret-stores',
    query: 'behavior=SECRETS_TARGET',
    next: offsets,
    select: 'secretStores[].id',
  },
  { ...HUB, path: '/policies', query: 'projection=EXTEND', next: offsets, select: 'policies[].id' },
  { ...HUB, path: '/secrets', query: 'limit=50', next: offsets, headers: BETA, select: 'secrets[].id' },
  {
    ...HUB,
    path: '/scans',
    query: '',
    next: ['offset=50', 'offset=100'],
    headers: BETA,
    select: 'scans[].id',
  },
  { ...SCA, path: '/access/AWS/eligibility', select: 'response[].workspaceId' },
  { ...SCA, path: '/access/AZURE/eligibility/groups', select: 'response[].groupId' },
  { ...SCA, path: '/access/sessions', select: 'response[].sessionId' },
  {
    service: 'uap',
    host: 'acme.uap.cyberark.cloud',
    path: '/policies',
    query: 'limit=50',
    next: byToken('nextToken'),
    select: 'results[].metadata.policyId',
  },
  { ...CONNECTORS, path: '/pool-service/networks', select: 'resources[].id' },
  { ...CONNECTORS, path: '/pool-service/pools', select: 'resources[].id' },
  { ...CONNECTORS, path: '/pool-service/pools/pool-1/identifiers', select: 'resources[].id' },
  { ...SIA, path: '/connectors', next: byToken('continuationToken'), select: 'items[].id' },
  {
    ...SIA,
    path: '/database-strong-accounts',
    next: byToken('cursor'),
    select: 'items[].strong_account_id',
  },
  { ...SIA, path: '/database-targets', next: byToken('cursor'), select: 'items[].id' },
  { ...MONITORING, path: '/sessions', select: 'sessions[].sessionId' },
  { ...MONITORING, path: '/sessions/session-1/activities', select: 'activities[].uuid' },
  { ...ONBOARDING, path: '/aws/workspaces', select: 'workspaces[].key' },
  { ...ONBOARDING, path: '/azure/workspaces', select: 'workspaces[].key' },
  {
    service: 'cloud-visibility',
    host: 'acme.cem.cyberark.cloud',
    path: '/delegations/workspace/search',
    query: '',
    bodies: [{ limit: 50 }, { limit: 50, offset: 50 }, { limit: 50, offset: 100 }],
    select: 'items[].id',
  },
  {
    service: 'identity',
    host: 'abc1234.id.cyberark.cloud',
    basePath: '',
    path: '/Redrock/query',
    query: '',
    bodies: [1, 2, 3].map((PageNumber) => ({
      Script: 'Select ID, Username from User',
      Args: { PageNumber, PageSize: 50 },
    })),
    headers: NATIVE,
    select: 'Result.Results[].Row.ID',
  },
]

/** The inputs of a step that reads the list to its end. */
function inputsOf({ service, path, query, bodies, headers = {}, select }: Row): Inputs {
  const lines = Object.entries(headers === NATIVE ? {} : headers).map(([name, value]) => `${name}: ${value}`)
  return {
    ...{ service, path, query: query.replaceAll('&', '\n'), pages: 'all', select, headers: lines.join('\n') },
    ...(bodies && { method: 'POST', body: JSON.stringify(bodies[0]) }),
  }
}

test.concurrent.each(lists)('$service: $path', async (row) => {
  const { host, path, basePath = '/api', query, next = [], bodies, headers = {} } = row
  const run = await step(inputsOf(row), { tenant })
  const { requests, outputs } = run
  const target = (rest: string): string =>
    `${basePath}${path}${query + rest === '' ? '' : `?${query}${rest}`}`
  const pages = bodies
    ? bodies.map((body) => ({ method: 'POST', path: target(''), body: JSON.stringify(body) }))
    : ['', ...next].map((rest) => ({ path: target(rest) }))
  expect(requests.map(whole)).toEqual([
    signIn('abc1234.id.cyberark.cloud', run.tenant.clientId, run.tenant.clientSecret),
    ...pages.map((page) => authorized(outputs['token'], { host, headers, ...page })),
  ])
  expect(new Set(requests.slice(1).map(({ connectionId }) => connectionId)).size).toBe(1)
  const items = JSON.parse(outputs['result']!) as unknown[]
  expect([run.outcome, outputs['status'], new Set(items).size]).toEqual(['success', '200', items.length])
  // One of the stores is a source, and so in no list of targets.
  expect(items).toHaveLength(path === '/secret-stores' ? LENGTH - 1 : LENGTH)
  expect(run.log).toContain(`Page 3: ${String(items.length - 100)} items, ${String(items.length)} in all.`)
})

test.concurrent('a service that has had enough for now is waited for, and the list goes on', async () => {
  let refusals = 0
  const run = await step(inputsOf(lists[0]!), {
    tenant: {
      ...tenant,
      respond: ({ path }) =>
        path.includes('offset=50') && refusals++ === 0
          ? { status: 429, headers: { 'Retry-After': '1' }, body: { ErrorMessage: 'Too many requests' } }
          : undefined,
    },
  })
  const pages = run.requests.slice(1)
  expect(pages.map(({ path }) => path.replace(/.*limit=50/, ''))).toEqual([
    '',
    '&offset=50',
    '&offset=50',
    '&offset=100',
  ])
  expect(pages[2]!.at - pages[1]!.at).toBeGreaterThanOrEqual(1000)
  expect(JSON.parse(run.outputs['result']!)).toHaveLength(LENGTH)
})

test.concurrent('a scan is triggered and waited for: the log shows what changes', async () => {
  const scene = await startScene()
  try {
    const beta = { service: 'secrets-hub', headers: `Accept: ${BETA.accept}` }
    const begun = await scene.run({
      ...beta,
      method: 'POST',
      path: '/scan-definitions/secret-store/default/scan',
      body: '{"scope": {"secretStoresIds": ["store-7d3f2a10-0000-4000-8000-000000000001"]}}',
      select: 'scanIds[0]',
    })
    const scan = `scans[?id=='${begun.outputs['result']!}'] | [0]`
    const ended = await scene.run({
      ...beta,
      token: begun.outputs['token']!,
      path: '/scans',
      'wait-until': `${scan} | contains(['SUCCESS', 'FAILED'], status)`,
      select: `${scan}.[status, finishedAt]`,
    })
    expect(ended.requests.map(({ method, path, body }) => `${method} ${path}${body}`)).toEqual(
      Array(3).fill('GET /api/scans'),
    )
    expect(new Set(ended.requests.map(({ connectionId }) => connectionId)).size).toBe(1)
    expect(JSON.parse(ended.outputs['result']!)).toEqual(['SUCCESS', expect.any(String)])
    expect([ended.outcome, ended.outputs['status']]).toEqual(['success', '200'])
    const told = ended.log.split('\n').filter((line) => line.includes('status: '))
    expect(told.map((line) => line.replace(/\d+ s/, 'n s'))).toEqual([
      'status: IN_PROGRESS (n s)',
      'status: SUCCESS (n s)',
    ])
  } finally {
    await scene.stop()
  }
})
